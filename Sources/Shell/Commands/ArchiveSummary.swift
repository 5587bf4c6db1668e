import Archives
import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

/// What `info` tells of an archive: figures by name.
struct ArchiveSummary {
  /// The table of names and figures.
  let table: ResultTable

  /// The figures of an archive, named in that language. Cost: a count by value for each of a few fields.
  init(_ archive: Archive, _ engine: Engine, in language: Language) throws(DiagnosticsError) {
    let snapshot = archive.snapshot
    func row(_ english: String, _ chinese: String, _ value: Cell) -> [Cell] {
      [.text(language == .chinese ? chinese : english), value]
    }
    var rows: [[Cell]] = [
      row("archive", "库", .text(archive.name)),
      row("articles", "文章", .number(snapshot.count)),
      row("issues", "期数", .number(archive.issueCount)),
    ]
    if case .folder(let path) = archive.location { rows.insert(row("path", "位置", .text(path)), at: 1) }
    if let dates = snapshot.dates {
      rows.append(row("first date", "最早", .text(dates.lowerBound.description)))
      rows.append(row("last date", "最晚", .text(dates.upperBound.description)))
    }
    for field in [Field.newspaper, .city, .topic, .org, .person, .reporter] {
      let values = try engine.values(of: field)
      guard values.distinct > 0 else { continue }
      let most = values.groups.prefix(3).map { "\($0.value) \($0.count)" }
      let isMore = values.distinct > most.count
      let list =
        language == .chinese
        ? "（\(most.joined(separator: "、"))\(isMore ? " 等" : "")）"
        : " (\(most.joined(separator: ", "))\(isMore ? " …" : ""))"
      rows.append(row(field.rawValue, field.chinese, .text("\(values.distinct)\(list)")))
    }
    rows.append(row("unread files", "读不了的文件", .number(archive.problems.count)))
    if !archive.notices.isEmpty { rows.append(row("warnings", "提醒", .number(archive.notices.count))) }
    if case .bundled = archive.location {
      func hint(_ english: String, _ chinese: String) -> Cell { .text(language == .chinese ? chinese : english) }
      rows.append(
        row("of your own", "自己建库", hint("import FILES --into FOLDER", "导入 文件或文件夹 --into 新库的文件夹")))
      rows.append(
        row(
          "another one", "换一个库",
          hint("open FOLDER; to come back: open sample", "打开 库文件夹；回到这里：打开 示例库")))
    }
    table = ResultTable(
      columns: [
        .init("what", chinese: "名称", setting: .label), .init("value", chinese: "内容"),
      ],
      rows: rows
    )
  }
}
