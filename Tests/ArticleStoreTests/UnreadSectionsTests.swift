import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// Questions that are answered by what stands in order do not look at the rows: these may be damaged, unnoticed.
@Suite struct UnreadSectionsTests {
  /// An archive in which every block is damaged that belongs to those sections alone.
  ///
  /// - Parameter body: Calls it while the file is there.
  static func withDamaged(_ keys: [SectionKey], _ body: (Snapshot) throws -> Void) throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.segment"
    let paragraph = String(repeating: "职工夜校开班，总工会的学员都来了。", count: 40)
    let dates = (0..<100).compactMap { PartialDate(year: 1900 + $0) }
    var builder = try SegmentFileBuilder(creating: path, rows: 40)
    for number in 0..<40 {
      let article = Article(paragraphs: [paragraph, "第\(number)篇"], dates: dates)
      try builder.add(ArticleRecord(id: "\(number)", date: Day("2024-05-01"), article: article), origin: "a")
    }
    try builder.finish()
    var bytes = try folder.read("a.segment")
    let header = try SegmentImage(mapping: path).header
    let size = BlockChecksums.blockSize
    for key in keys {
      let section = try #require(header.sections[key])
      let blocks = (section.offset + size - 1) / size..<(section.offset + section.length) / size
      try #require(!blocks.isEmpty)
      for block in blocks { bytes[block * size] ^= 1 }
    }
    try folder.write("a.segment", bytes)
    try body(Snapshot(files: [SegmentFile(path: path)]))
  }

  @Test func datesInTextsAreFoundByTheirOrder() throws {
    try Self.withDamaged([SectionKey(.events)]) { snapshot in
      #expect(snapshot.rows(eventIn: .days(from: Day("1950-01-01"), to: Day("1950-12-31"))).count == 40)
      #expect(snapshot.rows(eventIn: .days(from: Day("2000-01-01"), to: nil)).isEmpty)
      #expect(snapshot.rowsWithEventsOfUnknownYear.isEmpty)
      #expect(snapshot.damage == nil)
      _ = snapshot.events(of: 20)
      #expect(snapshot.damage != nil)
    }
  }

  @Test(arguments: ["夜校", "总工会", "职工夜校开班"])
  func wordsAreCountedByTheIndex(_ word: String) throws {
    try Self.withDamaged([SectionKey(.elements, TextField.body.rawValue)]) { snapshot in
      let counts = OccurrenceCounts(in: snapshot)
      let match = TextMatch(.literal(Array(word.utf8)), isWhole: false)
      try counts.add(match, in: .body, among: snapshot.all, weight: 1, overlaps: false, interruption: .never)
      #expect(snapshot.all.rows.allSatisfy { counts[$0] == 40 })
      #expect(snapshot.damage == nil)
      _ = snapshot.elements(.body, of: 20)
      #expect(snapshot.damage != nil)
    }
  }
}
