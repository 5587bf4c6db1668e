import TextBasics

/// The characters that names of places begin with. Most begin none, and a scan of a text turns those away here.
struct PlaceBeginnings: Sendable {
  /// The characters that may be among them.
  private static let scalars = 0x4E00..<0xA000

  /// The line of the forms at which those of each character begin; the next entry ends them.
  private let firstLines: [UInt16]

  /// Made by a walk over the forms when first asked for.
  static let shared = PlaceBeginnings()

  private init() {
    var firstLines = [UInt16](repeating: 0, count: PlaceBeginnings.scalars.count + 1)
    for line in 0..<PlaceForms.count {
      let scalar = Int(PlaceForms.firstScalar(of: line))
      firstLines[scalar - PlaceBeginnings.scalars.lowerBound + 1] = UInt16(line + 1)
    }
    for entry in 1..<firstLines.count { firstLines[entry] = max(firstLines[entry], firstLines[entry - 1]) }
    self.firstLines = firstLines
  }

  /// The lines of the forms that begin with a character.
  func lines(beginningWith scalar: UInt32) -> Range<Int> {
    guard PlaceBeginnings.scalars.contains(Int(scalar)) else { return 0..<0 }
    let entry = Int(scalar) - PlaceBeginnings.scalars.lowerBound
    return Int(firstLines[entry])..<Int(firstLines[entry + 1])
  }
}
