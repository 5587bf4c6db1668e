import ArticleStore
public import QueryLanguage
import TextBasics

extension Engine {
  /// A query for the words of a sentence that the archive knows (中山有哪些宣讲活动 asks for 中山 and 宣讲), and how many
  /// articles it finds; nil where it knows none, or none have them all.
  public func query(forWordsOf sentence: String) -> (query: Query, count: Int)? {
    let words = KnownWords(snapshot: snapshot).words(in: sentence)
    let span = SourceSpan(0, 0)
    let conditions = words.map { Condition(.word(Value(.word($0), span: span)), span: span) }
    guard let first = conditions.first else { return nil }
    let condition = conditions.count == 1 ? first : Condition(.and(conditions), span: span)
    let query = Query(verb: .find, source: .articles, condition: condition, clauses: [], span: span)
    guard let found = try? answer(query).total, found > 0 else { return nil }
    return (query, found)
  }
}
