import Testing

@testable import ArticleStore

/// Posting lists come back as they were written, read whole, block by block and searched; phrases are joined as a plain
/// walk over all places joins them.
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
  static func list(
    _ postings: [(row: UInt32, places: [UInt32])], universe: Int, hasPlaces: Bool = true
  ) throws -> (SegmentImage, PostingList) {
    var encoder = PostingEncoder(universe: universe)
    let start = encoder.begin(rows: postings.count, hasPlaces: hasPlaces)
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
        count: postings.count, universe: universe, hasPlaces: hasPlaces, start: bytes + start,
        end: bytes + section.length, checks: image.checks))
    return (image, list)
  }

  @Test(arguments: [(1, 10), (5, 40), (128, 1000), (129, 1000), (500, 100_000), (900, 2000), (3000, 3000)])
  func readsBack(_ rows: Int, _ universe: Int) throws {
    let postings = Self.postings(rows: rows, of: universe, seed: UInt64(rows))
    let (image, list) = try Self.list(postings, universe: universe)
    withExtendedLifetime(image) {
      #expect(list.rows().elements == postings.map(\.row))
      var block = PostingBlock(list)
      var read: [(UInt32, [UInt32])] = []
      for number in 0..<list.blockCount {
        block.enter(number)
        block.unpackPlaces()
        for slot in 0..<block.count { read.append((block.rows[slot], block.places(at: slot))) }
      }
      #expect(read.map(\.0) == postings.map(\.row))
      #expect(read.map(\.1) == postings.map(\.places))
    }
  }

  @Test(arguments: [(3, 40), (100, 1000), (300, 2000), (2500, 3000)])
  func listsWithoutPlaces(_ rows: Int, _ universe: Int) throws {
    let postings = Self.postings(rows: rows, of: universe, seed: UInt64(rows))
    let (image, list) = try Self.list(postings, universe: universe, hasPlaces: false)
    withExtendedLifetime(image) {
      #expect(list.rows().elements == postings.map(\.row))
      #expect(list.isDense == (list.blockCount == 0))
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func findsWhatIsThere(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let universe = 50_000
    let postings = Self.postings(rows: 700 + Int(seed) * 100, of: universe, seed: seed)
    let (image, list) = try Self.list(postings, universe: universe)
    // Some few, some many, some of them several times, some past the end.
    let steps = 1 + random.next() % (seed % 2 == 0 ? 20 : 2000)
    var wanted: [UInt32] = []
    while (wanted.last ?? 0) < UInt32(universe) { wanted.append((wanted.last ?? 0) + UInt32(random.next() % steps)) }
    withExtendedLifetime(image) {
      var search = PostingSearch(list)
      var found: [UInt32] = []
      wanted.withUnsafeBufferPointer { rows in
        while search.advance(in: rows) {
          for index in 0..<search.count {
            let row = rows[Int(search.found[index])]
            let isRight = search.block.rows[Int(search.slots[index])] == row
            #expect(isRight)
            found.append(row)
          }
        }
      }
      let rows = Set(postings.map(\.row))
      #expect(found == wanted.filter { rows.contains($0) })
      #expect(list.rows(among: SharedBuffer(Set(wanted).sorted())).elements == rows.intersection(wanted).sorted())
    }
  }

  @Test(arguments: [(2, 900, 1), (2, 1500, 2), (3, 1500, 3), (4, 1800, 4), (3, 40, 5)])
  func phrasesAreJoined(_ parts: Int, _ rows: Int, _ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    let universe = 2000
    // Few places, so that many rows have the parts side by side.
    let postings = (0..<parts).map { part in
      Self.postings(rows: rows - part * 10, of: universe, seed: seed * 10 + UInt64(part)).map { row, places in
        (row: row, places: Set(places.map { $0 % 12 }).sorted())
      }
    }
    let lists = try postings.map { try Self.list($0, universe: universe) }
    let tables = postings.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.row, Set($0.places)) }) }
    let offsets = (0..<parts).map { UInt32($0 * 2) }
    let expected = (0..<UInt32(universe)).filter { row in
      (0..<12).contains { start in
        (0..<parts).allSatisfy { tables[$0][row]?.contains(UInt32(start) + offsets[$0]) ?? false }
      }
    }
    let few = (0..<UInt32(universe)).filter { _ in random.next() % 40 == 0 }
    let many = (0..<UInt32(universe)).filter { _ in random.next() % 2 == 0 }
    withExtendedLifetime(lists.map(\.0)) {
      let phrase = zip(lists, offsets).map { PhraseJoin.Part(list: $0.1, offset: $1) }
      for candidates in [
        RowSet.all(universe: universe), RowSet(range: 300..<1111, universe: universe), RowSet(few, universe: universe),
        RowSet(many, universe: universe), .none(universe: universe),
      ] {
        let found = RowSet(list: PhraseJoin.rows(phrase, among: candidates), universe: universe)
        #expect(found.intersection(candidates).rows == expected.filter { candidates.contains($0) })
        #expect(found.subtracting(RowSet(expected, universe: universe)).isEmpty)
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

extension PostingBlock {
  /// The places of a row of the block.
  fileprivate func places(at slot: Int) -> [UInt32] {
    var places: [UInt32] = []
    for index in Int(placeStarts[slot])..<Int(placeStarts[slot + 1]) {
      places.append(gaps[index] + (places.last.map { $0 + 1 } ?? 0))
    }
    return places
  }
}

extension SharedBuffer {
  fileprivate var elements: [Element] { withElements { Array($0) } }
}
