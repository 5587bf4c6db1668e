/// What an index knows of the rows that hold a word.
enum IndexAnswer: Sendable {
  /// These rows and no others.
  case exact(RowSet)
  /// At most these: the text has to be read.
  case among(RowSet)
  /// Nothing.
  case unknown

  /// What is known of the rows that hold this word or another.
  func union(_ other: IndexAnswer) -> IndexAnswer {
    switch (self, other) {
    case (.unknown, _), (_, .unknown): .unknown
    case (.exact(let rows), .exact(let others)): .exact(rows.union(others))
    case (.exact(let rows), .among(let others)), (.among(let rows), .exact(let others)),
      (.among(let rows), .among(let others)):
      .among(rows.union(others))
    }
  }
}

extension TextIndex {
  /// The rows whose text holds folded bytes.
  ///
  /// One and two characters are looked up; longer words are joined by the places of bigrams that cover them.
  ///
  /// - Parameters:
  ///   - needle: Folded UTF-8; not empty.
  ///   - candidates: The rows that matter; others may be missing from the answer.
  ///   - owner: What keeps the segment's memory.
  func rows(holding needle: [UInt8], among candidates: RowSet, owner: Segment) -> IndexAnswer {
    guard let word = IndexedWord(needle) else { return .unknown }
    var numbers: [UInt16] = []
    for scalar in word.scalars {
      guard let number = number(of: scalar) else { return .exact(.none(universe: universe)) }
      numbers.append(number)
    }
    guard let first = numbers.first else { return .unknown }
    let isShared = numbers.contains(ScalarNumbers.shared)
    let answer: RowSet
    switch numbers.count {
    case 1: answer = rows(of: list(first, 0), among: candidates, owner)
    case 2: answer = rows(of: list(first, numbers[1]), among: candidates, owner)
    default: answer = phrase(numbers, among: candidates)
    }
    // What came of damaged lists is no set of rows.
    if isDamaged { return .exact(.none(universe: universe)) }
    return isShared ? .among(answer) : .exact(answer)
  }

  /// Whether finding the rows that hold one of the strings means joining many rows' places, a millisecond's work or more.
  func joinsManyRows(forOneOf strings: [[UInt8]]) -> Bool {
    let joined = strings.filter { (IndexedWord($0)?.scalars.count ?? 0) > 2 }
    return mostRows(holdingOneOf: joined).map { $0 >= TextIndex.manyRows } ?? false
  }

  private static let manyRows = 1 << 16

  private func rows(of list: PostingList?, among candidates: RowSet, _ owner: Segment) -> RowSet {
    guard let list else { return .none(universe: universe) }
    if list.isDense {
      guard let bitmap = list.bitmap else { return .none(universe: universe) }
      return RowSet(.bitmap(SharedBuffer(bitmap, of: owner)), count: list.count, universe: universe)
    }
    if case .list(let rows) = candidates.storage, rows.count < list.count {
      return RowSet(list: list.rows(among: rows), universe: universe)
    }
    if list.count > universe / 64 { return RowSet(universe: universe) { list.set(in: $0) } }
    return RowSet(list: list.rows(), universe: universe)
  }

  private func phrase(_ numbers: [UInt16], among candidates: RowSet) -> RowSet {
    guard let parts = parts(ofPhrase: numbers) else { return .none(universe: universe) }
    return RowSet(list: PhraseJoin.rows(parts, among: candidates), universe: universe)
  }

  /// The bigrams that are joined for a word of several characters; nil where no row has one of them.
  func parts(ofPhrase numbers: [UInt16]) -> [PhraseJoin.Part]? {
    var lists: [PostingList] = []
    for index in 0..<numbers.count - 1 {
      guard let list = list(numbers[index], numbers[index + 1]) else { return nil }
      lists.append(list)
    }
    return PhraseCover.offsets(costs: lists.map(\.count)).map { .init(list: lists[$0], offset: UInt32($0)) }
  }
}

/// The characters of a word that an index can be asked for.
struct IndexedWord {
  let scalars: [UInt32]

  /// The characters of folded bytes; nil when there are none, or a line feed among them, over which nothing is indexed.
  init?(_ needle: [UInt8]) {
    if needle.isEmpty || needle.contains(FoldedReader.separator) { return nil }
    scalars = String(decoding: needle, as: UTF8.self).unicodeScalars.map(\.value)
  }
}

/// Which bigrams of a word are joined: fewest and rarest, so that each character is in one.
enum PhraseCover {
  /// The offsets of the chosen bigrams, ascending; `costs` are the list lengths by offset, one or more.
  static func offsets(costs: [Int]) -> [Int] {
    let count = costs.count + 1
    // best[n]: the cheapest choice that covers the first n characters.
    var best: [(cost: Int, last: Int)] = [(0, -1), (.max, -1)]
    for covered in 2...count {
      let offset = covered - 2
      let reached = min(best[offset].cost, best[offset + 1].cost)
      best.append((reached == .max ? .max : reached + costs[offset], offset))
    }
    var chosen: [Int] = []
    var covered = count
    while covered > 0 {
      let offset = best[covered].last
      chosen.append(offset)
      covered = best[offset].cost <= best[offset + 1].cost ? offset : offset + 1
    }
    return chosen.reversed()
  }
}
