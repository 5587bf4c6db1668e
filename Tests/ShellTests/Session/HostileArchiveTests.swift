import Archives
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

@testable import Shell

/// An archive that holds escape sequences, bidi controls and markup in every field: data, which no terminal obeys.
@Suite struct HostileArchiveTests {
  private static let statements = [
    "find articles", "find articles full", "find articles; show 1", "find articles; show 2 page", "find 宣讲 | context 8",
    "count articles by city", "count articles by city, topic", "count articles by topic, page",
    "find articles | top 9 org",
    "find articles | timeline by month", "values topic", "values event", "info", "fields", "history",
    "find articles show id, newspaper, page, section, column, title, lead, body, caption, doubt",
    "find articles where city = 红三 and topic ~ 宣", "explain find articles where title ~ \"\u{1B}[31m\"",
    "find articles; translate zh", "let $x = \"\u{1B}[31m\u{202E}\"; echo $x", "find articles where \u{1B}[31m = 1",
    "find articles where city = \"\u{202E}\u{9B}31m", "open \"/no/\u{1B}[31m\nx\"", "run \"\u{1B}[31m\"",
    "set \u{1B}[31m 1",
    "help \u{1B}[31m", "values \u{1B}[31m", "\u{1B}]0;t\u{07}", "let \u{1B} = find articles", "find in \u{1B}[31m",
    "find articles where title ~ /\u{1B}[/", "find articles | export to \"/no/\u{1B}[31m.csv\"",
  ]

  @Test(arguments: FormatName.allCases, statements)
  func aTerminalSeesNoControlCharacter(_ format: FormatName, _ statement: String) throws {
    let output = TextBuffer()
    let errors = TextBuffer()
    var session = Session(
      archive: try Archive.open(TestSession.folder + "/Fixtures/hostile"),
      settings: Settings(language: .english),
      surroundings: Surroundings(
        output: output, errors: errors, terminal: TestSession.terminal(columns: 100, lines: 30),
        today: try #require(Day(year: 2024, month: 8, day: 1)), now: { 0 }
      )
    )
    session.settings.format = format
    session.greet()
    session.run(statement)
    var obeyed = (output.text + errors.text).unicodeScalars.filter { $0 != "\n" && TerminalText.isControl($0) }
    // The format's own line ends; in a cell they are replaced.
    if format == .csv { obeyed.removeAll { $0 == "\r" } }
    // What TSV and HTML keep in a cell moves no cursor but to the next stop.
    obeyed.removeAll { $0 == "\t" }
    #expect(String(obeyed) == "", "\(statement) in \(format)")
    #expect(!errors.text.isEmpty, "the two issue files that can't be read are told")
  }

  /// Through a pipe too: a pager, or `cat`, hands on what it gets.
  @Test(
    arguments: [FormatName.table, .vertical, .markdown, .html],
    ["find articles", "find articles full", "find articles; show 1", "find 宣讲 | context 8"])
  func noReaderSeesAControlCharacter(_ format: FormatName, _ statement: String) throws {
    let obeyed = try written(statement, as: format).unicodeScalars.filter { $0 != "\n" && TerminalText.isControl($0) }
    #expect(String(obeyed) == "", "\(statement) in \(format)")
  }

  @Test(arguments: [
    "find articles", "count articles by city, topic", "find 宣讲 | context 60", "find articles | top 9 topic",
  ])
  func markupInAnArticleIsText(_ query: String) throws {
    let html = try written(query, as: .html)
    #expect(!html.contains("<script") && html.contains("&lt;script&gt;"))
    let markdown = try written(query, as: .markdown).split(separator: "\n")
    #expect(markdown.allSatisfy { !$0.contains("<script") })
    // As many dividers in each line as in the heading: a bar in a cell is escaped.
    let dividers = markdown.map { line in
      var isEscaped = false
      return line.unicodeScalars.count { scalar in
        defer { isEscaped = scalar == "\\" && !isEscaped }
        return scalar == "|" && !isEscaped
      }
    }
    #expect(dividers.count > 2 && Set(dividers).count == 1)
  }

  private func written(_ query: String, as format: FormatName) throws -> String {
    let output = TextBuffer()
    var session = Session(
      archive: try Archive.open(TestSession.folder + "/Fixtures/hostile"),
      settings: Settings(language: .english),
      surroundings: Surroundings(
        output: output, errors: TextBuffer(), terminal: .none,
        today: try #require(Day(year: 2024, month: 8, day: 1)), now: { 0 }
      )
    )
    session.settings.format = format
    #expect(session.run(query) == .done)
    return output.text
  }

  @Test(arguments: ["-->", "--->", "--!>", "->", "- - >", "----", "a-b"])
  func aQueryClosesNoComment(_ text: String) {
    let apart = text.withApartHyphens
    #expect(!apart.contains("--") && !apart.contains("->"))
    #expect(apart.filter { $0 != " " } == text.filter { $0 != " " })
  }
}
