import TextBasics

/// The generated forms of names, in order of their bytes: looked up by beginnings, one character after the other.
struct PlaceForms: Sendable {
  /// What a form is to a place.
  enum Kind: Sendable {
    case full
    case short
    case shortOfTown
  }

  /// Offset of each line.
  private let starts: LineStarts
  /// Lines that begin with a character: (first line, one after the last), by the character's first two bytes and third.
  /// Most characters begin no name, and a scan of a text turns them away here.
  private let firstLines: [UInt16]

  static let shared = PlaceForms()

  private init() {
    let starts = LineStarts(of: PlaceTable.forms)
    // Line numbers at which the names of each first scalar begin; the next entry ends them.
    var firstLines = [UInt16](repeating: 0, count: PlaceForms.scalars.count + 1)
    PlaceTable.forms.withUTF8Buffer { bytes in
      for line in 0..<starts.count {
        let scalar = Int(UTF8Text.scalar(in: bytes.span, at: starts[line]).value)
        firstLines[scalar - PlaceForms.scalars.lowerBound + 1] = UInt16(line + 1)
      }
    }
    for entry in 1..<firstLines.count { firstLines[entry] = max(firstLines[entry], firstLines[entry - 1]) }
    self.starts = starts
    self.firstLines = firstLines
  }

  /// The scalars that names begin with.
  static let scalars = 0x4E00..<0xA000

  /// Calls `found` for every form that the text has at `position`, shortest first, with its bytes and its line.
  func forEachForm(in text: Span<UInt8>, at position: Int, _ found: (_ length: Int, _ line: Int) -> Void) {
    let first = UTF8Text.scalar(in: text, at: position)
    guard PlaceForms.scalars.contains(Int(first.value)) else { return }
    var lower = Int(firstLines[Int(first.value) - PlaceForms.scalars.lowerBound])
    var upper = Int(firstLines[Int(first.value) - PlaceForms.scalars.lowerBound + 1])
    PlaceTable.forms.withUTF8Buffer { bytes in
      var length = first.length
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

  /// The places that a line names, and in which way.
  func places(in line: Int) -> [(kind: Kind, number: Int)] {
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
        found.append((kind, PlaceDigits.shared.number(in: bytes, at: position + 1)))
        position += 3
      }
      return found
    }
  }
}
