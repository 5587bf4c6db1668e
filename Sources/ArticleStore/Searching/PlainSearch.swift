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
    let forms = UnitForms.shared.table
    let isPlain = word.allSatisfy { forms[Int($0)] == $0 && $0 != 0 }
    guard isPlain, !word.isEmpty, String(decoding: word, as: UTF16.self).utf8.elementsEqual(needle) else { return nil }
  }

  /// The first place of the word in a text as a segment keeps it. Linear in the units before it.
  func first(in units: UnsafeBufferPointer<UInt16>) -> Outcome<Range<Int>> {
    word.withUnsafeBufferPointer { PlainSearch.first($0, in: units, UnitForms.shared.table) }
  }

  private static func first(
    _ word: UnsafeBufferPointer<UInt16>, in units: UnsafeBufferPointer<UInt16>, _ forms: UnsafePointer<UInt16>
  ) -> Outcome<Range<Int>> {
    let start = word[0]
    for index in 0..<units.count {
      let form = forms[Int(units[index])]
      if form == start {
        switch rest(of: word, in: units, at: index, forms) {
        case .absent: continue
        case let other: return other
        }
      }
      if form == 0, mayBeAnything(units, at: index) { return .unknown }
    }
    return .absent
  }

  /// Whether a unit that does not fold by itself is more than white space or the end of an element: half a pair may fold
  /// to anything, and what is not there at all brings its neighbours together.
  private static func mayBeAnything(_ units: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
    if CompactText.isTerminator(units, at: index) { return false }
    guard units[index] & 0xF800 != 0xD800, let form = Folding.form(of: UInt32(units[index])) else { return true }
    return form != 0x20 && form != 0x0A
  }

  /// Whether the word stands at that place, where its first character does.
  @inline(__always)
  private static func rest(
    of word: UnsafeBufferPointer<UInt16>, in units: UnsafeBufferPointer<UInt16>, at place: Int,
    _ forms: UnsafePointer<UInt16>
  ) -> Outcome<Range<Int>> {
    for offset in 1..<max(word.count, 1) {
      let index = place + offset
      guard index < units.count else { return .absent }
      let form = forms[Int(units[index])]
      if form == word[offset] { continue }
      // White space within what may be the word may go.
      return form == 0 && !CompactText.isTerminator(units, at: index) ? .unknown : .absent
    }
    return .found(place..<place + word.count)
  }
}
