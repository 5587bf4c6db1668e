import QueryLanguage
import TextBasics

/// Conditions put together by chance, of every form that the oracle knows.
struct RandomConditions {
  private var random: SeededRandom
  private let nowhere = SourceSpan(0, 0)

  init(seed: UInt64) {
    random = SeededRandom(seed)
  }

  mutating func next(depth: Int = 3) -> Condition {
    let form = depth == 0 ? 3 + random.next(below: 10) : random.next(below: 13)
    switch form {
    case 0: return made(.or((0..<2 + random.next(below: 2)).map { _ in next(depth: depth - 1) }))
    case 1: return made(.and((0..<2 + random.next(below: 2)).map { _ in next(depth: depth - 1) }))
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
    case 8: return made(.comparison(field([.date, .event]), order(), date(anyYear: random.next(below: 2) == 0)))
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
    Value(.word(InventedArchive.words[random.next(below: InventedArchive.words.count)]), span: nowhere)
  }

  private mutating func anyValue() -> Value {
    let lists = [
      InventedArchive.cities, InventedArchive.districts, InventedArchive.words, InventedArchive.people,
      InventedArchive.orgs, ["要闻", "一线", "本报讯", "江城工", "单位供图", "A01", "title", "维权在线", "快递"],
    ]
    let list = lists[random.next(below: lists.count)]
    return Value(.word(list[random.next(below: list.count)]), span: nowhere)
  }

  private mutating func number() -> Value {
    let number = random.next(below: 40)
    return Value(.number(number, spelling: String(number)), span: nowhere)
  }

  private mutating func date(anyYear: Bool) -> Value {
    let spellings =
      anyYear ? ["05-01", "08-20", "12", "08", "02"] : ["2023-05-01", "2024-08", "2023", "2024", "2024-02-29"]
    let spelling = spellings[random.next(below: spellings.count)]
    guard let date = PartialDate(spelling) else { return word() }
    return Value(.date(.partial(date), spelling: spelling), span: nowhere)
  }
}
