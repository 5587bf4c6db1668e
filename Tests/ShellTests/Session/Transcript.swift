import Archives
import Files
import TextBasics

@testable import Shell

/// A session as a file: what was typed behind the prompts, and all that the shell wrote.
///
///     # language: zh
///     # width: 80
///     查报> find articles where city = 中山
///     …
///
/// Settings stand before the first prompt. `UPDATE_GOLDENS=1` rewrites the files.
struct Transcript {
  var language = Language.english
  var width = 80
  var height = 24
  var isColored = false
  /// Whether the bundled sample is asked (`# archive: sample`), not the tests' own archive.
  var asksSample = false
  var header = ""
  var typed: [String] = []
  /// All behind the header.
  var body = ""

  static let prompts = ["查报> ", "chabao> ", "  …> "]

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
        default: continue
        }
        continue
      }
      inHeader = false
      body += (body.isEmpty ? "" : "\n") + line
      for prompt in Self.prompts where line.hasPrefix(prompt) && !line.hasSuffix("^D") {
        typed.append(String(line.dropFirst(prompt.count)))
      }
    }
  }

  /// Types the lines anew, and gives what the session looks like now.
  func replayed() throws -> String {
    let screen = TextBuffer()
    let terminal = TestSession.terminal(columns: width, lines: height, isColored: isColored)
    var session = try TestSession.make(language: language, output: screen, terminal: terminal)
    if asksSample { session.archive = .bundled() }
    var conversation = Conversation(session)
    var lines = TypedLines(left: typed[...], screen: screen)
    conversation.run(&lines)
    return screen.text
  }
}

/// The typed lines of a transcript, shown on the screen behind their prompts.
struct TypedLines: LineSource {
  var left: ArraySlice<String>
  var screen: TextBuffer
  let endsStatements = false

  mutating func read(_ prompt: String, continuation: String, session: Session) -> LineRead {
    guard let line = left.popFirst() else {
      screen.write(prompt + "^D")
      return .end
    }
    screen.write(prompt + line + "\n")
    return line.hasSuffix("^C") ? .cancelled : .line(line)
  }
}
