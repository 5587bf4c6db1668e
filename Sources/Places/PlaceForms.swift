import TextBasics

/// The generated forms of names, in order of their bytes: looked up by beginnings, one character after the other.
enum PlaceForms {
  /// What a form is to a place.
  enum Kind: Sendable {
    case full
    case short
    case shortOfTown
  }

  private static let starts = LineStarts(PlaceTable.formStarts)

  /// How many forms there are.
  static var count: Int { starts.count }

  /// The character that a line begins with.
  static func firstScalar(of line: Int) -> UInt32 {
    PlaceTable.forms.withUTF8Buffer { UTF8Text.scalar(in: $0.span, at: starts[line]).value }
  }

  /// Calls `found` for every form that the text has at `position`, shortest first, with its bytes and its line.
  ///
  /// - Parameters:
  ///   - lines: Those that may be it: all of them, or those that begin with the `length` bytes that stand there.
  static func forEachForm(
    in text: Span<UInt8>, at position: Int, among lines: Range<Int>, beginningWith length: Int,
    _ found: (_ length: Int, _ line: Int) -> Void
  ) {
    var (lower, upper, length) = (lines.lowerBound, lines.upperBound, length)
    PlaceTable.forms.withUTF8Buffer { bytes in
      while lower < upper {
        if bytes[starts[lower] + length] == 0x20 {
          found(length, lower)
          lower += 1
        }
        guard position + length < text.count else { return }
        let next = UTF8Text.scalar(in: text, at: position + length)
        // The bytes of a character narrow the lines that are left.
        for offset in 0..<next.length {
          let byte = text[position + length + offset]
          lower = (lower..<upper).partitionPoint { bytes[starts[$0] + length + offset] >= byte }
          upper = (lower..<upper).partitionPoint { bytes[starts[$0] + length + offset] > byte }
        }
        length += next.length
      }
    }
  }

  /// The same for a text that is made of names, of which there are few.
  static func forEachForm(in text: Span<UInt8>, at position: Int, _ found: (_ length: Int, _ line: Int) -> Void) {
    forEachForm(in: text, at: position, among: 0..<count, beginningWith: 0, found)
  }

  /// The places that a line names, and in which way.
  static func places(in line: Int) -> [(kind: Kind, number: Int)] {
    PlaceTable.forms.withUTF8Buffer { bytes in
      let end = starts[line + 1] - 1
      var position = starts[line]
      while bytes[position] != 0x20 { position += 1 }
      var found: [(Kind, Int)] = []
      position += 1
      while position < end {
        let kind: Kind =
          switch bytes[position] {
          case UInt8(ascii: "f"): .full
          case UInt8(ascii: "s"): .short
          default: .shortOfTown
          }
        found.append((kind, PlaceDigits.number(in: bytes, at: position + 1)))
        position += 3
      }
      return found
    }
  }
}
