import Testing

@testable import ArticleStore

/// Posting lists come back as they were written, read whole, row by row and by leaps.
@Suite struct PostingTests {
  /// Rows with their places, made by chance.
  static func postings(rows count: Int, of universe: Int, seed: UInt64) -> [(row: UInt32, places: [UInt32])] {
    var random = SplitMix(state: seed)
    var rows = Set<UInt32>()
    while rows.count < count { rows.insert(UInt32(random.next() % UInt64(universe))) }
    return rows.sorted().map { row in
      // Some rows have many places, some have them far behind.
      let count = random.next() % 50 == 0 ? 400 : 1 + random.next() % 5
      let limit: UInt64 = random.next() % 50 == 0 ? 400_000 : 2000
      let places = Set((0..<count).map { _ in UInt32(random.next() % limit) })
      return (row, places.sorted())
    }
  }

  /// The list as a segment in memory has it, merged from runs of a thousand rows each.
  static func list(_ postings: [(row: UInt32, places: [UInt32])], universe: Int) throws -> (SegmentImage, PostingList) {
    var encoder = PostingEncoder(universe: universe)
    let start = encoder.begin(rows: postings.count, hasPlaces: true)
    for base in stride(from: 0, to: UInt32(universe), by: 1000) {
      let run = postings.filter { $0.row / 1000 == base / 1000 }
      if run.isEmpty { continue }
      let entries = run.flatMap { row, places in
        places.map { BigramEntry(7, row: UInt64(row - base), place: UInt64($0)) }
      }
      var bytes = ByteBuffer()
      if entries.count == 1 {
        bytes.append(single: entries[0])
      } else {
        let isWide = entries.contains { $0.place > 0xFFFF }
        entries.withUnsafeBufferPointer { bytes.append($0, rows: run.count, widePlaces: isWide) }
      }
      let list = RunList(bytes.base)
      #expect(list.second == 7 && list.end == UnsafeRawPointer(bytes.base) + bytes.count)
      encoder.add(list, base: base)
    }
    encoder.end()
    let writer = SegmentWriter(rows: universe)
    writer.begin(SectionKey(.postings))
    writer.append(encoder.output.bytes)
    writer.end()
    let image = writer.image()
    let section = image.header.sections[SectionKey(.postings)] ?? .init(offset: 0, length: 0)
    let bytes = image.base + section.offset
    let list = try #require(
      PostingList(
        count: postings.count, universe: universe, start: bytes + start, end: bytes + section.length,
        checks: image.checks))
    return (image, list)
  }

  @Test(arguments: [(1, 10), (5, 40), (128, 1000), (129, 1000), (500, 100_000), (900, 2000), (3000, 3000)])
  func readsBack(_ rows: Int, _ universe: Int) throws {
    let postings = Self.postings(rows: rows, of: universe, seed: UInt64(rows))
    let (image, list) = try Self.list(postings, universe: universe)
    try withExtendedLifetime(image) {
      #expect(list.rows() == postings.map(\.row))
      if list.isDense {
        let words = Array(try #require(list.bitmap))
        let set = (0..<universe).filter { words[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
        #expect(set == postings.map { Int($0.row) })
      }
      var cursor = PostingCursor(list)
      var read: [(UInt32, [UInt32])] = []
      var next = cursor.advance(to: 0)
      while let row = next {
        read.append((row, Array(cursor.currentPlaces())))
        next = cursor.next()
      }
      #expect(read.map(\.0) == postings.map(\.row))
      #expect(read.map(\.1) == postings.map(\.places))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func leapsLandWhereTheyShould(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let universe = 50_000
    let postings = Self.postings(rows: 700 + Int(seed) * 100, of: universe, seed: seed)
    let (image, list) = try Self.list(postings, universe: universe)
    withExtendedLifetime(image) {
      var cursor = PostingCursor(list)
      var target: UInt32 = 0
      while target < universe {
        let expected = postings.first { $0.row >= target }
        let reached = cursor.advance(to: target)
        #expect(reached == expected?.row)
        guard let expected, reached != nil else { break }
        let places = Array(cursor.currentPlaces())
        let (isThere, isBeyond) = (cursor.isPlace(places[0]), cursor.isPlace(450_000))
        #expect(places == expected.places)
        #expect(isThere && !isBeyond)
        target = expected.row + UInt32(random.next() % 600)
      }
    }
  }

  @Test(arguments: [
    ([5, 5], [0, 1]), ([5, 5, 5], [0, 2]), ([1, 9, 9, 1], [0, 1, 3]), ([5, 1, 5, 1, 5], [0, 1, 3, 4]),
    ([1, 1, 1, 1, 1, 1], [0, 1, 3, 5]),
  ])
  func coversAreCheap(_ costs: [Int], _ offsets: [Int]) {
    let cover = PhraseCover.offsets(costs: costs)
    #expect(cover.first == 0 && cover.last == costs.count - 1)
    let leavesNoGap = zip(cover, cover.dropFirst()).allSatisfy { $1 - $0 <= 2 }
    #expect(leavesNoGap)
    func cost(_ chosen: [Int]) -> Int { chosen.reduce(0) { $0 + costs[$1] } }
    #expect(cost(cover) == cost(offsets))
  }
}
