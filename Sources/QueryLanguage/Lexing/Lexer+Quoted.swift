import TextBasics

/// A string as it was found: its characters without the quotes, and how it was closed.
struct QuotedString: Equatable {
  /// Which quotes.
  var quotes: QuoteClass
  /// The characters, escapes undone.
  var content: String
  /// From quote to quote, or to the text's end.
  var span: SourceSpan
  /// Whether the closing quote is there.
  var isClosed: Bool
}

extension Lexer {
  /// The string that begins at an offset; nil where no quote stands.
  ///
  /// Inside double quotes `\"` is a quote and `\\` a backslash. A string may run over lines.
  func string(at offset: Int) -> QuotedString? {
    let opening = glyph(at: offset)
    guard let quotes = QuoteClass(opening: opening) else { return nil }
    // ’ opens a string only around one unspaced run: ’90后 is a word, whatever follows.
    let isApostrophe = opening.typed == 0x2019
    var content = String.UnicodeScalarView()
    var upper = offset + opening.length
    while true {
      var glyph = glyph(at: upper)
      if isApostrophe, glyph.isWhite { return nil }
      if glyph.isEnd {
        if isApostrophe { return nil }
        return QuotedString(
          quotes: quotes, content: String(content), span: SourceSpan(offset, upper), isClosed: false)
      }
      upper += glyph.length
      if quotes.isClosed(by: glyph) {
        return QuotedString(
          quotes: quotes, content: String(content), span: SourceSpan(offset, upper), isClosed: true)
      }
      if quotes == .double, glyph.typed == 0x5C {
        let next = self.glyph(at: upper)
        if next.typed == 0x5C || quotes.isClosed(by: next) {
          glyph = next
          upper += next.length
        }
      }
      content.append(Unicode.Scalar(glyph.typed) ?? "\u{FFFD}")
    }
  }

  /// The regular expression that begins at an offset: its pattern, and its span with the slashes.
  ///
  /// Nil when no slash stands there, when the line has none to close it, or when value characters follow the closing
  /// one (`/home/desk` is a word). `\/` is a slash; full-width signs are their ASCII twins.
  func regex(at offset: Int) -> (pattern: String, span: SourceSpan)? {
    let opening = glyph(at: offset)
    guard opening.is("/") else { return nil }
    var pattern = String.UnicodeScalarView()
    var upper = offset + opening.length
    while true {
      var glyph = glyph(at: upper)
      if glyph.isEnd || glyph.isLineEnd { return nil }
      upper += glyph.length
      if glyph.is("/") {
        guard !pattern.isEmpty, endsValue(at: upper) else { return nil }
        return (String(pattern), SourceSpan(offset, upper))
      }
      if glyph.is("\\") {
        let next = self.glyph(at: upper)
        if next.is("/") {
          glyph = next
          upper += next.length
        } else if !next.isEnd, !next.isLineEnd {
          pattern.append("\\")
          glyph = next
          upper += next.length
        }
      }
      pattern.append(Unicode.Scalar(glyph.value) ?? "\u{FFFD}")
    }
  }

  /// Whether a value that ends at an offset ends there for good: white space, a sign, the end, or a place where a run
  /// of words is divided.
  func endsValue(at offset: Int) -> Bool {
    let glyph = glyph(at: offset)
    return glyph.isEnd || glyph.isWhite || endsRun(at: offset) || glyph.is("(") || dividesRun(at: offset) != nil
  }
}
