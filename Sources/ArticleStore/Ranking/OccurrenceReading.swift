import TextBasics
import TextPatterns

/// Reads one field of rows and counts how often a match stands in each.
struct OccurrenceReading: RowWork {
  private let texts: ElementColumn
  private let reader: FoldedReader
  private let match: TextMatch
  private let overlaps: Bool
  /// The units that fold to the only character looked for; nil where it is no single one of them.
  private let units: [UInt16]?
  /// What was counted, in no particular order.
  private(set) var counts: [(row: Row, count: Int32)] = []

  /// A reading of a segment's field.
  init(_ segment: Segment, _ field: TextField, _ match: TextMatch, overlaps: Bool) {
    texts = segment.text(field)
    reader = FoldedReader(field)
    self.match = match
    self.overlaps = overlaps
    units = field == .lead || match.isWhole ? nil : OccurrenceReading.units(foldingTo: match.needle)
  }

  mutating func work(on rows: ArraySlice<Row>) {
    var folded = FoldedBytes()
    for row in rows {
      let kept = texts.units(of: Int(row))
      let count: Int
      if let units {
        count = UnitCount.count(of: units, in: kept)
      } else {
        let text = folded.read(kept, with: reader)
        count = overlaps ? match.overlappingCount(in: text) : match.count(in: text)
      }
      counts.append((row, Int32(truncatingIfNeeded: count)))
    }
  }

  /// The units that fold to a single character; nil for longer words, and where pairs or white space may fold to it.
  private static func units(foldingTo needle: Needle) -> [UInt16]? {
    guard case .literal(let bytes) = needle, let word = IndexedWord(bytes), word.scalars.count == 1,
      let form = UInt16(exactly: word.scalars[0]), UnitForms.shared.table[Int(form)] == form
    else { return nil }
    return (UInt16.min...UInt16.max).filter { UnitForms.shared.table[Int($0)] == form }
  }
}

/// Counts units in a text.
enum UnitCount {
  /// How many units of the text are one of those.
  static func count(of wanted: [UInt16], in text: UnsafeBufferPointer<UInt16>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    var total = 0
    for unit in wanted {
      let probe = SIMD16(repeating: unit)
      var place = 0
      while place + 16 <= text.count {
        // A lane holds so many blocks before it runs over.
        let end = min(text.count & ~15, place + 16 * 0x8000)
        var lanes = SIMD16<UInt16>.zero
        while place < end {
          let some = UnsafeRawPointer(base + place).loadUnaligned(as: SIMD16<UInt16>.self)
          lanes &+= SIMD16<UInt16>.zero.replacing(with: 1, where: some .== probe)
          place += 16
        }
        total += Int(SIMD16<UInt32>(truncatingIfNeeded: lanes).wrappedSum())
      }
      while place < text.count {
        total += base[place] == unit ? 1 : 0
        place += 1
      }
    }
    return total
  }
}

extension TextMatch {
  /// How often it stands in folded text, none of its places overlapping another.
  func count(in text: UnsafeRawBufferPointer) -> Int {
    if case .literal(let bytes) = needle, !isWhole { return TextMatch.count(of: bytes, in: text, step: bytes.count) }
    return ranges(in: Array(text)).count
  }

  /// How often it stands there, overlapping places counted too. Patterns are not looked for in that way.
  func overlappingCount(in text: UnsafeRawBufferPointer) -> Int {
    guard case .literal(let bytes) = needle, !isWhole else { return count(in: text) }
    return TextMatch.count(of: bytes, in: text, step: 1)
  }

  private static func count(of bytes: [UInt8], in text: UnsafeRawBufferPointer, step: Int) -> Int {
    bytes.withUnsafeBytes { bytes in
      var count = 0
      var place = 0
      while let found = firstOccurrence(of: bytes, in: text, from: place) {
        count += 1
        place = found + step
      }
      return count
    }
  }
}
