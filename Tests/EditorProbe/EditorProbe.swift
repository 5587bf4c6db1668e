// A small shell around the line editor, which the tests of LineEditing drive through a pseudo-terminal.

import Glibc
import LineEditing
import TextBasics

/// Reads statements and says what it got. Its arguments:
///
/// - `--history FILE`: keeps what is typed in that file
/// - `--color`: colours, hints and a coloured prompt
@main
struct EditorProbe {
  static func main() {
    LocaleSetup.establish()
    TerminalSignals.catchInterrupts()
    let arguments = CommandLine.arguments
    let usesColor = arguments.contains("--color")
    let history = arguments.firstIndex(of: "--history").map { HistoryFile(path: arguments[$0 + 1], capacity: 100) }
    guard LineEditor.isUsable,
      let editor = LineEditor(program: "probe", history: history, wording: .chinese, usesColor: usesColor)
    else {
      say("no editor")
      return
    }
    editor.completer = ProbeCompleter()
    editor.highlighter = ProbeHighlighter()
    editor.validator = ProbeValidator()
    if editor.historyProblem != nil { say("no history") }
    let prompt = StyledText([("查报", TextStyle(.cyan, isBold: true)), ("> ", .plain)])
    while true {
      switch editor.readLine(prompt: prompt, continuation: "  …> ") {
      case .line("quit"): return
      case .line("spin"): spin()
      case .line("ask"): say("answer: \(editor.readAnswer(prompt: "是否？ "))")
      case .line(let text):
        say("= " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))
      case .interrupted: say("given up")
      case .endOfInput:
        say("bye")
        return
      }
    }
  }

  /// Works until Ctrl-C.
  private static func spin() {
    TerminalSignals.clearInterrupt()
    say("spinning")
    while !TerminalSignals.wasInterrupted { usleep(1000) }
    say("stopped")
  }

  private static func say(_ text: String) {
    let bytes = Array((TerminalText.sanitized(text) + "\n").utf8)
    _ = write(1, bytes, bytes.count)
  }
}

/// Statements that end in a comma go on.
private struct ProbeValidator: LineValidator {
  func isComplete(_ text: String) -> Bool { !text.hasSuffix(",") && !text.hasSuffix("，") }
}

/// `find` is a keyword.
private struct ProbeHighlighter: LineHighlighter {
  func spans(in line: String) -> [StyledSpan] {
    line.hasPrefix("find") ? [StyledSpan(SourceSpan(0, 4), TextStyle(.blue))] : []
  }
}

/// Completes places, by their beginning or by the first letters of their pinyin.
private struct ProbeCompleter: LineCompleter {
  private static let places = [
    ("广州", "gz", 42), ("广西", "gx", 7), ("中山", "zs", 12), ("中国", "zg", 9), ("中华", "zh", 3), ("北京", "bj", 5),
    ("Beijing", "", 2), ("Beihai", "", 1),
  ]

  func completion(of line: String, at cursor: Int) -> Completion {
    let before = Array(line.utf8.prefix(cursor))
    let start = (before.lastIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? -1) + 1
    let word = String(decoding: before[start...], as: UTF8.self)
    let matching = Self.places.filter { $0.0.hasPrefix(word) || (!word.isEmpty && $0.1.hasPrefix(word)) }
    return Completion(
      replacing: SourceSpan(start, cursor),
      with: matching.map { Completion.Candidate($0.0, note: String($0.2)) }
    )
  }
}
