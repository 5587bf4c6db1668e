import ArticleStore
public import QueryLanguage
import TextBasics

extension Resolver {
  /// The row of the article that others are to be like; nil, and reported, when there is none.
  mutating func resolve(_ exemplar: Exemplar, at span: SourceSpan) -> Row? {
    switch exemplar {
    case .row(let number):
      guard engine.names.last != nil else {
        report(.noLastAnswer, at: span)
        return nil
      }
      guard let rows = engine.names.lastRows else {
        report(.lastAnswerListsNone, at: span)
        return nil
      }
      guard rows.indices.contains(number - 1) else {
        report(.noSuchRow(number, count: rows.count), at: span)
        return nil
      }
      return rows[number - 1]
    case .id(let value):
      guard let value = resolved(value), let id = value.text else { return nil }
      let match = TextMatch(.literal(Folding.foldedBytes(of: id)), isWhole: true)
      if !id.isEmpty, let row = try? engine.snapshot.rows(.id, where: match, among: engine.snapshot.all).rows.last {
        return row
      }
      let snapshot = engine.snapshot
      let ids = snapshot.all.lazy.flatMap { snapshot.elements(.id, of: $0) }
      let near = Spelling.nearest(to: id, among: ids)
      report(
        .noSuchArticle(id: id, near: near), at: value.span,
        fixIts: near.map { FixIt(replace: value.span, with: Value(.word($0), span: value.span).printed(in: .english)) })
      return nil
    }
  }
}

extension Engine {
  /// The query with rows of the last answer named by their ids, so that it means the same when another answer is last.
  public func fixingRows(of query: Query) -> Query {
    var query = query
    query.condition = query.condition.map { fixingRows(of: $0) }
    return query
  }

  private func fixingRows(of condition: Condition) -> Condition {
    switch condition.kind {
    case .and(let parts): return Condition(.and(parts.map(fixingRows)), span: condition.span)
    case .similar(.row(let number)):
      guard let rows = names.lastRows, rows.indices.contains(number - 1) else { return condition }
      let id = Value(.string(snapshot.record(at: rows[number - 1]).id), span: condition.span)
      return Condition(.similar(.id(id)), span: condition.span)
    default: return condition
    }
  }
}
