import Archives
public import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

/// Random queries about an archive, written down in English and in Chinese, read back, and answered by the engine and
/// by the oracle.
public struct QueryComparison: Sendable {
  private let snapshot: Snapshot
  private let words: OracleWords
  private let articles: [Row: FoldedRecord]
  private let named: [String: Query]
  private let last: RowSet
  private var names = Oracle.Names()

  /// What came of a number of queries.
  public struct Tally: Sendable {
    /// How many were asked.
    public var asked = 0
    /// How many the engine and the oracle answer alike.
    public var agreed = 0
    /// How many the engine refuses, before it looks at any article.
    public var refused = 0
    /// How many of those that agreed found something, and not everything.
    public var telling = 0
    /// How many were answered with a list of articles, a count, groups, a cross table, a timeline, statistics.
    public var kinds: [String: Int] = [:]
    /// What went wrong: the query in English, and how.
    public var disagreements: [String] = []

    /// An empty tally.
    public init() {}

    /// Adds what came of further queries, with words that are put before what went wrong.
    public mutating func add(_ other: Tally, after words: String = "") {
      asked += other.asked
      agreed += other.agreed
      refused += other.refused
      telling += other.telling
      kinds.merge(other.kinds) { $0 + $1 }
      disagreements += other.disagreements.map { words + $0 }
    }
  }

  /// The comparison on the bundled sample.
  public static func bundled() -> QueryComparison {
    let snapshot = Archive.bundled().snapshot
    return QueryComparison(snapshot, words: OracleWords(of: snapshot.all.map { snapshot.record(at: $0) }))
  }

  /// The comparison on an archive.
  public init(_ snapshot: Snapshot, words: OracleWords) {
    self.snapshot = snapshot
    self.words = words
    articles = Dictionary(uniqueKeysWithValues: snapshot.all.map { ($0, FoldedRecord(snapshot.record(at: $0))) })
    let queries = ["甲": "find articles where text ~ 工会", "乙二": "find articles where has photo or length > 500"]
    named = queries.compactMapValues { text in
      if case .query(let query)? = Script.parse(text).statements.first?.kind { query } else { nil }
    }
    let rows = snapshot.all.filter { $0 % 3 == 0 }
    last = RowSet(rows, universe: snapshot.all.universe)
    names.conditions = named.compactMapValues(\.condition)
    names.last = Set(rows.map { snapshot.record(at: $0).id })
  }

  /// Asks so many queries of that seed.
  public func run(_ count: Int, seed: UInt64) -> Tally {
    var queries = RandomQueries(seed: seed, words: words, names: named.keys.sorted())
    var tally = Tally()
    for _ in 0..<count { ask(queries.next(), &tally) }
    return tally
  }

  private func ask(_ query: Query, _ tally: inout Tally) {
    tally.asked += 1
    let english = query.printed(in: .english)
    guard let read = readBack(query, &tally) else { return }
    let engine = Engine(
      snapshot: snapshot, names: NamedResults(queries: named, last: last), today: Day(number: 20_000))
    do {
      let answer = try engine.answer(read)
      tally.kinds[kind(answer.result), default: 0] += 1
      let expected = expectation(of: query)
      if let difference = expected.disagreement(with: answer) {
        tally.disagreements.append("\(english): \(difference)")
      } else if isRepeated(answer, read, engine) {
        tally.agreed += 1
        if answer.total > 0, answer.total < snapshot.count { tally.telling += 1 }
      } else {
        tally.disagreements.append("\(english): another answer the second time")
      }
    } catch {
      tally.refused += 1
    }
  }

  /// The query as it is read from both languages; nil, and told, when what is read or printed again differs.
  private func readBack(_ query: Query, _ tally: inout Tally) -> Query? {
    var read: Query?
    for language in Language.allCases {
      let text = query.printed(in: language)
      guard case .query(let back)? = Script.parse(text).statements.first?.kind, back.isSame(as: query) else {
        tally.disagreements.append("\(text): not read back")
        return nil
      }
      // There and back: each language's form, made from the other's, is the same text.
      for other in Language.allCases where back.printed(in: other) != query.printed(in: other) {
        tally.disagreements.append("\(text): translated to \(back.printed(in: other))")
        return nil
      }
      if read == nil || tally.asked % 2 == 0 { read = back }
    }
    return read
  }

  private func expectation(of query: Query) -> ExpectedAnswer {
    let rows = snapshot.newestFirst(snapshot.all)
    let found = rows.filter { row in
      guard let article = articles[row] else { return false }
      return Oracle.holds(query.source, for: article, names)
        && (query.condition.map { Oracle.holds($0, for: article, names) } ?? true)
    }
    func article(_ row: Row) -> ExpectedAnswer.Article? {
      articles[row].map { .init(row: row, record: $0.record) }
    }
    return ExpectedAnswer(
      query: query, found: found.compactMap(article), all: rows.compactMap(article),
      isRanked: query.condition?.holdsWord ?? false)
  }

  /// Whether the same query has the same answer again: a sample above all.
  private func isRepeated(_ answer: Answer, _ query: Query, _ engine: Engine) -> Bool {
    guard case .articles(let list) = answer.result, let again = try? engine.answer(query) else { return true }
    guard case .articles(let other) = again.result else { return false }
    return list.rows == other.rows
  }

  private func kind(_ result: Answer.Result) -> String {
    switch result {
    case .articles: "articles"
    case .count: "count"
    case .groups: "groups"
    case .crossTable: "cross table"
    case .timeline: "timeline"
    case .statistics: "statistics"
    default: "other"
    }
  }
}

extension Condition {
  /// Whether bare words are looked for, which ranks what is found.
  fileprivate var holdsWord: Bool {
    switch kind {
    case .word: true
    case .and(let parts), .or(let parts): parts.contains(where: \.holdsWord)
    case .not(let part): part.holdsWord
    default: false
    }
  }
}
