import QueryLanguage
import Testing
import TextBasics

/// Random trees, printed in both languages and parsed back.
@Suite struct RoundTripTests {
  @Test(arguments: [1, 2, 3, 4])
  func randomTreesReadBack(_ seed: UInt64) {
    var trees = RandomTrees(seed: seed)
    for _ in 0..<150 {
      let statement = trees.statement()
      expectReadsBack(statement, "\(statement.treeDescription)")
    }
  }
}

/// Makes statements of every form, with values that are hard to quote.
struct RandomTrees {
  private var generator: SeededGenerator
  private let nowhere = SourceSpan(0, 0)

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &generator) == 0 }
  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
  private mutating func pick<T>(_ items: [T]) -> T { items[number(0...items.count - 1)] }

  mutating func statement() -> Statement {
    let kind: Statement.Kind =
      switch number(0...9) {
      case 0: .letResult(name: name(), nameSpan: nowhere, query(canBeClauses: false))
      case 1: .letParameter(name: pick(["city", "城", "x1"]), nameSpan: nowhere, value(), isDefault: chance(2))
      case 2: .explain(query())
      case 3:
        .command(
          ShellCommand(
            pick(CommandName.allCases.filter { $0 != .show }),
            arguments: (0..<number(0...3)).map { _ in .init(text(), span: nowhere) }))
      default: .query(query())
      }
    return Statement(kind, span: nowhere)
  }

  private mutating func query(canBeClauses: Bool = true) -> Query {
    let verb: Query.Verb = canBeClauses && chance(6) ? .clausesAlone : chance(4) ? .count : .find
    if verb == .clausesAlone {
      return Query(
        verb: verb, source: .set(SetName(nil, span: nowhere)), condition: nil, clauses: [form()], span: nowhere)
    }
    var clauses: [Clause] = []
    if verb == .count {
      clauses.append(Clause(.count(by: (0..<number(0...2)).map { _ in grouping() }), span: nowhere))
    } else {
      if chance(2) { clauses.append(Clause(.sort((0...number(0...1)).map { _ in key() }), span: nowhere)) }
      if chance(2) { clauses.append(form()) }
      if chance(3) { clauses.append(Clause(.skip(number(0...9)), span: nowhere)) }
    }
    if chance(2) { clauses.append(Clause(.limit(number(1...99)), span: nowhere)) }
    return Query(
      verb: verb, source: chance(4) ? source(2) : .articles, condition: chance(6) ? nil : condition(3),
      clauses: clauses, span: nowhere)
  }

  private mutating func form() -> Clause {
    let kind: Clause.Kind =
      switch number(0...9) {
      case 0: .show((0...number(0...2)).map { _ in field() })
      case 1: .full
      case 2: .count(by: [grouping()])
      case 3: .top(number(1...20), grouping())
      case 4:
        .context(
          width: number(1...60), firstOnly: chance(2), order: chance(2) ? nil : pick(ContextOrder.allCases))
      case 5: .timeline(pick(DateBucket.allCases))
      case 6: .export(path: pick(["a.csv", "清单.json", "a b.md", "a\"b.csv"]))
      case 7: .words(number(1...40))
      case 8: .compare(SetName(chance(4) ? nil : name(), span: nowhere))
      default: .stats(field())
      }
    return Clause(kind, span: nowhere)
  }

  private mutating func key() -> SortKey {
    SortKey(chance(6) ? .count(span: nowhere) : .field(field()), isDescending: chance(2))
  }

  private mutating func grouping() -> Grouping {
    chance(2) ? .field(field()) : .bucket(pick(DateBucket.allCases), span: nowhere)
  }

  private mutating func field() -> FieldReference { FieldReference(pick(Field.allCases), span: nowhere) }

  private mutating func name() -> String { pick(["送清凉", "a", "两 词", "find", "且", "名“号", "last week", "8月"]) }

  private mutating func source(_ depth: Int) -> Query.Source {
    switch depth == 0 ? 0 : number(0...4) {
    case 0, 1: .set(SetName(chance(4) ? nil : name(), span: nowhere))
    case 2: .not(source(depth - 1))
    case 3: .and([set(depth), .set(SetName(name(), span: nowhere))])
    default: .or([set(depth), .set(SetName(name(), span: nowhere))])
    }
  }

  private mutating func set(_ depth: Int) -> Query.Source { .not(source(depth - 1)) }

  private mutating func condition(_ depth: Int) -> Condition {
    let kind: Condition.Kind
    switch depth == 0 ? number(3...10) : number(0...10) {
    case 0 where depth == 3 && chance(2): kind = .and([leaf(depth), similar()])
    case 0: kind = .or([leaf(depth), .init(.not(leaf(depth)), span: nowhere), anded(depth)])
    case 1: kind = .and([leaf(depth), ored(depth)])
    case 2: kind = .not(condition(depth - 1))
    default: return leaf(depth)
    }
    return Condition(kind, span: nowhere)
  }

  /// Not under `or` or `not`: only where the whole condition is, or one of its parts.
  private mutating func similar() -> Condition {
    Condition(
      .similar(chance(2) ? .row(number(1...200)) : .id(value())), span: nowhere)
  }

  private mutating func anded(_ depth: Int) -> Condition {
    Condition(.and([leaf(depth), leaf(depth)]), span: nowhere)
  }

  private mutating func ored(_ depth: Int) -> Condition { Condition(.or([leaf(depth), leaf(depth)]), span: nowhere) }

  private mutating func leaf(_ depth: Int) -> Condition {
    let field = field()
    let kind: Condition.Kind =
      switch number(0...8) {
      case 0, 1: .comparison(field, pick(Comparison.allCases), value())
      case 2: .membership(field, (0...number(0...2)).map { _ in value() }, isNegated: chance(2))
      case 3: .range(field, from: bound(), to: bound())
      case 4: chance(2) ? .range(field, from: bound(), to: nil) : .range(field, from: nil, to: bound())
      case 5: .presence(field, isNegated: chance(2))
      case 6: .near(chance(2) ? field : nil, .init(.word("案件"), span: nowhere), value(), distance: number(1...30))
      case 7: .member(SetName(chance(3) ? nil : name(), span: nowhere))
      default: .word(value())
      }
    return Condition(kind, span: nowhere)
  }

  private mutating func bound() -> Value {
    Value(
      chance(2) ? .number(number(1...9), spelling: "\(1)").fixed(number(1...900)) : dateKind(), span: nowhere)
  }

  private mutating func dateKind() -> Value.Kind {
    pick([
      .date(.partial(PartialDate("2024-08-27")!), spelling: "2024年8月27日"),
      .date(.partial(PartialDate("2024-08")!), spelling: "2024-08"),
      .date(.partial(PartialDate("08-27")!), spelling: "8月27日"),
      .date(.partial(PartialDate("08")!), spelling: "8月"),
      .date(.daysAgo(1), spelling: "昨天"), .date(.week(ago: 1), spelling: "last week"),
      .date(.month(ago: 0), spelling: "本月"), .date(.last(30, .day), spelling: "近30天"),
      .date(.last(1, .year), spelling: "近一年"), .date(.last(3, .month), spelling: "last 3 months"),
      .date(.partial(PartialDate("10-01")!), spelling: "十月一日"),
      .date(.part(.quarter(3), of: .named(2024)), spelling: "2024年三季度"),
      .date(.part(.half(1), of: .ago(0)), spelling: "今年上半年"), .date(.part(.half(2), of: .ago(2)), spelling: "前年下半年"),
      .date(.part(.quarter(1), of: .ago(1)), spelling: "last year Q1"),
      .date(.part(.week(5), of: .named(2024)), spelling: "2024-W05"), .date(.quarter(ago: 1), spelling: "上季度"),
    ])
  }

  private mutating func value() -> Value {
    let kind: Value.Kind =
      switch number(0...9) {
      case 0: .wildcard(pick(["送*凉", "第?届", "*会", "a*b?c"]))
      case 1: .regex(pick(["第[一二三]届", "a/b", "\\d+\\.\\d", "(a|b)", "空 格", "\\\\"]))
      case 2: dateKind()
      case 3: .number(0, spelling: "0").fixed(number(0...3000))
      case 4: .parameter(pick(["city", "城"]))
      case 5, 6: .string(text())
      default: .word(text())
      }
    return Value(kind, span: nowhere)
  }

  private mutating func text() -> String {
    if chance(2) {
      return pick([
        "中山", "和", "and", "主题", "城市是中山", "有图片", "人为因素", "非公有制", "和平县", "前3条", "按字数排序", "的文章", "8月27日", "2024",
        "600字", "a..b", "1..2", "#送清凉#", "//", "/a/", "$x", "\\", "“五个到位”助推", "卓翼科技（河源）有限公司", "(a)", "（上）篇", "【图】",
        "《论语》", "a b", " a", "x！", "为什么？", "last week", "今天", "or", "不", "不是", "在", "AT&T", "a|b", "a;b", "中山且有图片",
        "’90后",
        "宣讲近案件", "Find", "ＡＢＣ", "title~x", "!", "!x", "-5", "3.14", "\u{3000}", "行\n行", "",
      ])
    }
    let pieces = [
      "中", "山", "a", " ", "\"", "“", "”", "'", "「", "」", "『", "』", "\\", "和", "（", "）", ",", "*", "/", "是", "1", "#",
      "$", "。",
    ]
    return (0...number(0...7)).map { _ in pick(pieces) }.joined()
  }
}

extension Value.Kind {
  /// The number, spelled as itself.
  fileprivate func fixed(_ number: Int) -> Value.Kind { .number(number, spelling: "\(number)") }
}
