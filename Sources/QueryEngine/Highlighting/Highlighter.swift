import ArticleStore
public import QueryLanguage
import TextBasics

/// Finds what a query looked for in original text, for coloured display.
///
///     let highlighter = engine.highlighter(for: query)
///     for range in highlighter.ranges(in: title, of: .title) { … }
public struct Highlighter: Sendable {
  let matchers: [Matcher]

  /// The byte ranges to mark in `text`, which is a value of the field or a part of one (a paragraph); ascending, not
  /// overlapping. Costs folding the text.
  public func ranges(in text: String, of field: Field) -> [Range<Int>] {
    let columns = Set(field.columns).union(field == .lead ? [.text(.body)] : [])
    let apt = matchers.filter { !columns.isDisjoint(with: $0.columns) }
    guard !apt.isEmpty else { return [] }
    let folded = FoldedText(text)
    return apt.flatMap { $0.ranges(in: folded.bytes) }.map { folded.original($0) }.merged
  }
}
