import Archives
import Files
import TerminalTesting
import TextBasics

@testable import Shell

/// A session as a file: what was typed behind the prompts, and all that the shell wrote.
///
///     # language: zh
///     # width: 80
///     查报> find articles where city = 中山
///     …
///
/// Answers stand behind `[y/N] ` or `[是/否] `. Settings stand before the first prompt. `UPDATE_GOLDENS=1` rewrites the files.
struct Transcript {
  var language = Language.english
  var width = 80
  var height = 24
  var isColored = false
  /// Whether the bundled sample is asked (`# archive: sample`), not the tests' own archive.
  var asksSample = false
  /// Whether a copy of the tests' own archive is asked (`# archive: copy`), which may be changed: `~/archive`.
  var asksCopy = false
  var header = ""
  var typed: [String] = []
  /// All behind the header.
  var body = ""

  static let prompts = ["查报> ", "chabao> ", "  …> "]
  /// How questions end.
  static let questions = ["[y/N] ", "[是/否] "]

  init(_ text: String) {
    var inHeader = true
    // By bytes: to Swift, CR LF is one character and no line feed.
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let line = String(decoding: bytes, as: UTF8.self)
      if inHeader, line.hasPrefix("# ") {
        header += line + "\n"
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1).map { String($0.drop { $0 == " " }) }
        switch (parts.first, parts.last) {
        case ("language", let value?): language = Language(rawValue: value) ?? .english
        case ("width", let value?): width = Int(value) ?? width
        case ("height", let value?): height = Int(value) ?? height
        case ("color", "on"): isColored = true
        case ("archive", "sample"): asksSample = true
        case ("archive", "copy"): asksCopy = true
        default: continue
        }
        continue
      }
      inHeader = false
      body += (body.isEmpty ? "" : "\n") + line
      for prompt in Self.prompts where line.hasPrefix(prompt) && !line.hasSuffix("^D") {
        typed.append(String(line.dropFirst(prompt.count)))
      }
      for question in Self.questions {
        if let place = line.firstRange(of: question) { typed.append(String(line[place.upperBound...])) }
      }
    }
  }

  /// Types the lines anew, and gives what the session looks like now.
  func replayed() throws -> String {
    let screen = TextBuffer()
    let terminal = TestSession.terminal(columns: width, lines: height, isColored: isColored)
    let home = TemporaryFolder()
    var session = try TestSession.make(language: language, output: screen, terminal: terminal)
    if asksSample { session.archive = .bundled() }
    if asksCopy { session.archive = try TestSession.copy(in: home) }
    var lines = TypedLines(typed.map { asksCopy ? $0.replacing("~", with: home.path) : $0 }, screen: screen)
    session.surroundings.confirm = { [lines] in lines.answer($0).isYes }
    var conversation = Conversation(session)
    conversation.run(&lines)
    return asksCopy ? screen.text.replacing(home.path, with: "~") : screen.text
  }
}

/// The typed lines of a transcript, shown on the screen behind their prompts and questions.
final class TypedLines: LineSource {
  private var left: ArraySlice<String>
  private let screen: TextBuffer
  let endsStatements = false

  init(_ lines: [String], screen: TextBuffer) {
    left = lines[...]
    self.screen = screen
  }

  func read(_ prompt: String, continuation: String, session: Session) -> LineRead { answer(prompt) }

  /// The next line, behind what asks for it.
  func answer(_ prompt: String) -> LineRead {
    guard let line = left.popFirst() else {
      screen.write(prompt + "^D")
      return .end
    }
    screen.write(prompt + line + "\n")
    return line.hasSuffix("^C") ? .cancelled : .line(line)
  }
}
