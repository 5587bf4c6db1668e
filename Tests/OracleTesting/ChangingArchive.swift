public import Archives
public import ArticleStore
import Files
import Glibc
import Issues
import TextBasics

/// An archive folder that is changed by chance, by imports, by hand, by merging and by damage, and beside it the plain
/// list of the articles that it has to show.
public struct ChangingArchive {
  /// The folder.
  public let path: String
  var random: SeededRandom
  /// What each file holds, by its path in the folder.
  var expected: [String: [ArticleRecord]] = [:]
  /// Files that can't be read at the moment; what they held before has to stay.
  var unusable: Set<String> = []
  var made = 0

  /// Why an archive is not as it should be.
  public struct Difference: Error, CustomStringConvertible {
    /// What was done last, and what was found then.
    public let description: String
  }

  /// An archive in that folder, which must not be there yet, with one bulk file in it.
  public init(in path: String, seed: UInt64) throws {
    self.path = path
    random = SeededRandom(seed)
    _ = try importBulk()
  }

  /// The articles that it has to show, oldest first.
  public var records: [ArticleRecord] { expected.values.flatMap(\.self).sorted(by: Snapshot.precedes) }

  /// Does something to the archive, opens it, and compares what it shows with what it has to.
  ///
  /// - Returns: What was done, in words, and the archive.
  public mutating func change() throws -> (what: String, archive: Archive) {
    var done: [String] = []
    for _ in 0...random.next(below: 3) { done.append(try changeOnce()) }
    let what = done.joined(separator: ", ")
    let archive = try Archive.open(path)
    let snapshot = archive.snapshot
    let shown = snapshot.newestFirst(snapshot.all).reversed().map { snapshot.record(at: $0) }
    if shown != records {
      throw Difference(description: "\(what): \(shown.count) articles, not \(records.count), or others")
    }
    let told = archive.problems.count
    if told != unusable.count { throw Difference(description: "\(what): \(told) problems told, not \(unusable.count)") }
    return (what, archive)
  }

  private mutating func changeOnce() throws -> String {
    switch random.next(below: 17) {
    case 0: return try importBulk()
    case 1: return try writeBulk()
    case 2, 3, 4: return try importIssue()
    case 5, 6: return try writeIssue()
    case 7: return remove(SourceFiles.issues)
    // Without any bulk file it would be a small archive, which needs no store and has nothing to fall back on.
    case 8: return hasBulkToSpare ? remove(SourceFiles.bulk) : try importBulk()
    case 9: return try spoil()
    case 10, 11:
      Archive.mergeSegments(in: path)
      return "merged"
    case 12: return deleteStore()
    case 13: return try takeOut(hasBulkToSpare && random.next(below: 3) == 0 ? SourceFiles.bulk : SourceFiles.issues)
    case 14, 15: return try damageAndMend()
    default: return try damageStore()
    }
  }

  var hasBulkToSpare: Bool { expected.keys.count { $0.hasPrefix(SourceFiles.bulk) } > 1 }

  enum SourceFiles {
    static let issues = "issues/"
    static let bulk = "sources/bulk/"
  }

  mutating func pick(_ prefix: String) -> String? {
    let paths = expected.keys.filter { $0.hasPrefix(prefix) }.sorted()
    return paths.isEmpty ? nil : paths[random.next(below: paths.count)]
  }

  private mutating func note(_ file: String, _ records: [ArticleRecord]) {
    expected[file] = records
    unusable.remove(file)
  }

  // MARK: Bulk files

  /// Some articles as a bulk file of that name has them.
  private mutating func bulk(named name: String) -> (records: [ArticleRecord], text: String) {
    made += 1
    let records = InventedArchive.records(1 + random.next(below: 40), seed: random.next()).map { record in
      var record = record
      record.id = "\(name)/\(record.id)"
      return record
    }
    let lines = records.map { record in
      var keys = "\"id\": \"\(record.id)\""
      if let date = record.date { keys += ", \"date\": \"\(date)\"" }
      for (key, value) in [("newspaper", record.newspaper), ("page", record.page), ("section", record.section)] {
        if let value { keys += ", \"\(key)\": \"\(value)\"" }
      }
      return "{\(keys), \(IssueWriter.line(record.article).dropFirst())\n"
    }
    return (records, lines.joined())
  }

  private mutating func importBulk() throws -> String {
    let name = "旧稿\(random.next(below: 4))"
    let (records, text) = bulk(named: name)
    try importFile("\(name).jsonl", text)
    note(SourceFiles.bulk + "\(name).jsonl", records)
    return "imported \(name) with \(records.count)"
  }

  private mutating func writeBulk() throws -> String {
    guard let file = pick(SourceFiles.bulk) else { return "nothing" }
    let (records, text) = bulk(named: stem(of: fileName(of: file)))
    try FileWriting.replace("\(path)/\(file)", with: Array(text.utf8))
    note(file, records)
    return "wrote \(file) with \(records.count)"
  }

  private func importFile(_ name: String, _ text: String) throws {
    let given = "\(path).given"
    try FileWriting.makeFolder(given)
    try FileWriting.replace("\(given)/\(name)", with: Array(text.utf8))
    let report = Importer(into: path).importFiles(["\(given)/\(name)"])
    guard report.isComplete else { throw Difference(description: "not imported: \(report.entries)") }
  }

  // MARK: Issues

  /// An issue of that day, and its articles as the archive has to show them.
  private mutating func issue(named name: String) -> (records: [ArticleRecord], issue: Issue) {
    made += 1
    let records = InventedArchive.records(random.next(below: 7), seed: random.next())
    var issue = Issue()
    issue.date = Day(name)
    issue.newspaper = records.first?.newspaper
    issue.pages = [Page(number: "A01", source: "\(made).txt", articles: records.map(\.article))]
    issue = issue.stamped(parser: "1", sources: ["\(made).txt": "text \(made)"])
    let shown = records.enumerated().map { place, record in
      ArticleRecord(
        id: "\(name)/A01/\(place + 1)", date: issue.date, newspaper: issue.newspaper, page: "A01",
        source: "\(made).txt", sourceDigest: "text \(made)", article: record.article)
    }
    return (shown, issue)
  }

  private mutating func dayName() -> String { "2024-03-\(10 + random.next(below: 15))" }

  private mutating func importIssue() throws -> String {
    let name = dayName()
    let file = "\(SourceFiles.issues)\(name).json"
    // An import leaves what can't be read alone: someone may be mending it.
    if unusable.contains(file) { return "nothing" }
    let (records, issue) = issue(named: name)
    try importFile("\(name).json", String(decoding: IssueWriter.write(issue), as: UTF8.self))
    note(file, records)
    return "imported \(name) with \(records.count)"
  }

  private mutating func writeIssue() throws -> String {
    let name = dayName()
    let (records, issue) = issue(named: name)
    let file = "\(SourceFiles.issues)\(name).json"
    try FileWriting.makeFolder("\(path)/issues")
    try FileWriting.replace("\(path)/\(file)", with: IssueWriter.write(issue))
    note(file, records)
    return "wrote \(file) with \(records.count)"
  }
}

extension ChangingArchive {
  /// Changes archives by chance and asks each random queries, comparing with the naive evaluator on the plain list.
  ///
  /// - Parameters:
  ///   - steps: How often the archive is changed.
  ///   - queries: How many queries are asked after each change.
  ///   - folder: A folder of one's own, which is left as it is.
  /// - Returns: What came of the queries; a difference of the archive itself is among the disagreements, and ends it.
  public static func run(steps: Int, queries: Int, seed: UInt64, in folder: String) -> QueryComparison.Tally {
    var tally = QueryComparison.Tally()
    do {
      var archive = try ChangingArchive(in: "\(folder)/archive\(seed)", seed: seed)
      for step in 0..<steps {
        let (what, opened) = try archive.change()
        let found = QueryComparison(opened.snapshot, words: .invented).run(queries, seed: seed &* 1000 &+ UInt64(step))
        tally.add(found, after: "seed \(seed), step \(step), \(what): ")
      }
    } catch {
      tally.disagreements.append("seed \(seed): \(error)")
    }
    return tally
  }
}
