import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// The index finds what a plain search of the folded text finds.
@Suite struct TextIndexTests {
  static func record(_ id: Int, _ paragraphs: [String]) -> ArticleRecord {
    ArticleRecord(id: String(id), date: Day(number: Int32(10_000 + id)), article: Article(paragraphs: paragraphs))
  }

  static let alphabet = Array("工会宣讲培训夜校的了，5GAi2024年。")

  static func paragraphs(_ random: inout SplitMix, length: Int) -> [String] {
    (0..<1 + random.next() % 3).map { _ in
      String(
        (0..<UInt64(length) / 2 + random.next() % UInt64(length)).map { _ in
          // The first characters are common, the last ones rare.
          alphabet[Int(random.next() % UInt64(alphabet.count) * (random.next() % 100) / 100)]
        })
    }
  }

  func compare(_ snapshot: Snapshot, _ records: [ArticleRecord], _ needle: String) throws {
    let key = Folding.foldedBytes(of: needle)
    let match = TextMatch(.literal(key), isWhole: false)
    let found = try snapshot.rows(.body, where: match, among: snapshot.all).map { snapshot.record(at: $0).id }
    let folded = Folding.fold(needle)
    let expected = records.filter { $0.article.paragraphs.contains { Folding.fold($0).contains(folded) } }.map(\.id)
    #expect(found.sorted() == expected.sorted(), "\(needle)")
  }

  @Test(arguments: [(40, 12), (3000, 8)])
  func wordsAreFound(_ rows: Int, _ length: Int) throws {
    var random = SplitMix(state: UInt64(rows))
    let records = (0..<rows).map { Self.record($0, Self.paragraphs(&random, length: length)) }
    let snapshot = Snapshot(records: records)
    for size in 1...7 {
      for _ in 0..<4 {
        let source = records[Int(random.next() % UInt64(rows))].article.paragraphs[0]
        let start = Int(random.next() % UInt64(max(1, source.count - size)))
        try compare(snapshot, records, String(source.dropFirst(start).prefix(size)))
      }
    }
    for needle in ["工会工会", "会宣讲培", "没有", "工没", "，", "5g", "2024年"] { try compare(snapshot, records, needle) }
  }

  @Test func runsOfRowsAreMerged() throws {
    var random = SplitMix(state: 5)
    let records = (0..<RowRun.rowLimit * 2 + 300).map { Self.record($0, [Self.paragraphs(&random, length: 4)[0]]) }
    let folder = try TestFolder()
    let path = "\(folder.path)/a.segment"
    var builder = try SegmentFileBuilder(creating: path, rows: records.count)
    for record in records { try builder.add(record, origin: "a") }
    try builder.finish()
    let snapshot = try Snapshot(files: [SegmentFile(path: path)])
    for needle in ["工会", "宣讲", "会宣讲", "工", "G", "校的了"] { try compare(snapshot, records, needle) }
    try SegmentFile(path: path).verify()
  }

  @Test func textTooLongForTheIndexIsRead() throws {
    let long = String(repeating: "工会", count: NumberedText.placeLimit / 2 + 10) + "夜校"
    let records = [Self.record(1, [long]), Self.record(2, ["夜校"]), Self.record(3, ["工会"])]
    let snapshot = Snapshot(records: records)
    for needle in ["夜校", "会夜校", "工会工", "校"] { try compare(snapshot, records, needle) }
  }

  @Test func moreCharactersThanNumbersAreTold() throws {
    let scalars = (0x3400...0x1_3400).compactMap { Unicode.Scalar($0) }.filter { !(0xD7B0...0xF8FF).contains($0.value) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let last = String(String.UnicodeScalarView(scalars.suffix(4)))
    let records = [Self.record(1, [String(text)]), Self.record(2, [last]), Self.record(3, ["工会"])]
    let snapshot = Snapshot(records: records)
    for needle in [last, String(last.unicodeScalars.last!), "工会", "工"] { try compare(snapshot, records, needle) }
  }
}
