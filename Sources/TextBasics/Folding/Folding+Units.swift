extension Folding {
  /// Marks units whose form is no unit, or none at all, in what `withUnitForms` gives: from it on.
  package static let oddUnit: UInt16 = FoldingMap.elsewhere

  /// Calls `body` with what each UTF-16 unit that is a character by itself is compared as, by the unit: U+0020 for white
  /// space, U+000A for a line break, `oddUnit` or more for what takes a closer look. Halves of pairs are themselves.
  package static func withUnitForms<Result>(_ body: (UnsafeBufferPointer<UInt16>) -> Result) -> Result {
    unitForms.withUnsafeBufferPointer(body)
  }

  /// Made when text is first read unit by unit: 128 KB.
  private static let unitForms: [UInt16] = {
    let map = FoldingMap.shared
    return (0...UInt16.max).map { map.near($0) }
  }()
}
