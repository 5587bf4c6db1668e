import TextBasics

/// Where typed lines come from: the line editor, or a transcript in tests.
protocol LineSource {
  /// Whether it gives whole statements, and asks for the lines that go on with one itself.
  var endsStatements: Bool { get }
  /// Whether Tab completes what is typed.
  var completes: Bool { get }
  /// Asks for a line behind a prompt; the other prompt stands before lines that go on.
  mutating func read(_ prompt: String, continuation: String, session: Session) -> LineRead
}

extension LineSource {
  /// It does, unless a source says otherwise.
  var completes: Bool { true }
}

/// What came of asking for a line.
enum LineRead: Hashable {
  /// A line, or several that were pasted.
  case line(String)
  /// Ctrl-C: what was typed is dropped.
  case cancelled
  /// Ctrl-D on an empty line, or nothing more to read.
  case end
}

extension LineRead {
  /// Whether it says yes, in either language; whatever else there is says no.
  var isYes: Bool {
    guard case .line(let line) = self else { return false }
    let words: Set = ["y", "yes", "是", "是的", "好", "好的", "对", "确定", "确认"]
    return words.contains(Folding.fold(line.filter { !$0.isWhitespace }))
  }
}
