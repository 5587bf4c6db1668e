/// Where text goes: a file descriptor, or a string in tests.
public protocol TextSink: AnyObject {
  /// Adds text at the end.
  func write(_ text: String)
  /// Sends out what was kept back.
  func flush()
}

extension TextSink {
  /// Nothing is kept back.
  public func flush() {}

  /// Writes a line and its end.
  func writeLine(_ line: String = "") {
    write(line + "\n")
  }
}

/// Text gathered in memory.
public final class TextBuffer: TextSink {
  /// All that was written.
  public private(set) var text = ""

  /// An empty buffer.
  public init() {}

  /// Adds text at the end.
  public func write(_ text: String) {
    self.text += text
  }

  /// Hands out what was written and begins anew.
  public func take() -> String {
    defer { text = "" }
    return text
  }
}
