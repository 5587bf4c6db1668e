import Archives
import ArticleStore
import Files
import QueryEngine
import QueryLanguage
import TerminalTesting
import TextBasics

@testable import Shell

/// Runs statements in a session of its own and keeps what it tells as values.
struct DiagnosticTrial {
  /// What was told, each with the text that its spans point into.
  private(set) var told: [(diagnostic: Diagnostic, text: String)] = []
  private let files: PreparedFiles?
  private static let sample = Archive.bundled()

  /// Runs a text on the bundled archive, and goes on behind mistakes. `code` says what has to be arranged.
  init(_ text: String, for code: String) throws {
    files = text.contains("FILES/") ? PreparedFiles() : nil
    let text = prepared(text)
    let sink = TextBuffer()
    var surroundings = try TestSession.make(output: sink).surroundings
    if code == "execution.interrupted" { surroundings.interruption = Interruption { true } }
    var session = Session(archive: Self.sample, settings: Settings(language: .english), surroundings: surroundings)
    if code == "script.too-deep" { session.scriptDepth = 16 }
    session.isPaged = ["command.no-such-lesson", "command.not-a-lesson"].contains(code)
    let running = RunningText(text: text, file: nil)
    for part in Script.parse(text, mode: .file).parts {
      let mistakes = part.mistakes(by: session.engine)
      told += mistakes.map { ($0, text) }
      guard let statement = part.tree, !mistakes.contains(where: { $0.severity == .error }) else { continue }
      do { _ = try session.perform(statement, in: running) } catch let error as DiagnosticsError {
        told += error.diagnostics.map { ($0, text) }
      }
      told += session.saved.mistakes.map { ($0, session.saved.text) }
    }
  }

  /// The first one of a code.
  func first(_ code: String) -> (diagnostic: Diagnostic, text: String)? {
    told.first { $0.diagnostic.reason.code == code }
  }

  /// What is shown of it, in a language: source, carets and message.
  func rendered(_ told: (diagnostic: Diagnostic, text: String), in language: Language) -> [String] {
    let renderer = DiagnosticRenderer(text: told.text, file: nil, style: OutputStyle(language: language))
    var lines = renderer.rendered(told.diagnostic).split(separator: "\n").map(String.init)
    if lines.count > 3 { lines.removeFirst() }
    return lines.map { named(String($0.dropFirst(4))) }
  }

  /// What a text becomes with one of the fix-its.
  static func applied(_ fixIt: FixIt, to text: String) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fixIt.span.range, with: fixIt.replacement.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text of the examples as it is run.
  func prepared(_ text: String) -> String {
    files.map { text.replacing("FILES/", with: $0.path + "/") } ?? text
  }

  /// The text as the examples write it.
  func named(_ text: String) -> String {
    files.map { text.replacing($0.path + "/", with: "FILES/") } ?? text
  }
}

/// A folder with an archive, an issue and scripts that can't be run.
private struct PreparedFiles {
  private let folder = TemporaryFolder()
  var path: String { folder.path }

  init() {
    let issue = TestSession.folder + "/Fixtures/archive/issues/2024-03-06.json"
    let bytes = (try? FileReading.bytes(of: issue)) ?? []
    let files: [(String, [UInt8])] = [
      ("one.json", bytes), ("archive/issues/2024-03-06.json", bytes),
      ("archive/queries.chabao", Array("find 宣讲\n".utf8)), ("circle/issues/2024-03-06.json", bytes),
      ("circle/queries.chabao", Array("let a = find in b\nlet b = find in a\n".utf8)),
      ("gbk.chabao", [0xB2, 0xE9, 0x0A]),
      ("nul.chabao", [0x66, 0x00, 0x0A]), ("circle.chabao", Array("run circle.chabao\n".utf8)),
    ]
    for name in ["archive", "circle"] { try? FileWriting.makeFolder("\(path)/\(name)/issues") }
    for (name, bytes) in files { try? FileWriting.replace("\(path)/\(name)", with: bytes) }
  }
}
