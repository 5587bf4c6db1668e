/// What each scalar is compared as: one table look-up for all that text comparison takes for the same.
///
/// Made once from the generated tables when first asked for, about 0.1 ms and 128 KB.
struct FoldingMap: Sendable {
  /// Marks a scalar that comparison does not see at all.
  static let dropped: UInt16 = 0xFFFF
  /// Marks a scalar whose form lies beyond U+FFFF: `far` has it.
  static let elsewhere: UInt16 = 0xFFFE

  /// The form of every scalar up to U+FFFF.
  let near: [UInt16]
  /// The form of scalars for which two bytes are not enough on either side.
  let far: [UInt32: UInt32]

  static let shared = FoldingMap()

  private init() {
    var near = [UInt16](unsafeUninitializedCapacity: 0x10000) { buffer, count in
      for value in 0..<0x10000 { buffer[value] = UInt16(truncatingIfNeeded: value) }
      count = 0x10000
    }
    var far: [UInt32: UInt32] = [:]
    func add(_ source: UInt32, _ target: UInt32) {
      if source < 0x10000, target < 0xFFFE {
        near[Int(source)] = UInt16(target)
      } else {
        if source < 0x10000 { near[Int(source)] = FoldingMap.elsewhere }
        far[source] = target
      }
    }
    for run in stride(from: 0, to: FoldingTable.runs.count, by: 4) {
      let (first, last) = (FoldingTable.runs[run], FoldingTable.runs[run + 1])
      for source in stride(from: first, through: last, by: Int(FoldingTable.runs[run + 2])) {
        add(source, FoldingTable.runs[run + 3] + source - first)
      }
    }
    for pair in stride(from: 0, to: FoldingTable.ideographs.count, by: 2) {
      add(FoldingTable.ideographs[pair], FoldingTable.ideographs[pair + 1])
    }
    FoldingTable.traditional.withUTF8Buffer { bytes in
      var position = 0
      while position < bytes.count {
        let source = UTF8Text.scalar(in: bytes.span, at: position)
        let target = UTF8Text.scalar(in: bytes.span, at: position + source.length)
        add(source.value, target.value)
        position += source.length + target.length
      }
    }
    // The shape of quotation marks and of the middle dot; white space; what has no shape at all.
    for mark in FoldingMap.quotationMarks { add(mark, 0x22) }
    for dot in FoldingMap.middleDots { add(dot, 0xB7) }
    for space in FoldingMap.spaces { add(space, 0x20) }
    for lineBreak in FoldingMap.lineBreaks { add(lineBreak, 0x0A) }
    for invisible in FoldingMap.invisible { near[invisible] = FoldingMap.dropped }
    self.near = near
    self.far = far
  }

  /// Stands for the form of a scalar that comparison does not see.
  static let none = UInt32.max

  /// What a scalar is compared as; `none` for one that comparison does not see.
  @inline(__always)
  func form(of scalar: UInt32) -> UInt32 {
    guard scalar < 0x10000 else { return far[scalar] ?? scalar }
    let form = near[Int(scalar)]
    if form < FoldingMap.elsewhere { return UInt32(form) }
    return form == FoldingMap.dropped && scalar != 0xFFFF ? FoldingMap.none : far[scalar] ?? scalar
  }

  /// `"` `'` and every single, double, corner and half-width form of them.
  static let quotationMarks: [UInt32] =
    [0x27, 0xFF02, 0xFF07, 0xFF62, 0xFF63]
    + Array(0x2018...0x201F) + Array(0x300C...0x300F) + Array(0x301D...0x301F) + Array(0xFE41...0xFE44)
  /// `•` `‧` `∙` `⋅` `・` and its half-width form; `·` is the one they become.
  static let middleDots: [UInt32] = [0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65]
  static let spaces: [UInt32] = [0x09, 0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A)
  static let lineBreaks: [UInt32] = [0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029]
  /// Soft hyphen, zero-width space, word joiner, byte order mark.
  static let invisible: [Int] = [0xAD, 0x200B, 0x2060, 0xFEFF]
}
