import Testing
import TextBasics

@testable import Shell

/// Tables on terminals of every width: no line is wider, nothing is cut inside a character, columns stand straight.
@Suite struct TableLayoutTests {
  static let table = ResultTable(
    columns: [
      .number, .init("date", chinese: "日期", setting: .label), .init("title", chinese: "标题"),
      .init("topic", chinese: "主题"),
    ],
    rows: [
      [.number(1), .text("2024-08-28"), .text("青禾市总工会“送清凉”走进一百个工地，为近万名职工送上防暑物资"), .list(["送清凉", "高温"])],
      [.number(12), .text("2024-08-27"), .text("emoji 👨‍👩‍👧‍👦 and e\u{301}"), .list(["宣讲"])],
    ]
  )

  static func lines(width: Int?, ambiguous: AmbiguousWidth = .narrow, unicode: Bool = true) -> [String] {
    var style = OutputStyle(language: .chinese)
    style.width = width
    style.isTerminal = true
    style.isUnicode = unicode
    style.cells = DisplayWidth(ambiguous: ambiguous)
    let buffer = TextBuffer()
    TableFormat().write(table, in: style, to: buffer)
    return buffer.text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: Array(36...100))
  func fitsTheTerminal(_ width: Int) {
    let lines = Self.lines(width: width)
    let cells = DisplayWidth()
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { cells.of($0) <= width })
    // The rules of every row stand in the same cells.
    let places = lines.map { line in
      line.indices.filter { "│┼".contains(line[$0]) }.map { cells.of(line[..<$0]) }
    }
    #expect(Set(places).count == 1, "\(lines)")
  }

  @Test(arguments: Array(36...100))
  func cutsNothingInsideACharacter(_ width: Int) {
    let whole = Set(Self.lines(width: nil).joined())
    let shown = Set(Self.lines(width: width).joined())
    #expect(shown.subtracting(whole).isSubset(of: ["…"]))
  }

  @Test func saysWhereItCut() {
    #expect(Self.lines(width: 50)[2].contains("…"))
    #expect(!Self.lines(width: 120)[2].contains("…"))
  }

  @Test func fallsBackToOneLineAFieldWhereNothingFits() {
    let lines = Self.lines(width: 20)
    #expect(lines[0].hasPrefix("─── 1 "))
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= 28 })
  }

  /// Counts of more months than a line holds go on below, the city in front again.
  @Test(arguments: [20, 33, 40, 60, 80])
  func partsFiguresIntoBlocks(_ width: Int) throws {
    let months = (1...12).map { "2024-\($0 < 10 ? "0" : "")\($0)" }
    let table = ResultTable(
      columns: [.init("city", chinese: "城市")] + months.map { .init($0, chinese: $0, setting: .number) },
      rows: [
        [.text("广州")] + (1...12).map { .number($0) },
        [.text("中山")] + (1...12).map { $0 == 3 ? .missing : .number(100 * $0) },
      ])
    var style = OutputStyle(language: .chinese)
    style.width = width
    let buffer = TextBuffer()
    TableFormat().write(table, in: style, to: buffer)
    let lines = buffer.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= width })
    let blocks = lines.split(separator: "")
    #expect(blocks.count > 1)
    #expect(blocks.allSatisfy { $0.count == 4 && $0[$0.startIndex + 2].hasPrefix(" 广州 ") })
    let headings = blocks.flatMap {
      $0[$0.startIndex].split(separator: "│").dropFirst().map { $0.filter { $0 != " " } }
    }
    #expect(headings == months)
    #expect(buffer.text.contains("1200"))
  }

  @Test func usesASCIIWhereTheLocaleHasNoMore() {
    let lines = Self.lines(width: 40, unicode: false)
    #expect(lines[1].allSatisfy { "-+".contains($0) })
    #expect(lines[2].contains(" | ") && lines[2].contains("..."))
  }

  @Test func takesAmbiguousCharactersAsWideWhenTold() {
    let cells = DisplayWidth(ambiguous: .wide)
    let lines = Self.lines(width: 60, ambiguous: .wide)
    #expect(lines.allSatisfy { cells.of($0) <= 60 })
    // Box characters would be two cells each.
    #expect(lines[1].allSatisfy { "-+".contains($0) })
  }

  @Test func drawsBarsByShare() {
    let groups = ResultTable(
      columns: [.init("city", chinese: "城市"), .bars],
      rows: [[.text("广州"), .number(8)], [.text("中山"), .number(4)], [.text("阳江"), .number(1)]])
    var style = OutputStyle(language: .chinese)
    style.width = 30
    let buffer = TextBuffer()
    TableFormat().write(groups, in: style, to: buffer)
    #expect(
      buffer.text == """
         城市 │ 篇数
        ──────┼──────
         广州 │    8 ███████████████
         中山 │    4 ███████▌
         阳江 │    1 █▉

        """)
  }
}
