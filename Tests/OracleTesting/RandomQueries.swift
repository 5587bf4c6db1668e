public import QueryLanguage
import TextBasics

/// Queries put together by chance: what they start from, conditions, and clauses of which the oracle can say what comes.
public struct RandomQueries {
  private var conditions: RandomConditions
  private let names: [String]
  private let nowhere = SourceSpan(0, 0)

  /// Queries made of those words, about results of those names.
  public init(seed: UInt64, words: OracleWords, names: [String]) {
    conditions = RandomConditions(seed: seed, words: words)
    self.names = names
  }

  private mutating func below(_ bound: Int) -> Int { conditions.random.next(below: bound) }
  private mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
  private func field(_ field: Field) -> FieldReference { FieldReference(field, span: nowhere) }
  private func clause(_ kind: Clause.Kind) -> Clause { Clause(kind, span: nowhere) }

  /// The next query.
  public mutating func next() -> Query {
    var condition: Condition? = below(12) == 0 ? nil : conditions.next(depth: 2)
    if below(10) == 0, let inner = condition {
      let member = Condition(.member(name()), span: nowhere)
      condition = Condition(.and([member, Condition(.not(inner), span: nowhere)]), span: nowhere)
    }
    let clauses = self.clauses()
    var verb = Query.Verb.find
    if case .count? = clauses.first?.kind { verb = below(2) == 0 ? .count : .find }
    return Query(
      verb: verb, source: below(5) == 0 ? source() : .articles, condition: condition, clauses: clauses, span: nowhere)
  }

  private mutating func name() -> SetName { SetName(below(3) == 0 ? nil : pick(names), span: nowhere) }

  private mutating func source() -> Query.Source {
    switch below(4) {
    case 0: .and([.set(name()), .not(.set(name()))])
    case 1: .or([.set(name()), .set(name())])
    default: .set(name())
    }
  }

  private mutating func clauses() -> [Clause] {
    let groupings: [Grouping] = [
      .field(field(pick([.city, .district, .place, .topic, .org, .person, .reporter, .byline, .page, .column]))),
      .bucket(pick(DateBucket.allCases), span: nowhere),
    ]
    switch below(13) {
    case 0: return [clause(.count(by: []))]
    case 1: return [clause(.count(by: [pick(groupings)]))]
    case 2: return [clause(.count(by: groupings))]
    case 3: return [clause(.top(1 + below(12), pick(groupings)))]
    case 4: return [clause(.timeline(pick(DateBucket.allCases)))]
    case 5: return [clause(.stats(field(pick([.length, .paragraphs, .date]))))]
    case 6: return [clause(.show([field(pick(Field.allCases)), field(.title)]))] + window()
    case 7: return [clause(.sample(1 + below(20)))]
    case 8, 9, 10: return [clause(.sort(keys()))] + window()
    case 11: return window() + [clause(.count(by: []))]
    default: return window()
    }
  }

  private mutating func window() -> [Clause] {
    switch below(5) {
    case 0: [clause(.limit(1 + below(15)))]
    case 1: [clause(.skip(below(15)))]
    case 2: [clause(.limit(1 + below(15))), clause(.skip(below(15)))]
    case 3: [clause(.skip(below(15))), clause(.limit(1 + below(15)))]
    default: []
    }
  }

  private mutating func keys() -> [SortKey] {
    let fields: [Field] = [.date, .length, .paragraphs, .id, .city, .title, .page, .event, .topic]
    let first = pick(fields)
    let key = SortKey(field(first), isDescending: below(2) == 0)
    guard below(3) == 0 else { return [key] }
    return [key, SortKey(field(pick(fields.filter { $0 != first })), isDescending: below(2) == 0)]
  }
}
