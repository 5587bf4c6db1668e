import TextBasics

/// The text of one field of a segment, as it came: of each row the elements (heading lines, paragraphs, captions).
struct ElementColumn: Sendable {
  /// Stands behind each element; no byte of UTF-8 is it.
  static let terminator: UInt8 = 0xFF

  private let starts: SectionView<UInt32>
  private let bytes: SectionView<UInt8>

  init(_ image: SegmentImage, _ header: SegmentHeader, _ field: TextField) {
    starts = SectionView(image, header.sections[SectionKey(.elementStarts, field.rawValue)])
    bytes = SectionView(image, header.sections[SectionKey(.elements, field.rawValue)])
  }

  /// A row's bytes, terminators among them.
  func bytes(of row: Int) -> UnsafeRawBufferPointer {
    guard starts.count > 0 else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(bytes.buffer(Int(starts[row])..<Int(starts[row + 1])))
  }

  /// Whether the row has an element that is not empty.
  func hasText(_ row: Int) -> Bool { bytes(of: row).contains { $0 != ElementColumn.terminator } }

  /// A row's elements, empty ones too.
  func elements(of row: Int) -> [String] {
    let bytes = bytes(of: row)
    var elements: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: ElementColumn.terminator) ?? bytes.count
      elements.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end + 1
    }
    return elements
  }
}
