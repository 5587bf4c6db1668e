/// Phase 2: how a page's text was cut into lines.
enum PageLayout: Equatable {
  /// As in print: a paragraph runs over lines as wide as its column, and blank lines mean nothing.
  case printLines
  /// A paragraph a line, as Markdown has it; a blank line parts blocks.
  case paragraphs

  /// A line longer than this many cells is no print line: newspapers set columns of 10 to 30 characters.
  static let longestPrintLine = 40

  /// The layout that most of the text of `lines` speaks for.
  static func of(_ lines: [PageLine]) -> PageLayout {
    var long = 0
    var all = 0
    var open = 0
    for line in lines where line.headingLevel == 0 {
      all += line.text.count
      if line.text.count > longestPrintLine { long += line.text.count }
      if SentenceEnd.of(line.text) == .none { open += line.text.count }
    }
    // A hard-wrapped page has the odd long line, a caption or a heading across the page; half of the text is no accident.
    if long * 2 > all || all == 0 { return .paragraphs }
    // Where Markdown marks headings, lines are paragraphs, short as they may be, unless most stop in mid-sentence.
    let isMarked = lines.contains { $0.headingLevel > 0 }
    return isMarked && (long * 4 > all || open * 2 < all) ? .paragraphs : .printLines
  }
}
