/// How many terminal cells characters of ambiguous width take (“ ” … · ■ ①): one, or two in some East Asian terminals.
public enum AmbiguousWidth: Int, Hashable, Sendable {
  case narrow = 1
  case wide = 2
}

/// Measures text in terminal cells and fits it to a number of them, never cutting inside a grapheme cluster.
///
/// The widths are those of Unicode's East Asian Width and not of the locale, so that a table stands straight wherever
/// it is printed. Control characters count nothing: text goes through `TerminalText` before it is shown.
///
///     DisplayWidth().of("查报 2024")                        // 9
///     DisplayWidth().truncated("广东省中山市", to: 7)        // "广东省…"
public struct DisplayWidth: Hashable, Sendable {
  /// The cells of a character whose width is ambiguous.
  public var ambiguous: AmbiguousWidth

  /// A measure that gives ambiguous characters that many cells.
  public init(ambiguous: AmbiguousWidth = .narrow) {
    self.ambiguous = ambiguous
  }

  /// Cells of one scalar that stands alone: 0, 1 or 2. Two comparisons for ASCII and Chinese, else a binary search.
  public func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value < 0xA0 { return 0 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    if DisplayWidthTable.wide.hasStretch(with: value) { return 2 }
    if DisplayWidthTable.zero.hasStretch(with: value) { return 0 }
    if ambiguous == .wide, DisplayWidthTable.ambiguous.hasStretch(with: value) { return 2 }
    return 1
  }

  /// Cells of one grapheme cluster: those of its widest scalar; two for a flag and for what an emoji selector ends.
  public func of(_ character: Character) -> Int {
    var widest = 0
    var count = 0
    var first: UInt32 = 0
    for scalar in character.unicodeScalars {
      if count == 0 { first = scalar.value }
      count += 1
      if scalar.value == 0xFE0F { return 2 }
      widest = max(widest, of(scalar))
    }
    return count > 1 && (0x1F1E6...0x1F1FF).contains(first) ? 2 : widest
  }

  /// Cells of a text: the sum over its grapheme clusters.
  public func of(_ text: some StringProtocol) -> Int {
    var cells = 0
    for scalar in text.unicodeScalars {
      if scalar.joinsOthers { return text.reduce(0) { $0 + of($1) } }
      cells += of(scalar)
    }
    return cells
  }

  /// The text, cut to at most `width` cells; where something was cut, `…` takes the last of them.
  ///
  /// A wide character that would lie across the edge is left out, so the result may be a cell short.
  public func truncated(_ text: String, to width: Int) -> String {
    if of(text) <= width { return text }
    let ellipsis: Character = "…"
    let room = width - of(ellipsis)
    guard room >= 0 else { return "" }
    return String(text[..<end(of: text, fitting: room).index]) + String(ellipsis)
  }

  /// Where the longest beginning of at most `width` cells ends, and its cells.
  ///
  /// For wrapping: the text up to `index` fits. An empty answer means that not one cluster fits.
  public func end(of text: some StringProtocol, fitting width: Int) -> (index: String.Index, cells: Int) {
    var cells = 0
    for index in text.indices {
      let next = cells + of(text[index])
      if next > width { return (index, cells) }
      cells = next
    }
    return (text.endIndex, cells)
  }

  /// On which side of a text the blanks go that fill it up.
  public enum Alignment: Hashable, Sendable {
    /// Text first, blanks after.
    case left
    /// Blanks first, as for numbers.
    case right
    /// Blanks on both sides, the odd one after.
    case center
  }

  /// The text with blanks to fill `width` cells; unchanged when it takes as many or more.
  public func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let missing = width - of(text)
    guard missing > 0 else { return text }
    let blanks = { (count: Int) in String(repeating: " ", count: count) }
    return switch alignment {
    case .left: text + blanks(missing)
    case .right: blanks(missing) + text
    case .center: blanks(missing / 2) + text + blanks(missing - missing / 2)
    }
  }

  /// The text cut or filled to exactly `width` cells.
  public func fitted(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    padded(truncated(text, to: width), to: width, alignment)
  }
}

extension Unicode.Scalar {
  /// Whether it may make one grapheme cluster with a neighbour, so that widths can't be summed scalar by scalar.
  fileprivate var joinsOthers: Bool {
    switch value {
    case 0..<0x300, 0x3000..<0xA000: (0x302A...0x302F).contains(value) || value == 0x3099 || value == 0x309A
    case 0x1100..<0x1200, 0xA960..<0xA980, 0xAC00..<0xD800: true
    case 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: true
    default: DisplayWidthTable.zero.hasStretch(with: value) || properties.generalCategory == .spacingMark
    }
  }
}

extension [UInt32] {
  /// Whether one of the stretches (first and last, in order) holds the value.
  fileprivate func hasStretch(with value: UInt32) -> Bool {
    let stretch = (0..<count / 2).partitionPoint { self[2 * $0 + 1] >= value }
    return stretch < count / 2 && self[2 * stretch] <= value
  }
}
