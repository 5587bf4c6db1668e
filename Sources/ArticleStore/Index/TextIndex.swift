import TextBasics

/// The index of one text field in a segment: for each character and each two neighbouring ones, in which rows they
/// stand, and for two also where.
///
/// Nothing is read before it is asked for; looking a term up touches a page or two of the directory.
struct TextIndex: Sendable {
  let universe: Int
  /// The characters in their order: they are numbered from 1 on.
  private let scalars: SectionView<UInt32>
  private let firstTerms: SectionView<UInt32>
  private let seconds: SectionView<UInt16>
  private let frequencies: SectionView<UInt16>
  private let longLists: SectionView<UInt64>
  private let firstStarts: SectionView<UInt64>
  private let starts: SectionView<UInt32>
  private let postings: SectionView<UInt8>
  private let checks: Unmanaged<BlockChecks>
  /// The rows whose text was too long to be indexed whole.
  let overlongRows: SectionView<UInt32>

  init(_ segment: SegmentImage, _ header: SegmentHeader, _ field: TextField) {
    func view<Element>(_ kind: SectionKind) -> SectionView<Element> {
      SectionView(segment, header.sections[SectionKey(kind, field.rawValue)])
    }
    universe = header.rows
    scalars = view(.scalars)
    firstTerms = view(.firstTerms)
    seconds = view(.seconds)
    frequencies = view(.frequencies)
    longLists = view(.longLists)
    firstStarts = view(.firstStarts)
    starts = view(.postingStarts)
    postings = view(.postings)
    checks = Unmanaged.passUnretained(segment.checks)
    overlongRows = view(.overlongRows)
  }

  /// A character's number in this index; nil when no row has it.
  func number(of scalar: UInt32) -> UInt16? {
    let place = (0..<scalars.count).partitionPoint { scalars[$0] >= scalar }
    if place < scalars.count, scalars[place] == scalar { return UInt16(truncatingIfNeeded: place + 1) }
    return scalars.count == Int(ScalarNumbers.shared) - 1 ? ScalarNumbers.shared : nil
  }

  /// The rows of a character (`second` 0) or of two neighbouring ones, by their numbers; nil when there are none, or when
  /// the way there is damaged.
  func list(_ first: UInt16, _ second: UInt16) -> PostingList? {
    guard Int(first) + 1 < firstTerms.count else { return nil }
    let (low, high) = (Int(firstTerms[Int(first)]), Int(firstTerms[Int(first) + 1]))
    guard low < high else { return nil }
    let term = (low..<high).partitionPoint { seconds[$0] >= second }
    guard term < high, seconds[term] == second else { return nil }
    let start = Int(firstStarts[Int(first)]) + Int(starts[term])
    let end = term + 1 < high ? Int(firstStarts[Int(first)]) + Int(starts[term + 1]) : end(ofFirst: Int(first))
    let count = rowCount(ofTerm: term)
    return checks._withUnsafeGuaranteedRef { checks in
      if checks.isDamaged { return nil }
      return PostingList(
        count: count, universe: universe, hasPlaces: second != 0, start: postings.pointer + start,
        end: postings.pointer + end, checks: checks)
    }
  }

  /// Where the lists of a first character end.
  private func end(ofFirst first: Int) -> Int {
    var next = first + 1
    while next < firstStarts.count, firstTerms[next] == firstTerms[next + 1] { next += 1 }
    return next < firstStarts.count ? Int(firstStarts[next]) : postings.count
  }

  /// Whether anything of the segment that was read so far is damaged.
  var isDamaged: Bool { checks._withUnsafeGuaranteedRef { $0.isDamaged } }

  private func rowCount(ofTerm term: Int) -> Int {
    let count = frequencies[term]
    guard count == TermDirectory.longList else { return Int(count) }
    let place = (0..<longLists.count).partitionPoint { longLists[$0] >> 32 >= term }
    return Int(longLists[place] & 0xFFFF_FFFF)
  }
}
