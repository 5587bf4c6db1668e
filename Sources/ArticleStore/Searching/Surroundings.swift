/// A word in a text, with what stands before and behind it.
public struct Surroundings: Hashable, Sendable {
  /// What stands before it.
  public let left: String
  /// The word as the text has it.
  public let match: String
  /// What stands behind it.
  public let right: String

  /// The surroundings of a stretch of a text, so many characters on each side.
  init(of match: Range<Int>, in units: UnsafeBufferPointer<UInt16>, width: Int) {
    func text(_ range: Range<Int>) -> String { CompactText.text(UnsafeBufferPointer(rebasing: units[range])) }
    var (start, end) = (match.lowerBound, match.upperBound)
    var taken = 0
    while taken < width, start > 0 {
      start -= start > 1 && CompactText.isPair(units, at: start - 2) ? 2 : 1
      taken += 1
    }
    taken = 0
    while taken < width, end < units.count {
      end += CompactText.isPair(units, at: end) ? 2 : 1
      taken += 1
    }
    left = text(start..<match.lowerBound)
    self.match = text(match)
    right = text(match.upperBound..<end)
  }
}

extension Snapshot {
  /// The first place of any of the words in a row's text, with so many characters on each side; of two that begin at the
  /// same place the shorter one. Line feeds divide elements, as in `text(_:of:)`.
  public func firstPlace(
    of words: [PlainSearch], _ field: TextField, in row: Row, width: Int
  ) -> PlainSearch.Outcome<Surroundings> {
    let (segment, local) = place(of: row)
    let units = segment.text(field).text(of: local)
    var first: Range<Int>?
    for word in words {
      switch word.first(in: units) {
      case .unknown: return .unknown
      case .absent: break
      case .found(let range):
        let known = first ?? range
        let isEarlier = (range.lowerBound, range.upperBound) < (known.lowerBound, known.upperBound)
        first = isEarlier ? range : known
      }
    }
    return first.map { .found(Surroundings(of: $0, in: units, width: width)) } ?? .absent
  }
}
