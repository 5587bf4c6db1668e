import TextBasics

/// The Chinese characters of some articles' titles and bodies, one after the other, with a gap wherever anything else
/// stands: punctuation, Latin letters, the end of a paragraph or an article. A number of any length is one sign.
struct HanText: Sendable {
  /// What stands for a gap. The text begins and ends with one.
  static let gap: UInt32 = 0

  /// What stands for a number.
  static let number: UInt32 = 1

  /// Characters as scalar values, numbers and gaps.
  private(set) var characters: [UInt32] = [HanText.gap]
  /// Words of Latin letters, with digits in them or not, and in how many of the articles each stands.
  private(set) var latinCounts: [[UInt8]: Int] = [:]

  /// The text of those rows, folded.
  init(of rows: some Sequence<Row>, in snapshot: Snapshot, interruption: Interruption) throws(Interrupted) {
    var count = 0
    for row in rows {
      if count % Interruption.stride == 0 { try interruption.check() }
      count += 1
      var latin: Set<[UInt8]> = []
      for field in HanText.fields {
        let text = snapshot.foldedText(field, of: row)
        append(text.span, &latin)
        appendGap()
      }
      for word in latin { latinCounts[word, default: 0] += 1 }
    }
  }

  /// What an article says: its title and its body.
  static let fields: [TextField] = [.title, .body]

  private mutating func append(_ bytes: Span<UInt8>, _ latin: inout Set<[UInt8]>) {
    var position = 0
    while position < bytes.count {
      if HanText.isLatin(bytes[position]) {
        let end = HanText.latinEnd(in: bytes, from: position)
        let word = (position..<end).map { bytes[$0] }
        if word.count > 1, word.contains(where: { $0 >= UInt8(ascii: "a") }) { latin.insert(word) }
        position = end
        if word.allSatisfy({ $0 < UInt8(ascii: "a") }) { characters.append(HanText.number) } else { appendGap() }
        continue
      }
      let (value, length) = UTF8Text.scalar(in: bytes, at: position)
      position += length
      if HanText.isHan(value) { characters.append(value) } else { appendGap() }
    }
  }

  private mutating func appendGap() {
    if characters.last != HanText.gap { characters.append(HanText.gap) }
  }

  private static func latinEnd(in bytes: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < bytes.count, isLatin(bytes[end]) { end += 1 }
    return end
  }

  /// Whether a byte of folded text is a Latin letter or a digit.
  static func isLatin(_ byte: UInt8) -> Bool { isLatin(UInt32(byte)) }

  /// Whether a scalar of folded text is a Latin letter or a digit.
  static func isLatin(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar) }

  /// Whether a scalar is a Chinese character.
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: true
    default: false
    }
  }
}
