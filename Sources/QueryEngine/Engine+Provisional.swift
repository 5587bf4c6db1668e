public import ArticleStore
public import QueryLanguage

// The signatures others build on; each moves to its own file as it is filled.
extension Engine {
  /// The answer to the query.
  ///
  /// Throws what is wrong with it, all mistakes at once; or `ExecutionError.interrupted`.
  public func answer(_ query: Query) throws(DiagnosticsError) -> Answer {
    let rows = Array(snapshot.all.newestFirst)
    return Answer(
      query: query, total: rows.count, result: .articles(ArticleList(rows: rows)), members: snapshot.all)
  }

  /// The steps that answering the query takes, each carried out and timed.
  public func explain(_ query: Query) throws(DiagnosticsError) -> Explanation { Explanation(query: query, steps: []) }

  /// What is wrong with the query; nothing is run. Empty when it can be answered.
  public func check(_ query: Query) -> [Diagnostic] { [] }

  /// The values a field has and how many articles have each, most first, at most `limit` of them.
  ///
  /// With a condition, among the articles for which it holds.
  public func values(
    of field: Field, where condition: Condition? = nil, limit: Int? = nil
  ) throws(DiagnosticsError) -> GroupTable {
    GroupTable(name: field.rawValue, groups: [], missing: 0, distinct: 0)
  }

  /// A field of an article as text to show, an entry an element or paragraph; empty where it is missing.
  ///
  /// `title` is one string, its lines joined by a space; dates are written `2024-08-28`; `photo` is `yes` or nothing.
  public func strings(of field: Field, at row: Row) -> [String] { [] }

  /// What of an article's text made the query find it, ready to be asked text by text.
  public func highlighter(for query: Query) -> Highlighter { Highlighter() }
}

/// Finds what a query looked for in original text, for coloured display.
public struct Highlighter: Sendable {
  /// The byte ranges to mark in `text`, which is (a part of) the field's original text; ascending, not overlapping.
  public func ranges(in text: String, of field: Field) -> [Range<Int>] { [] }
}
