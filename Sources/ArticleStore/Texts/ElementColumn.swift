import TextBasics

/// The text of one field of a segment, as it came: of each row the elements (heading lines, paragraphs, captions).
struct ElementColumn: Sendable {
  private let starts: SectionView<UInt32>
  private let units: SectionView<UInt16>

  init(_ image: SegmentImage, _ header: SegmentHeader, _ field: TextField) {
    starts = SectionView(image, header.sections[SectionKey(.elementStarts, field.rawValue)])
    units = SectionView(image, header.sections[SectionKey(.elements, field.rawValue)])
  }

  /// A row's text as it is kept, terminators among it.
  func units(of row: Int) -> UnsafeBufferPointer<UInt16> {
    starts.count == 0 ? UnsafeBufferPointer(start: nil, count: 0) : units.buffer(starts, row)
  }

  /// A row's text in UTF-8, `CompactText.utf8Terminator` behind each element; empty where the field is missing.
  func utf8(of row: Int, into bytes: inout [UInt8]) {
    CompactText.utf8(units(of: row), into: &bytes)
  }

  /// The rows of `candidates` that have an element that is not empty. Linear.
  func filledRows(among candidates: RowSet) -> RowSet {
    let all = starts.filledEntries(universe: candidates.universe).intersection(candidates)
    return RowSet(universe: candidates.universe) { words in
      all.forEachRow { row in
        guard units(of: Int(row)).contains(where: { $0 != CompactText.terminator }) else { return }
        words[Int(row >> 6)] |= 1 << UInt64(row & 63)
      }
    }
  }

  /// A row's elements, empty ones too.
  func elements(of row: Int) -> [String] {
    let units = units(of: row)
    var elements: [String] = []
    var start = 0
    for end in 0..<units.count where units[end] == CompactText.terminator {
      // The first half of a pair has the other half behind it.
      if end + 1 < units.count, units[end + 1] & 0xFC00 == 0xDC00 { continue }
      elements.append(CompactText.string(UnsafeBufferPointer(rebasing: units[start..<end])))
      start = end + 1
    }
    return elements
  }
}
