import ArticleStore
public import QueryLanguage
import TextBasics

extension Engine {
  /// The values a field has and how many articles have each, most first, at most `limit` of them.
  ///
  /// With a condition, among the articles for which it holds. Throws what is wrong with that, or with asking for the
  /// values of a long text.
  public func values(
    of field: Field, where condition: Condition? = nil, limit: Int? = nil
  ) throws(DiagnosticsError) -> GroupTable {
    let span = condition?.span ?? .init(0, 0)
    let grouping = Grouping.field(FieldReference(field, span: span))
    let clause = limit.map { Clause(.top($0, grouping), span: span) } ?? Clause(.count(by: [grouping]), span: span)
    let query = Query(verb: .find, source: .articles, condition: condition, clauses: [clause], span: span)
    guard case .groups(let table) = try answer(query).result else {
      return GroupTable(name: field.rawValue, groups: [], missing: 0, distinct: 0)
    }
    return table
  }

  /// A field of articles as text to show, ready to be read article by article.
  public func reader(of field: Field) -> FieldReader { FieldReader(field, of: snapshot) }
}
