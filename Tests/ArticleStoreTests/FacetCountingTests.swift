import ArticleStore
import Issues
import Testing
import TextBasics

/// Counts by value are what a walk over the records counts, for few rows and many, one value a row and several.
struct FacetCountingTests {
  /// `kinds` of people differ only by being spelled in full width now and then; `isPlain` leaves that out.
  static func snapshot(rows: Int, isPlain: Bool, repeats: Bool, seed: UInt64) -> (Snapshot, [ArticleRecord]) {
    var random = SplitMix(state: seed)
    let records = (0..<rows).map { index in
      var people = (0..<random.next() % 4).map { _ in
        let name = "P\(random.next() % 9)"
        return !isPlain && random.next() % 3 == 0 ? "Ｐ" + name.dropFirst() : name
      }
      if !repeats { people = Array(Set(people.map { Folding.fold($0) })).sorted() }
      return ArticleRecord(
        id: String(index), date: Day(number: Int32(index)),
        article: Article(city: random.next() % 5 == 0 ? nil : "市\(random.next() % 7)", people: people))
    }
    return (Snapshot(records: records), records)
  }

  @Test(arguments: [(1, true, false), (300, true, false), (300, false, true), (3000, true, false), (3000, false, true)])
  func countsAreThoseOfAWalk(_ rows: Int, _ isPlain: Bool, _ repeats: Bool) {
    let (snapshot, records) = Self.snapshot(rows: rows, isPlain: isPlain, repeats: repeats, seed: UInt64(rows))
    var random = SplitMix(state: 3)
    for share in [0, 1, 10, 49, 60, 99, 100] {
      let set = RowSet((0..<Row(rows)).filter { _ in random.next() % 100 < share }, universe: rows)
      compare(snapshot, records, set)
    }
    compare(snapshot, records, RowSet(range: rows / 5..<rows / 2, universe: rows))
  }

  private func compare(_ snapshot: Snapshot, _ records: [ArticleRecord], _ rows: RowSet) {
    for facet in [Facet.city, .person, .topic] {
      var expected: [String: Int] = [:]
      var filled = 0
      for row in rows {
        let article = records[Int(row)].article
        let values = Set((facet == .city ? [article.city].compactMap(\.self) : facet == .person ? article.people : []))
        for value in Set(values.map { Folding.fold($0) }) { expected[value, default: 0] += 1 }
        filled += values.isEmpty ? 0 : 1
      }
      let counts = snapshot.counts(facet, in: rows)
      var found: [String: Int] = [:]
      for (code, count) in counts.ofValues.enumerated() where count > 0 {
        found[String(decoding: snapshot.foldedValue(facet, FacetCode(code)), as: UTF8.self)] = Int(count)
      }
      #expect(found == expected)
      #expect(counts.filled == filled)
    }
  }
}
