/// What each scalar is compared as: one table look-up for all that text comparison takes for the same.
///
/// Made once from the generated tables when first asked for. Short questions are folded by a process that has just been
/// started, so only those pages of the table are touched on which a scalar has another form than itself.
struct FoldingMap: Sendable {
  /// Marks a scalar that comparison does not see at all.
  private static let dropped: UInt16 = 0xFFFF
  /// Marks a scalar whose form lies beyond U+FFFF: `FarForms` has it.
  private static let elsewhere: UInt16 = 0xFFFE

  /// What is to be added to every scalar up to U+FFFF to make its form; never freed.
  private nonisolated(unsafe) let steps: UnsafeMutablePointer<UInt16>

  static let shared = FoldingMap()

  private init() {
    let memory = ZeroedPages.map(0x10000 * MemoryLayout<UInt16>.stride)
    let steps = memory.bindMemory(to: UInt16.self, capacity: 0x10000)
    FoldingMap.forEachPair { source, target in
      guard source < 0x10000 else { return }
      let form = target < UInt32(FoldingMap.elsewhere) ? UInt16(target) : FoldingMap.elsewhere
      steps[Int(source)] = form &- UInt16(source)
    }
    for scalar in FoldingMap.invisible { steps[Int(scalar)] = FoldingMap.dropped &- UInt16(scalar) }
    self.steps = steps
  }

  /// Stands for the form of a scalar that comparison does not see.
  static let none = UInt32.max

  /// What a scalar is compared as; `none` for one that comparison does not see.
  @inline(__always)
  func form(of scalar: UInt32) -> UInt32 {
    guard scalar < 0x10000 else { return FarForms.shared.form(of: scalar) }
    let form = UInt16(truncatingIfNeeded: scalar) &+ steps[Int(scalar)]
    if form < FoldingMap.elsewhere { return UInt32(form) }
    return form == FoldingMap.dropped && scalar != 0xFFFF ? FoldingMap.none : FarForms.shared.form(of: scalar)
  }

  /// Calls `found` for every scalar that has another form than itself; where one comes twice, the later form counts.
  fileprivate static func forEachPair(_ found: (_ source: UInt32, _ target: UInt32) -> Void) {
    for run in stride(from: 0, to: FoldingTable.runs.count, by: 4) {
      let (first, last) = (FoldingTable.runs[run], FoldingTable.runs[run + 1])
      for source in stride(from: first, through: last, by: Int(FoldingTable.runs[run + 2])) {
        found(source, FoldingTable.runs[run + 3] + source - first)
      }
    }
    for pair in stride(from: 0, to: FoldingTable.ideographs.count, by: 2) {
      found(FoldingTable.ideographs[pair], FoldingTable.ideographs[pair + 1])
    }
    FoldingTable.traditional.withUTF8Buffer { bytes in
      var position = 0
      while position < bytes.count {
        let source = UTF8Text.scalar(in: bytes.span, at: position)
        let target = UTF8Text.scalar(in: bytes.span, at: position + source.length)
        found(source.value, target.value)
        position += source.length + target.length
      }
    }
    // The shape of quotation marks and of the middle dot; white space; what has no shape at all.
    for mark in FoldingMap.quotationMarks { found(mark, 0x22) }
    for dot in FoldingMap.middleDots { found(dot, 0xB7) }
    for space in FoldingMap.spaces { found(space, 0x20) }
    for lineBreak in FoldingMap.lineBreaks { found(lineBreak, 0x0A) }
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
  static let invisible: [UInt32] = [0xAD, 0x200B, 0x2060, 0xFEFF]
}

/// The forms of scalars for which two bytes are not enough on either side; text rarely has any.
private struct FarForms: Sendable {
  private let forms: [UInt32: UInt32]

  static let shared = FarForms()

  private init() {
    var forms: [UInt32: UInt32] = [:]
    FoldingMap.forEachPair { source, target in
      if source >= 0x10000 || target >= 0xFFFE { forms[source] = target }
    }
    self.forms = forms
  }

  func form(of scalar: UInt32) -> UInt32 { forms[scalar] ?? scalar }
}
