import Archives
import Files
import TerminalTesting
import Testing
import TextBasics

@testable import Shell

/// Sessions on the tests' own archive, writing into memory, on a day and a clock that stand still.
enum TestSession {
  /// The folder of these tests.
  static var folder: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(2).joined(separator: "/")
  }

  /// The tests' own archive: eight invented articles in two issues.
  static func archive() throws -> Archive { try Archive.open(folder + "/Fixtures/archive") }

  /// A copy of it in that folder, to be changed.
  static func copy(in folder: TemporaryFolder) throws -> Archive {
    let original = self.folder + "/Fixtures/archive"
    for file in try FileReading.files(below: original + "/issues") {
      try FileWriting.makeFolder("\(folder.path)/archive/issues")
      try FileWriting.copy(file, to: "\(folder.path)/archive/issues/\(fileName(of: file))")
    }
    return try Archive.open("\(folder.path)/archive")
  }

  /// A session that writes answers and errors to those buffers.
  static func make(
    language: Language = .english,
    output: TextBuffer,
    errors: TextBuffer? = nil,
    terminal: Terminal = .none
  ) throws -> Session {
    var surroundings = Surroundings(
      output: output,
      errors: errors ?? output,
      terminal: terminal,
      today: Day(year: 2024, month: 8, day: 1) ?? Day(number: 0),
      now: { 0 }
    )
    surroundings.history = { ["find 宣讲", "find articles where\n  city = 中山"] }
    return Session(archive: try archive(), settings: Settings(language: language), surroundings: surroundings)
  }

  /// A terminal of that size, without colour.
  static func terminal(columns: Int, lines: Int, isColored: Bool = false) -> Terminal {
    Terminal(isTerminal: true, isColored: isColored, isUnicode: true) { (columns, lines) }
  }

  /// What a run of statements writes, and how it ends.
  static func run(
    _ text: String,
    language: Language = .english,
    file: String? = nil,
    keepsGoing: Bool = false,
    format: FormatName = .table,
    terminal: Terminal = .none
  ) throws -> (output: String, errors: String, outcome: Session.Outcome) {
    let output = TextBuffer()
    let errors = TextBuffer()
    var session = try make(language: language, output: output, errors: errors, terminal: terminal)
    session.settings.format = format
    let outcome = session.run(text, named: file, keepsGoing: keepsGoing)
    return (output.text, errors.text, outcome)
  }
}
