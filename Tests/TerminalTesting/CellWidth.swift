/// How many cells this terminal gives a character: by blocks of Unicode, independent of Chabao's own table.
enum CellWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if combining.contains(where: { $0.contains(value) }) { return 0 }
    return wide.contains { $0.contains(value) } ? 2 : 1
  }

  private static let combining: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20F0, 0x3099...0x309A, 0xFE00...0xFE0F, 0xE0100...0xE01EF,
  ]

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

extension Screen {
  /// How many cells a text takes on this terminal.
  public static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + CellWidth.of($1) }
  }
}
