/// How wide print lines are, in cells of one Chinese character, and how wide the columns they stand in.
struct ColumnWidths {
  /// Each line's own width.
  let widths: [Double]
  /// The width of the column at each line, told from it and the lines before.
  private let before: [Column]
  /// The width of the column at each line, told from it and the lines after.
  private let after: [Column]

  /// A column's width and whether enough lines are that wide for it to be one.
  private struct Column {
    var width: Double
    var isSure: Bool
  }

  private static let window = 6

  /// Measures `lines`, with half-inked signs as wide as this page sets them. Time is linear.
  init(of lines: [PageLine]) {
    let settings = [0.5, 0.75, 1].map { sign in lines.map { Self.width(of: $0.text, sign: sign) } }
    widths = settings.min { Self.unevenness(of: $0) < Self.unevenness(of: $1) } ?? []
    let widths = self.widths
    before = widths.indices.map { Self.column(widths[Swift.max(0, $0 - Self.window)...$0]) }
    after = widths.indices.map { Self.column(widths[$0...Swift.min(widths.count - 1, $0 + Self.window)]) }
  }

  /// The cells `text` takes, a half-inked sign `sign` of one: digits and Latin letters take half a cell, and so does the
  /// first of two half-inked signs in a row, or one at the line's end.
  static func width(of text: Scalars, sign: Double) -> Double {
    var cells = 0.0
    for (at, scalar) in text.enumerated() {
      if scalar.isSqueezable {
        cells += at + 1 < text.count && !text[at + 1].isSqueezable ? sign : 0.5
      } else if scalar.isBlank {
        cells += 0.25
      } else {
        cells += scalar.value < 0x2000 ? 0.5 : 1
      }
    }
    return cells
  }

  /// How little the lines of a column agree in width: the share of neighbours that differ by a part of a cell, which
  /// justified lines do only when they are measured wrong.
  private static func unevenness(of widths: [Double]) -> Double {
    zip(widths, widths.dropFirst()).reduce(0) { sum, pair in
      let gap = abs(pair.0 - pair.1)
      return gap < 2.5 ? sum + min(gap, 1.5) : sum
    }
  }

  /// The second widest of a few lines: one may be a heading or a caption that runs over several columns.
  private static func column(_ widths: ArraySlice<Double>) -> Column {
    var widest = 0.0
    var second = 0.0
    for width in widths {
      if width > widest {
        (widest, second) = (width, widest)
      } else if width > second {
        second = width
      }
    }
    let width = second > 0 ? second : widest
    return Column(width: width, isSure: widths.count { abs($0 - width) < 1.1 } >= 3)
  }

  /// By how many cells the line at `index` falls short of its column, beyond what squeezing explains; 0 for a full one.
  ///
  /// Where a narrower column begins, the lines after it count; at a text's end, where headings follow, those before.
  func shortfall(at index: Int) -> Double {
    let (before, after) = (before[index], after[index])
    let column =
      before.isSure == after.isSure ? Swift.min(before.width, after.width) : before.isSure ? before.width : after.width
    return Swift.max(0, column - widths[index] - 0.6)
  }

  /// Whether the line at `index` is narrower than the next ones by the two cells that a paragraph's first line is set in.
  func looksIndented(at index: Int) -> Bool {
    guard index + 1 < widths.count, widths[index + 1] > widths[index] - 0.6 else { return false }
    // The last paragraph of an article may have no more than one full line.
    let column = Swift.max(widths[index + 1], after[index + 1].width)
    return (1.3...3.1).contains(column - widths[index])
  }

  /// Whether the line at `index` fills its column, so that it can't have been set in.
  func isFull(at index: Int) -> Bool {
    index + 1 < widths.count && widths[index] > after[index + 1].width - 0.8
      && widths[index] > before[index].width - 0.8
  }
}
