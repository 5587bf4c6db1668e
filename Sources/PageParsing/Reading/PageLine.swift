/// One line of a page that prints something, without its Markdown signs and with single spaces inside.
struct PageLine: Equatable {
  /// Its number in the page's text, from 0, blank lines counted.
  var number: Int
  /// What it prints: never empty, no blanks at the ends, one space where the source has several.
  var text: Scalars
  /// The level of a Markdown heading, 1–6; 0 for a line that isn't marked as one.
  var headingLevel = 0
  /// Whether the source sets it in by two cells or more, as a paragraph's first line is.
  var isIndented = false
  /// Whether a blank line stands before it; it carries meaning only in Markdown.
  var followsBlank = true
  /// Whether Markdown breaks the line after it (two blanks at the end).
  var breaksHard = false
}
