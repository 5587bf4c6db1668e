import TextBasics

/// A field that holds a count.
public enum NumberField: Int, CaseIterable, Hashable, Sendable {
  /// Characters of the body, white space aside.
  case length
  /// Paragraphs of the body.
  case paragraphs

  /// Characters of a text, as `CompactText` keeps it, that Unicode does not call White_Space.
  static func visibleCharacters(in units: UnsafeBufferPointer<UInt16>) -> Int32 {
    var count = units.count
    for (index, unit) in units.enumerated() {
      // Nearly all are Chinese characters and ASCII signs.
      if unit > 0x20 && unit < 0x85 || unit > 0x3000 && unit < 0xD800 || unit > 0xDFFF { continue }
      switch unit {
      // Of a pair one counts; a terminator, which is half of one, does not.
      case 0xDC00...0xDFFF: count -= 1
      case 0xD800...0xDBFF:
        if index + 1 == units.count || units[index + 1] & 0xFC00 != 0xDC00 { count -= 1 }
      default: if isWhiteSpace(unit) { count -= 1 }
      }
    }
    return Int32(clamping: count)
  }

  /// White space is what folding takes for such; Unicode and it agree.
  private static func isWhiteSpace(_ unit: UInt16) -> Bool {
    guard let form = Folding.form(of: UInt32(unit)) else { return false }
    return form == 0x20 || form == 0x0A
  }
}
