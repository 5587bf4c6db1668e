/// How a page's text was cut into lines.
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
    var marked = false
    for line in lines {
      all += line.text.count
      if line.text.count > longestPrintLine { long += line.text.count }
      marked = marked || line.headingLevel > 0
    }
    if all == 0 { return .paragraphs }
    // A hard-wrapped page has the odd long line, a caption or a heading across the page; half of the text is no accident.
    return long * 2 > all || marked && long * 4 > all ? .paragraphs : .printLines
  }
}
