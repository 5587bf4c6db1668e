import TextBasics

/// Looks for a word in text as it came, without folding it first.
///
/// Folding changes most text character by character, and then a word stands in the one form where it stands in the other.
/// Where it may be otherwise (white space that would go, characters of two units) the search gives up, and the text has
/// to be folded.
public struct PlainSearch: Sendable {
  /// The word's folded characters, a unit each.
  private let word: [UInt16]

  /// What came of a search.
  public enum Outcome<Place> {
    /// The first place is this.
    case found(Place)
    /// There is no place.
    case absent
    /// It can't be told without folding.
    case unknown
  }

  /// A search for a folded word; nil where it has white space in it, or characters of two units.
  public init?(_ needle: [UInt8]) {
    word = Array(String(decoding: needle, as: UTF8.self).utf16)
    let isPlain = word.allSatisfy { $0 > 0x20 && $0 < Folding.oddUnit && !PlainSearch.isHalf($0) }
    guard isPlain, !word.isEmpty, String(decoding: word, as: UTF16.self).utf8.elementsEqual(needle) else { return nil }
  }

  /// The first place of the word in a text as a segment keeps it. Linear in the units before it.
  func first(in units: UnsafeBufferPointer<UInt16>) -> Outcome<Range<Int>> {
    Folding.withUnitForms { forms in
      word.withUnsafeBufferPointer { PlainSearch.first($0, in: units, forms) }
    }
  }

  private static func first(
    _ word: UnsafeBufferPointer<UInt16>, in units: UnsafeBufferPointer<UInt16>, _ forms: UnsafeBufferPointer<UInt16>
  ) -> Outcome<Range<Int>> {
    let (start, odd) = (word[0], Folding.oddUnit)
    for index in 0..<units.count {
      let form = forms[Int(units[index])]
      if form == start {
        switch rest(of: word, in: units, at: index, forms, odd) {
        case .absent: continue
        case let other: return other
        }
      }
      // Half a pair may fold to anything, and what is not there at all brings its neighbours together.
      if form >= odd || isHalf(form) && !CompactText.isTerminator(units, at: index) { return .unknown }
    }
    return .absent
  }

  /// Whether the word stands at that place, where its first character does.
  @inline(__always)
  private static func rest(
    of word: UnsafeBufferPointer<UInt16>, in units: UnsafeBufferPointer<UInt16>, at place: Int,
    _ forms: UnsafeBufferPointer<UInt16>, _ odd: UInt16
  ) -> Outcome<Range<Int>> {
    for offset in 1..<max(word.count, 1) {
      let index = place + offset
      guard index < units.count else { return .absent }
      let form = forms[Int(units[index])]
      if form == word[offset] { continue }
      // White space within what may be the word: it may go.
      let isOpen = form == 0x20 || form >= odd || isHalf(form) && !CompactText.isTerminator(units, at: index)
      return isOpen ? .unknown : .absent
    }
    return .found(place..<place + word.count)
  }

  /// Whether a unit is half of a pair.
  private static func isHalf(_ unit: UInt16) -> Bool { unit & 0xF800 == 0xD800 }
}
