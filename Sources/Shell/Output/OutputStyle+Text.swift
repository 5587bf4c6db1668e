import QueryEngine
import QueryLanguage
import TextBasics

extension OutputStyle {
  /// The text as people may be shown it, through whatever program it goes to their terminal: control characters become
  /// visible signs, tabs blanks, line breaks too unless they are kept.
  func safe(_ text: String, keepingLines: Bool) -> String {
    if keepingLines { return TerminalText.sanitized(text, keepingLineBreaks: true) }
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return TerminalText.sanitized(text) }
    return TerminalText.sanitized(text.split(separator: "\n").joined(separator: " "))
  }

  /// The text as programs read it: as it is, unless a terminal is what reads it.
  func data(_ text: String) -> String { isTerminal ? safe(text, keepingLines: true) : text }

  /// The text in at most `width` cells; where something was cut at the end, an ellipsis stands last.
  func cut(_ text: String, to width: Int) -> String {
    if cells.of(text) <= width { return text }
    let room = width - cells.of(ellipsis)
    guard room >= 0 else { return "" }
    return text[..<cells.end(of: text, fitting: room).index] + ellipsis
  }

  /// The same for text whose end matters: what is cut is its beginning.
  func cutAtStart(_ text: String, to width: Int) -> String {
    if cells.of(text) <= width { return text }
    let room = width - cells.of(ellipsis)
    guard room >= 0 else { return "" }
    var used = 0
    let end = text.reversed().prefix { character in
      used += cells.of(character)
      return used <= room
    }
    return ellipsis + String(end.reversed())
  }

  /// The text with what was searched for in that field in colour.
  func highlighted(_ text: String, as field: Field?) -> String {
    guard isColored, let field, let highlighter else { return text }
    return marked(text, highlighter.ranges(in: text, of: field))
  }

  /// A safe text in lines of at most `width` cells, with what was searched for in that field in colour, across the
  /// ends of lines too.
  func wrapped(_ text: String, as field: Field?, width: Int?) -> [String] {
    let lines = LineBreaker(cells: cells, width: width).ranges(in: text)
    let bytes = Array(text.utf8)
    let matches = isColored ? field.flatMap { highlighter?.ranges(in: text, of: $0) } ?? [] : []
    return lines.map { line in
      let inLine = matches.compactMap { match -> Range<Int>? in
        let part = match.clamped(to: line)
        return part.isEmpty ? nil : part.lowerBound - line.lowerBound..<part.upperBound - line.lowerBound
      }
      return marked(String(decoding: bytes[line], as: UTF8.self), inLine)
    }
  }

  /// The text with those byte ranges in colour.
  private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
    if ranges.isEmpty { return text }
    let bytes = Array(text.utf8)
    var marked = ""
    var end = 0
    for range in ranges {
      marked += String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)
      marked += Ink.match.on(String(decoding: bytes[range], as: UTF8.self), if: true)
      end = range.upperBound
    }
    return marked + String(decoding: bytes[end...], as: UTF8.self)
  }
}
