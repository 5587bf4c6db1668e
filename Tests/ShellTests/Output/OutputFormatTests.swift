import Issues
import QueryLanguage
import Testing
import TextBasics

@testable import Shell

/// One small table that holds what each format finds hard, written in every format.
@Suite struct OutputFormatTests {
  /// Text with every sign that some format must escape, a number, a list, a caption, nothing.
  static let table = ResultTable(
    query: .parsed("find articles where city = 中山 | show title, length"),
    total: 7,
    columns: [
      .init("#", chinese: "#", setting: .number), .init("title", chinese: "标题"),
      .init("length", chinese: "字数", setting: .number), .init("topic", chinese: "主题"),
    ],
    rows: [
      [.number(1), .text("送“清凉”, 到\"一线\""), .number(86), .list(["送清凉", "高温"])],
      [.number(2), .text("=SUM(A1)|<b>\n第二行"), .number(1205), .missing],
    ]
  )

  static func written(_ name: FormatName, _ change: (inout OutputStyle) -> Void = { _ in }) -> String {
    var style = OutputStyle(language: .english)
    change(&style)
    let buffer = TextBuffer()
    name.format.write(table, in: style, to: buffer)
    return buffer.text
  }

  @Test(arguments: [
    (
      FormatName.csv,
      """
      #,title,length,topic\r
      1,"送“清凉”, 到""一线""\",86,送清凉; 高温\r
      2,"=SUM(A1)|<b>
      第二行",1205,\r

      """
    ),
    (
      FormatName.tsv,
      """
      #\ttitle\tlength\ttopic
      1\t送“清凉”, 到"一线"\t86\t送清凉; 高温
      2\t=SUM(A1)|<b>\\n第二行\t1205\t

      """
    ),
    (
      FormatName.jsonl,
      #"""
      {"#": 1, "title": "送“清凉”, 到\"一线\"", "length": 86, "topic": ["送清凉", "高温"]}
      {"#": 2, "title": "=SUM(A1)|<b>\n第二行", "length": 1205, "topic": null}

      """#
    ),
    (
      FormatName.json,
      #"""
      {"query": "find articles where city = 中山 | show title, length", "total": 7, "columns": ["#", "title", "length", "topic"], "rows": [
        {"#": 1, "title": "送“清凉”, 到\"一线\"", "length": 86, "topic": ["送清凉", "高温"]},
        {"#": 2, "title": "=SUM(A1)|<b>\n第二行", "length": 1205, "topic": null}
      ]}

      """#
    ),
    (
      FormatName.markdown,
      ##"""
      | \# | title | length | topic |
      | ---: | --- | ---: | --- |
      | 1 | 送“清凉”, 到"一线" | 86 | 送清凉, 高温 |
      | 2 | =SUM(A1)\|&lt;b><br>第二行 | 1205 |  |

      """##
    ),
    (
      FormatName.html,
      """
      <!DOCTYPE html>
      <html lang="en">
      <meta charset="utf-8">
      <title>find articles where city = 中山 | show title, length</title>
      <table>
      <caption>find articles where city = 中山 | show title, length</caption>
      <thead><tr><th>#</th><th>title</th><th>length</th><th>topic</th></tr></thead>
      <tbody>
      <tr><td align="right">1</td><td>送“清凉”, 到&quot;一线&quot;</td><td align="right">86</td><td>送清凉, 高温</td></tr>
      <tr><td align="right">2</td><td>=SUM(A1)|&lt;b&gt;<br>第二行</td><td align="right">1205</td><td></td></tr>
      </tbody>
      </table>
      </html>

      """
    ),
    (
      FormatName.table,
      """
       # │ title               │ length │ topic
      ───┼─────────────────────┼────────┼──────────────
       1 │ 送“清凉”, 到"一线"  │     86 │ 送清凉, 高温
       2 │ =SUM(A1)|<b> 第二行 │   1205 │

      """
    ),
    (
      FormatName.vertical,
      """
      ─── 1 ──────────────────────────────────────────────────────
           #: 1
       title: 送“清凉”, 到"一线"
      length: 86
       topic: 送清凉, 高温
      ─── 2 ──────────────────────────────────────────────────────
           #: 2
       title: =SUM(A1)|<b>
              第二行
      length: 1205

      """
    ),
  ])
  func writes(_ name: FormatName, _ expected: String) {
    #expect(Self.written(name) == expected)
  }

  @Test func escapesFormulasOnExportOnly() {
    #expect(Self.written(.csv).contains("\r\n2,\"=SUM"))
    #expect(Self.written(.csv) { $0.escapesFormulas = true }.contains("\r\n2,\"'=SUM"))
  }

  @Test(arguments: ["=1", "+1", "-1", "@x", "＝1", "\t=1"])
  func escapesWhatSpreadsheetsRun(_ text: String) {
    let table = ResultTable(columns: [.init("a", chinese: "甲")], rows: [[.text(text)], [.number(-1)]])
    var style = OutputStyle()
    style.escapesFormulas = true
    let buffer = TextBuffer()
    CSVFormat().write(table, in: style, to: buffer)
    #expect(buffer.text == "a\r\n'\(text)\r\n-1\r\n")
  }

  @Test func writesTheByteOrderMarkWhenAsked() {
    #expect(Self.written(.csv) { $0.hasByteOrderMark = true }.unicodeScalars.first == "\u{FEFF}")
    #expect(Self.written(.csv).unicodeScalars.first == "#")
  }

  @Test func headingsFollowTheLanguageForReadersOnly() {
    let chinese = { (style: inout OutputStyle) in style.language = .chinese }
    #expect(Self.written(.table, chinese).hasPrefix(" # │ 标题"))
    #expect(Self.written(.csv, chinese).hasPrefix("#,title"))
    #expect(Self.written(.csv) { $0.headings = .chinese }.hasPrefix("#,标题,字数,主题"))
    #expect(Self.written(.json) { $0.headings = .chinese }.contains("\"title\""))
  }

  @Test func neverSendsControlCharactersToATerminal() {
    let hostile = "a\u{1B}[31mred\u{7}\u{9B}2J\u{202E}b\rc"
    let table = ResultTable(columns: [.init("x", chinese: "甲")], rows: [[.text(hostile)]])
    var style = OutputStyle()
    style.isTerminal = true
    style.width = 80
    for name in FormatName.allCases {
      let buffer = TextBuffer()
      name.format.write(table, in: style, to: buffer)
      let text = name == .csv ? buffer.text.split(separator: "\r\n").joined(separator: "\n") : buffer.text
      let controls = text.unicodeScalars.filter { $0 != "\n" && TerminalText.isControl($0) }
      #expect(controls.isEmpty, "\(name) lets \(controls.map(\.value)) through")
    }
  }

  @Test func emptyResultsAreEmptyInEveryFormat() {
    let empty = ResultTable(query: .parsed("find x"), total: 0, columns: [.init("a", chinese: "甲")], rows: [])
    let written = FormatName.allCases.map { name in
      let buffer = TextBuffer()
      name.format.write(empty, in: OutputStyle(), to: buffer)
      return "\(name): \(buffer.text.split(whereSeparator: \.isNewline).first ?? "")"
    }
    #expect(
      written == [
        "table: ", "vertical: ", "csv: a", "tsv: a",
        #"json: {"query": "find x", "total": 0, "columns": ["a"], "rows": []}"#, "jsonl: ", "markdown: | a |",
        "html: <!DOCTYPE html>",
      ])
  }

  @Test(arguments: [
    ("a.csv", FormatName.csv), ("A/B.TSV", .tsv), ("x.y.jsonl", .jsonl), ("r.md", .markdown), ("r.htm", .html),
    ("r.json", .json),
  ])
  func knowsFormatsByExtension(_ name: String, _ format: FormatName) {
    #expect(FormatName(fileName: name) == format)
  }

  @Test(arguments: ["a", ".csv", "dir.csv/a", "a.xlsx", ""])
  func knowsNoFormatForOtherNames(_ name: String) {
    #expect(FormatName(fileName: name) == nil)
  }
}
