public import QueryLanguage
import TextBasics

/// Conditions put together by chance, of every form that the oracle knows.
public struct RandomConditions {
  var random: SeededRandom
  private let words: OracleWords
  private let nowhere = SourceSpan(0, 0)

  /// Conditions made of those words.
  public init(seed: UInt64, words: OracleWords = .invented) {
    random = SeededRandom(seed)
    self.words = words
  }

  /// The next condition, at most so deep.
  public mutating func next(depth: Int = 3) -> Condition {
    let form = depth == 0 ? 3 + random.next(below: 10) : random.next(below: 13)
    switch form {
    case 0:
      // As the parser has it: no `or` right within another, nor an `and`.
      let parts = (0..<2 + random.next(below: 2)).map { _ in next(depth: depth - 1) }
      return made(.or(parts.flatMap { if case .or(let inner) = $0.kind { inner } else { [$0] } }))
    case 1:
      let parts = (0..<2 + random.next(below: 2)).map { _ in next(depth: depth - 1) }
      return made(.and(parts.flatMap { if case .and(let inner) = $0.kind { inner } else { [$0] } }))
    case 2: return made(.not(next(depth: depth - 1)))
    case 3: return made(.word(word()))
    case 4: return made(.presence(field(Field.allCases), isNegated: random.next(below: 2) == 0))
    case 5:
      let values = (0..<1 + random.next(below: 3)).map { _ in anyValue() }
      return made(.membership(field(shortTexts), values, isNegated: random.next(below: 2) == 0))
    case 6:
      let target = random.next(below: 2) == 0 ? nil : field(shortTexts + [.body, .lead, .text])
      return made(.near(target, word(), word(), distance: random.next(below: 6)))
    case 7: return made(.comparison(field([.length, .paragraphs]), order(), number()))
    case 8: return made(.comparison(field([.date, .event]), order(), dateOrYearPart()))
    case 9:
      let anyYear = random.next(below: 2) == 0
      var ends = [date(anyYear: anyYear), date(anyYear: anyYear)]
      ends.sort { ($0.text ?? "") < ($1.text ?? "") }
      return made(.range(field([.event, .date]), from: open(ends[0]), to: ends[1]))
    case 10:
      let isNegated = random.next(below: 2) == 0
      return made(.comparison(field(shortTexts), isNegated ? .notEqual : .equal, anyValue()))
    default:
      let isNegated = random.next(below: 2) == 0
      let fields = shortTexts + [.body, .lead, .text]
      return made(.comparison(field(fields), isNegated ? .notContains : .contains, anyValue()))
    }
  }

  private let shortTexts: [Field] = [
    .id, .newspaper, .page, .section, .column, .title, .city, .district, .place, .org, .person, .reporter,
    .correspondent, .credit, .byline, .topic, .caption, .doubt,
  ]

  private func made(_ kind: Condition.Kind) -> Condition { Condition(kind, span: nowhere) }

  private mutating func field(_ fields: [Field]) -> FieldReference {
    FieldReference(fields[random.next(below: fields.count)], span: nowhere)
  }

  private mutating func order() -> Comparison {
    let orders: [Comparison] = [.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual]
    return orders[random.next(below: orders.count)]
  }

  private mutating func open(_ value: Value) -> Value? { random.next(below: 3) == 0 ? nil : value }

  private mutating func word() -> Value {
    Value(.word(words.words[random.next(below: words.words.count)]), span: nowhere)
  }

  private mutating func anyValue() -> Value {
    let list = words.values[random.next(below: words.values.count)]
    let text = list[random.next(below: list.count)]
    switch random.next(below: 12) {
    case 0: return Value(.regex("\(Self.plain(text))|\(words.words[0])"), span: nowhere)
    case 1
    where text.unicodeScalars.count > 2 && text.unicodeScalars.allSatisfy { $0.value > 0x3400 && $0.value < 0xA000 }:
      var scalars = Array(text.unicodeScalars)
      scalars[scalars.count / 2] = "?"
      return Value(.wildcard(String(String.UnicodeScalarView(scalars))), span: nowhere)
    default: return Value(.word(text), span: nowhere)
    }
  }

  /// A text without signs that mean something in a regular expression; 宣讲 where it has some.
  private static func plain(_ text: String) -> String {
    text.unicodeScalars.allSatisfy { $0.value > 0x3400 && $0.value < 0xA000 } ? text : "宣讲"
  }

  private mutating func number() -> Value {
    let number = words.lengths[random.next(below: words.lengths.count)]
    return Value(.number(number, spelling: String(number)), span: nowhere)
  }

  private mutating func dateOrYearPart() -> Value {
    let choice = random.next(below: 9)
    guard choice < 3 else { return date(anyYear: choice % 2 == 0) }
    let year = 2023 + random.next(below: 2)
    let part = YearPart.ofAnyYear[random.next(below: YearPart.ofAnyYear.count)]
    return Value(.date(.part(part, of: .named(year)), spelling: "\(year) \(part)"), span: nowhere)
  }

  private mutating func date(anyYear: Bool) -> Value {
    let spellings = anyYear ? words.yearlessDates : words.dates
    let spelling = spellings[random.next(below: spellings.count)]
    guard let date = PartialDate(spelling) else { return word() }
    return Value(.date(.partial(date), spelling: spelling), span: nowhere)
  }
}
