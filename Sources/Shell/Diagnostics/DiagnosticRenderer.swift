import QueryLanguage
import TextBasics

/// Words diagnostics: the source line, carets under the place, the message.
///
///         find articles where ctiy = 中山
///                             ^^^^
///         error: no field is called “ctiy”. Did you mean city (城市)? All fields: fields
///
/// Those of a script say where: `monthly.chabao:7:21: error: …`.
struct DiagnosticRenderer {
  /// The statement or script that the spans point into.
  var text: String
  /// The script's name; nil at the prompt.
  var file: String?
  /// How it is to look.
  var style: OutputStyle

  private static let indent = 4

  /// The lines of one diagnostic, each with its end.
  func rendered(_ diagnostic: Diagnostic) -> String {
    let line = SourceLine(at: diagnostic.span.lower, of: text)
    let range = line.part(of: diagnostic.span)
    let carets = CaretLine(line, under: range, in: style, indent: Self.indent)
    let blanks = String(repeating: " ", count: Self.indent)
    let message = self.message(of: diagnostic)
    if diagnostic.severity == .note { return note(message.plain, at: line) }
    guard let file else {
      let source = text.utf8.contains(UInt8(ascii: "\n")) ? lineNumber(line) + "\n" : ""
      return source + blanks + carets.source + "\n" + blanks + Ink.caret.on(carets.carets, if: style.isColored) + "\n"
        + folded(message.plain, message.inked, after: blanks, isHanging: false)
    }
    let place = "\(style.safe(file, keepingLines: false)):\(line.number):\(line.column(ofByte: range.lowerBound)): "
    return folded(place + message.plain, place + message.inked, after: blanks, isHanging: true) + blanks + carets.source
      + "\n" + blanks
      + Ink.caret.on(carets.carets, if: style.isColored) + "\n"
  }

  /// All of them, in the order of their places.
  func rendered(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(rendered).joined()
  }

  /// A note is about the whole statement, which stands right above it: only its words are told.
  private func note(_ words: String, at line: SourceLine) -> String {
    guard let file else {
      return folded(words, words, after: String(repeating: " ", count: Self.indent), isHanging: false)
    }
    return "\(style.safe(file, keepingLines: false)):\(line.number): \(words)\n"
  }

  private func lineNumber(_ line: SourceLine) -> String {
    switch style.language {
    case .chinese: "第 \(line.number) 行："
    case .english: "line \(line.number):"
    }
  }

  private func message(of diagnostic: Diagnostic) -> (plain: String, inked: String) {
    var words = diagnostic.reason.message(in: style.language)
    let suggestions = self.suggestions(diagnostic, besides: words)
    if !suggestions.isEmpty { words = sentence(words) + Wording.suggestion(suggestions, in: style.language) }
    if let pointer = diagnostic.reason.pointer(in: style.language) { words = sentence(words) + pointer }
    words = style.safe(words, keepingLines: false)
    while words.last == " " { words.removeLast() }
    let (label, ink) = self.label(diagnostic.severity)
    return (label + words, ink.on(label, if: style.isColored) + words)
  }

  /// The words ended, so that another sentence can follow.
  private func sentence(_ words: String) -> String {
    let isEnded = words.last.map { "。！？.!? ".contains($0) } ?? true
    switch style.language {
    case .chinese: return words + (isEnded ? "" : "。")
    case .english: return words + (isEnded ? (words.last == " " ? "" : " ") : ". ")
    }
  }

  /// What a fix-it puts in the place of what is wrong, where the message does not say it already; a field by both
  /// its names.
  private func suggestions(_ diagnostic: Diagnostic, besides words: String) -> [String] {
    if case .severalReadings? = diagnostic.reason as? SyntaxError { return [] }
    let replacements = diagnostic.fixIts.filter { $0.span == diagnostic.span && !$0.replacement.isEmpty }
      .map(\.replacement)
    if replacements.contains(where: { words.contains($0) }) { return [] }
    return replacements.prefix(2).map { replacement in
      Field(spelled: replacement)?.bothNames(besides: replacement, in: style.language) ?? replacement
    }
  }

  private func label(_ severity: Diagnostic.Severity) -> (String, Ink) {
    switch (severity, style.language) {
    case (.error, .chinese): ("错误：", .error)
    case (.error, .english): ("error: ", .error)
    case (.warning, .chinese): ("提醒：", .warning)
    case (.warning, .english): ("warning: ", .warning)
    case (.note, _): ("", .quiet)
    }
  }

  /// The message in lines that fit, each after the same blanks; where it hangs, all but the first. A message that fits
  /// keeps its ink.
  private func folded(_ plain: String, _ inked: String, after blanks: String, isHanging: Bool) -> String {
    let width = style.width.map { max(24, $0 - blanks.utf8.count) }
    let lines = LineBreaker(cells: style.cells, width: width).lines(of: plain)
    let first = isHanging ? "" : blanks
    guard lines.count > 1 else { return first + inked + "\n" }
    return first + lines.joined(separator: "\n" + blanks) + "\n"
  }
}
