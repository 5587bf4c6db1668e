import ArticleStore
import Glibc
import Issues
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// The table of queries with what each must find, over the parsed issues beside the repository; skipped where they
/// are not there.
@Suite(.enabled(if: GoldQueries.folder != nil, "no folder of gold queries beside the repository"))
struct GoldQueryTests {
  @Test(arguments: GoldQueries.rows)
  func finds(_ row: GoldQueries.Row) throws {
    let engine = Engine(snapshot: try GoldQueries.snapshot(), today: Day(number: 20_000))
    let answer = try engine.answer(RuleArchive.query(row.query))
    #expect(answer.total == row.total)
    switch answer.result {
    case .articles(let list):
      let titles = list.rows.map { GoldQueries.unspaced(engine.reader(of: .title).strings(of: $0).joined()) }
      let expected = row.expected.split(separator: "|").map { GoldQueries.unspaced(String($0)) }
      let isOrdered = row.query.contains("sort by") || row.query.contains("排序")
      #expect(isOrdered ? titles == expected : titles.sorted() == expected.sorted())
    case .count(let count):
      #expect(row.expected == "[{\"count\": \(count)}]")
    case .groups(let table):
      let rows = table.groups.map { "{\"\(table.name)\": \"\($0.value)\", \"count\": \($0.count)}" }
      #expect(row.expected == "[\(rows.joined(separator: ", "))]")
    default: Issue.record("another kind of result than any row asks for")
    }
  }

  @Test
  func thereAreRows() {
    #expect(GoldQueries.rows.count > 40)
  }
}

/// The table and the issues it is about.
enum GoldQueries {
  struct Row: Sendable, CustomTestStringConvertible {
    var query: String
    var total: Int
    var expected: String
    var testDescription: String { query }
  }

  /// `shared` beside the repository's root; nil where there is none with queries in it.
  static let folder: String? = {
    var path = #filePath[...]
    while let slash = path.lastIndex(of: "/") {
      path = path[..<slash]
      let candidate = path + "/../shared"
      if access("\(candidate)/queries/gold.tsv", R_OK) == 0 { return String(candidate) }
    }
    return nil
  }()

  static let rows: [Row] = {
    guard let folder, let bytes = read("\(folder)/queries/gold.tsv") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard !line.hasPrefix("#"), cells.count > 1, let total = Int(cells[1]) else { return nil }
      return Row(query: String(cells[0]), total: total, expected: cells.count > 2 ? String(cells[2]) : "")
    }
  }()

  static func snapshot() throws -> Snapshot {
    var records: [ArticleRecord] = []
    for name in files(in: "\(folder ?? "")/gold") where name.hasSuffix(".json") {
      let issue = try IssueReader.read(read("\(folder ?? "")/gold/\(name)") ?? [], file: name)
      for (number, page) in issue.pages.enumerated() {
        for (place, article) in page.articles.enumerated() {
          records.append(
            ArticleRecord(
              id: "\(name)/\(number)/\(place)", date: issue.date, dateIsEstimated: issue.dateIsEstimated,
              newspaper: issue.newspaper, page: page.number, section: page.section, source: page.source,
              article: article))
        }
      }
    }
    return Snapshot(records: records)
  }

  static func unspaced(_ text: String) -> String { Folding.fold(text).filter { !$0.isWhitespace } }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  private static func files(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names.sorted()
  }
}
