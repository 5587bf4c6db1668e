import QueryEngine
import Testing
import TextBasics

@testable import Shell

/// What of a table a screen shows at once, and that its pages together show all.
@Suite struct TablePageTests {
  private static func style(_ width: Int) -> OutputStyle {
    var style = OutputStyle(language: .chinese)
    style.width = width
    style.isTerminal = true
    return style
  }

  private static func groups(_ rows: Int) -> ResultTable {
    ResultTable(
      columns: [.init("city", chinese: "城市"), .bars], rows: (0..<rows).map { [.text("城\($0)"), .number(rows - $0)] })
  }

  private static func cross(_ rows: Int, _ columns: Int) -> ResultTable {
    ResultTable(
      columns: [.init("city", chinese: "城市")]
        + (0..<columns).map { .init("2024-\($0)", chinese: "2024-\($0)", setting: .number) },
      rows: (0..<rows).map { row in [.text("城\(row)")] + (0..<columns).map { .number(row * 1000 + $0) } })
  }

  private static func pages(of table: ResultTable, width: Int, lines: Int, isVertical: Bool = false) -> [TablePage] {
    var pages: [TablePage] = []
    var place: TablePage.Place? = TablePage.Place()
    while let next = place, pages.count < 10_000 {
      let page = TablePage(of: table, from: next, in: style(width), isVertical: isVertical, lines: lines)
      pages.append(page)
      place = page.next
    }
    return pages
  }

  @Test(arguments: [1, 8, 24, 50], [1, 3, 19, 20, 200])
  func rowsFillTheScreenAndNoMore(_ lines: Int, _ rows: Int) {
    let pages = Self.pages(of: Self.groups(rows), width: 80, lines: lines)
    let perPage = max(3, lines - 5)
    #expect(pages.map(\.rows.count).reduce(0, +) == rows)
    #expect(pages.dropLast().allSatisfy { $0.rows.count == perPage })
    #expect(pages.allSatisfy { $0.columns == nil })
  }

  @Test(arguments: [40, 60, 80, 100, 200], [10, 24, 60])
  func everyFigureIsShownOnce(_ width: Int, _ lines: Int) {
    let table = Self.cross(13, 30)
    var seen: [Int: Int] = [:]
    for page in Self.pages(of: table, width: width, lines: lines) {
      for part in page.tables {
        #expect(TableLayout(part, in: Self.style(width)) != nil)
        for index in 0..<part.rowCount {
          for case .number(let number) in part.row(index) { seen[number, default: 0] += 1 }
        }
      }
      // Blocks below one another fit the screen: each has a heading and a rule, and a blank line between.
      let written = page.tables.reduce(-1) { $0 + $1.rowCount + 3 }
      #expect(written <= max(lines - 3, 5))
    }
    #expect(seen.count == 13 * 30 && seen.values.allSatisfy { $0 == 1 })
  }

  @Test func columnsAreTold() {
    let pages = Self.pages(of: Self.cross(3, 30), width: 60, lines: 10)
    #expect(pages.count > 2)
    #expect(pages.first?.columns?.lowerBound == 1 && pages.last?.columns?.upperBound == 30)
    #expect(zip(pages, pages.dropFirst()).allSatisfy { $0.columns!.upperBound + 1 == $1.columns!.lowerBound })
  }

  @Test func rowsKeepTheirNumbersALineAField() {
    let page = Self.pages(of: Self.groups(40), width: 60, lines: 20, isVertical: true)[1]
    let buffer = TextBuffer()
    VerticalFormat().write(page.tables[0], in: Self.style(60), to: buffer)
    #expect(buffer.text.hasPrefix("─── \(page.rows.lowerBound + 1) "))
  }

  @Test func barsOfAllPagesHaveOneScale() {
    let table = ResultTable(
      GroupTable(
        name: "city", groups: [80, 40, 20, 10, 5].map { ("城\($0)", $0) }, missing: 0, distinct: 5))
    let page = TablePage(of: table, from: .init(row: 3), in: Self.style(100), isVertical: false, lines: 8)
    let buffer = TextBuffer()
    TableFormat().write(page.tables[0], in: Self.style(100), to: buffer)
    let bars = buffer.text.split(separator: "\n").dropFirst(2).map { $0.count { $0 == "█" } }
    #expect(bars == [5, 2])
  }

  /// Later rows that are wider than the first 5,000 are cut to nothing neither in their text nor in their numbers.
  @Test func widthsFitLateRowsToo() {
    let table = ResultTable(
      total: 9000,
      columns: [.number, .init("left", chinese: "左文", setting: .before), .init("right", chinese: "右文")],
      rowCount: 9000
    ) { index in [.number(index + 1), .text(index < 6000 ? "" : "走进企业开展"), .text("右")] }
    let buffer = TextBuffer()
    TableFormat().write(table, in: Self.style(80), to: buffer)
    #expect(buffer.text.split(separator: "\n").last == " 9000 │ 走进企业开展 │ 右")
  }

  @Test func numbersAreNeverCut() {
    let table = ResultTable(total: 9000, columns: [.number], rowCount: 9000) { index in
      [.number(index == 4001 ? 123_456_789 : index)]
    }
    let buffer = TextBuffer()
    TableFormat().write(table, in: Self.style(80), to: buffer)
    #expect(buffer.text.contains("123456789"))
  }
}
