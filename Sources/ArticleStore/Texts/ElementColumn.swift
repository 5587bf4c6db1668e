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
    units.buffer(starts, row)
  }

  /// A row's text without the last terminator.
  func text(of row: Int) -> UnsafeBufferPointer<UInt16> {
    let units = units(of: row)
    return units.last == CompactText.terminator ? UnsafeBufferPointer(rebasing: units.dropLast()) : units
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

  /// A row's element where it has only one, made without a list; nil where it has several, or none.
  func onlyElement(of row: Int) -> String? {
    let units = units(of: row)
    guard units.last == CompactText.terminator else { return nil }
    let element = UnsafeBufferPointer(rebasing: units.dropLast())
    return element.indices.contains { CompactText.isTerminator(element, at: $0) } ? nil : CompactText.string(element)
  }

  /// A row's elements, empty ones too.
  func elements(of row: Int) -> [String] {
    let units = units(of: row)
    var elements: [String] = []
    var start = 0
    for end in 0..<units.count where CompactText.isTerminator(units, at: end) {
      elements.append(CompactText.string(UnsafeBufferPointer(rebasing: units[start..<end])))
      start = end + 1
    }
    return elements
  }
}
