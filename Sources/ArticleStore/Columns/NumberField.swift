import Issues

/// A field that holds a count.
public enum NumberField: Int, CaseIterable, Hashable, Sendable {
  /// Characters of the body, white space aside.
  case length
  /// Paragraphs of the body.
  case paragraphs

  func value(in record: ArticleRecord) -> Int {
    switch self {
    case .length: record.article.paragraphs.reduce(0) { $0 + NumberField.visibleCharacters(in: $1) }
    case .paragraphs: record.article.paragraphs.count
    }
  }

  /// Unicode scalars that are not white space. On bytes: asking each scalar for its properties costs more than all
  /// else that building the store does.
  private static func visibleCharacters(in text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      for index in bytes.indices {
        let byte = bytes[index]
        if byte & 0xC0 == 0x80 { continue }
        count += isWhiteSpace(byte, bytes[(index + 1)...].prefix(2)) ? 0 : 1
      }
      return count
    }
  }

  /// Whether the character is one that Unicode calls White_Space. `rest` holds the bytes after its first.
  private static func isWhiteSpace(_ lead: UInt8, _ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch lead {
    case 0x09...0x0D, 0x20: true
    case 0xC2: rest.first == 0x85 || rest.first == 0xA0
    case 0xE1: rest.elementsEqual([0x9A, 0x80])
    case 0xE2:
      switch (rest.first, rest.last) {
      case (0x80, let last?): last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF
      case (0x81, 0x9F): true
      default: false
      }
    case 0xE3: rest.elementsEqual([0x80, 0x80])
    default: false
    }
  }
}
