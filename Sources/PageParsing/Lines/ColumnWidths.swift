/// How wide print lines are, in cells of one Chinese character, and how wide the columns they stand in.
struct ColumnWidths {
  /// Each line's own width.
  let widths: [Double]
  /// The width of the column at each line, told from it and the lines before.
  private let before: [Double]
  /// The width of the column at each line, told from it and the lines after.
  private let after: [Double]

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
  private static func column(_ widths: ArraySlice<Double>) -> Double {
    var widest = 0.0
    var second = 0.0
    for width in widths {
      if width > widest {
        (widest, second) = (width, widest)
      } else if width > second {
        second = width
      }
    }
    return second > 0 ? second : widest
  }

  /// By how many cells the line at `index` falls short of its column, beyond what squeezing explains; 0 for a full one.
  func shortfall(at index: Int) -> Double {
    Swift.max(0, Swift.min(before[index], after[index]) - widths[index] - 0.6)
  }

  /// Whether the line at `index` is narrower than the next ones by the two cells that a paragraph's first line is set in.
  func looksIndented(at index: Int) -> Bool {
    guard index + 1 < widths.count else { return false }
    let gap = after[index + 1] - widths[index]
    return (1.3...3.1).contains(gap) && widths[index + 1] > widths[index] - 0.6
  }

  /// Whether the line at `index` fills its column, so that it can't have been set in.
  func isFull(at index: Int) -> Bool {
    index + 1 < widths.count && widths[index] > after[index + 1] - 0.8 && widths[index] > before[index] - 0.8
  }
}
