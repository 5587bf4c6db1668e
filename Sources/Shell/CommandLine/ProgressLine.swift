import TextBasics

/// One line of a terminal that says how far long work is, written over itself; nothing without a terminal.
struct ProgressLine {
  /// The language of its words.
  var language: Language
  /// The terminal's error stream.
  var sink: (any TextSink)?

  /// Shows how much is done, and goes away when all is.
  func show(done: Int, total: Int) {
    guard let sink, total > 1 else { return }
    if done == total { return sink.write("\r\u{1B}[K") }
    sink.write("\r\u{1B}[K" + UsageMessage.progress(done: done, total: total).text(in: language))
    sink.flush()
  }
}
