import Glibc
import LineEditing

/// Lines as the terminal itself lets people type them: for terminals that obey no cursor movements, where neither colour
/// nor completion is to be had.
struct PlainLines: LineSource {
  let endsStatements = false
  let completes = false
  /// What was read and not handed out yet: a terminal hands over several lines that were pasted at once.
  private var waiting: [UInt8] = []

  mutating func read(_ prompt: String, continuation: String, session: Session) -> LineRead {
    read(prompt, on: session.surroundings.output)
  }

  /// Asks for a line behind a prompt.
  mutating func read(_ prompt: String, on output: any TextSink) -> LineRead {
    // Before the prompt: who sees it may press Ctrl-C at once.
    TerminalSignals.clearInterrupt()
    output.write(prompt)
    output.flush()
    while true {
      if let end = waiting.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: waiting[..<end], as: UTF8.self)
        waiting.removeFirst(end + 1)
        return .line(line)
      }
      switch readMore() {
      case .some(true): continue
      case .some(false):
        // Ctrl-D ends a line that has something in it first.
        defer { waiting = [] }
        return waiting.isEmpty ? .end : .line(String(decoding: waiting, as: UTF8.self))
      case nil:
        waiting = []
        output.write("\n")
        return .cancelled
      }
    }
  }

  /// Reads what the terminal has; false at the end, nil when Ctrl-C came first.
  private mutating func readMore() -> Bool? {
    guard TerminalSignals.waitForInput(on: STDIN_FILENO) else { return nil }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(STDIN_FILENO, &chunk, chunk.count)
    if count < 0, errno == EINTR { return true }
    guard count > 0 else { return false }
    waiting += chunk.prefix(count)
    return true
  }
}
