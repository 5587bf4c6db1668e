import Archives
import Files
import Testing
import TextBasics

@testable import Shell

/// The saved queries that users run each month, on the bundled archive.
@Suite struct SavedQueriesTests {
  static let folder =
    TestSession.folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    .joined(separator: "/") + "/scripts/queries"
  static let names = ((try? FileReading.names(in: folder)) ?? []).filter { $0.hasSuffix(".chabao") }

  /// What a script writes on the bundled archive with those parameters.
  private func run(_ name: String, _ parameters: [String] = [], on archive: String? = nil) -> (
    output: String, errors: String, status: Shell.ExitStatus
  ) {
    let output = TextBuffer()
    let errors = TextBuffer()
    let surroundings = Surroundings(
      output: output, errors: errors, terminal: .none, today: Day(number: 20_000), now: { 0 })
    let program = Program(surroundings: surroundings, environment: { _ in nil }, input: { [] }, inputIsTerminal: false)
    let status = program.run(
      script: Self.folder + "/" + name, Program.Options(archive: archive, format: .csv, parameters: parameters))
    return (output.text, errors.text, status)
  }

  @Test func thereAreAtLeastSix() {
    #expect(Self.names.count >= 6)
  }

  @Test(arguments: names)
  func runs(_ name: String) {
    let (output, errors, status) = run(name)
    #expect(status == .done)
    #expect(errors == "")
    #expect(!output.isEmpty)
  }

  @Test(arguments: names)
  func findsSomething(_ name: String) {
    // The bundled sample is mended: what is doubted stands in the tests' archive.
    let archive = name == "doubts.chabao" ? TestSession.folder + "/Fixtures/archive" : nil
    let lines = run(name, on: archive).output.split { $0.isNewline }
    // Headings alone would be no report.
    #expect(lines.count > 4, "\(lines)")
  }

  @Test(arguments: names)
  func saysWhatItIsForInChinese(_ name: String) throws {
    let text = String(decoding: try FileReading.bytes(of: Self.folder + "/" + name), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines[0] == "#!/usr/bin/env -S chabao run")
    #expect(lines[1].hasPrefix("# ") && lines[1].unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test(arguments: [
    ("articles-per-city.chabao", ["from=2024-01-01", "to=2024-12-31"], "2024-01-01"),
    ("topic-timeline.chabao", ["topic=送清凉"], "送清凉"), ("who-wrote-what.chabao", ["name=周以宁"], "周以宁"),
    ("without-byline.chabao", ["from=2024-06-01"], "2024-06-01"), ("photos-missing.chabao", ["length=500"], "500"),
    ("city-report.chabao", ["city=珠海"], "珠海"), ("uncovered-districts.chabao", ["city=韶关"], "韶关"),
  ])
  func takesParameters(_ name: String, _ parameters: [String], _ shown: String) {
    let (output, errors, status) = run(name, parameters)
    #expect(status == .done)
    #expect(errors == "")
    #expect(output.contains(shown))
    #expect(output != run(name).output)
  }
}
