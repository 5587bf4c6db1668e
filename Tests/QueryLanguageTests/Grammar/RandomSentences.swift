import TextBasics

@testable import QueryLanguage

/// Makes statements from the grammar by chance: what it can make, the parser has to accept.
///
/// It follows the productions and nothing else, but for what the grammar's notes say and its productions can't show:
/// each clause decides one thing and may decide it once (`ClauseRoles`); words, dates and numbers are drawn from what
/// makes sense (`piece(_:)`).
struct RandomSentences {
  private let grammar: Grammar
  private var random: SeededGenerator
  private var pieces: [Piece] = []
  private var depth = 0
  private var enclosing = ""
  private var bareStart = 0
  private var roles = ClauseRoles()
  private let heights: [String: Int]

  /// A piece of a sentence: its text, and whether it is a sign or a word of the language.
  private struct Piece {
    var text: String
    var isSign = false
    /// Whether it runs on to the next white space.
    var isOpen = false
  }

  /// Past this depth whatever leads to an end soonest is chosen.
  private static let limit = 16
  /// Productions whose parts stand side by side without space.
  private static let texts: Set<String> = [
    "stringValue", "regexValue", "parameterName", "measuredNumber", "date", "number", "count", "run", "argument",
    "path",
  ]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SeededGenerator(seed: seed)
    heights = RandomSentences.heights(of: grammar)
  }

  /// A sentence of that production.
  mutating func sentence(of name: String = "statement") -> String {
    pieces = []
    depth = 0
    bareStart = -1
    roles = ClauseRoles()
    make(.name(name))
    return joined()
  }

  // MARK: Chance

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
  private mutating func chance(_ part: Int) -> Bool { below(part) == 0 }
  private mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  // MARK: Following the grammar

  private mutating func make(_ expression: Grammar.Expression) {
    switch expression {
    case .literal(let text): pieces.append(Piece(text: text, isSign: RandomSentences.isSign(text)))
    case .scalars: pieces.append(Piece(text: spelled(expression)))
    case .name(let name): make(production: name)
    case .sequence(let parts) where parts.contains(where: \.isText):
      pieces.append(Piece(text: spelled(expression), isOpen: true))
    case .sequence(let parts): for part in parts { make(part) }
    case .choice(let parts): make(choice(among: parts.filter { roles.allow($0) }))
    case .repeated(let part, let least, let most):
      var count = 0
      while count < least || (count < (most ?? 3) && depth < RandomSentences.limit && chance(least == 0 ? 2 : 3)) {
        if count >= least, !canBegin(part) { break }
        make(part)
        count += 1
      }
    }
  }

  /// Whether the rules for clauses leave anything of a part that need not stand.
  private func canBegin(_ part: Grammar.Expression) -> Bool {
    switch part {
    case .choice(let parts): parts.contains { canBegin($0) }
    case .sequence(let parts): parts.allSatisfy { canBegin($0) }
    case .name("clause"): roles.leavesAny(of: grammar["clause"])
    default: roles.allow(part)
    }
  }

  private mutating func choice(among parts: [Grammar.Expression]) -> Grammar.Expression {
    // The notes: `in` right behind the verb names what is asked, and begins no condition.
    let isBare = pieces.count == bareStart
    let open = parts.filter { canBegin($0) && !(isBare && $0 == .name("member")) }
    guard depth >= RandomSentences.limit else { return pick(open.isEmpty ? parts : open) }
    return parts.min { height($0) < height($1) } ?? parts[0]
  }

  private mutating func make(production name: String) {
    depth += 1
    defer { depth -= 1 }
    if RandomSentences.texts.contains(name) {
      pieces.append(Piece(text: piece(name)))
      return
    }
    let outer = enclosing
    enclosing = name
    defer { enclosing = outer }
    if name == "condition", outer == "found" { bareStart = pieces.count }
    roles.enter(name)
    if Grammar.isWord(name), case .choice(let spellings) = grammar[name] {
      if case .literal(let text) = pick(spellings) {
        pieces.append(Piece(text: text, isSign: RandomSentences.isSign(text)))
      }
      return
    }
    make(grammar[name])
  }

  // MARK: Pieces of text

  /// A piece of text of that production: common ones mostly, else what the production itself makes.
  private mutating func piece(_ name: String) -> String {
    switch name {
    case "run" where enclosing == "name":
      // The notes: no connective and no other name of the last result.
      let text = chance(3) ? spelled(grammar[name]) : pick(RandomSentences.names)
      return RandomSentences.reserved.contains(text) ? "x" : text
    case "run", "argument":
      let text = chance(3) ? spelled(grammar[name]) : pick(RandomSentences.words)
      // The notes: what is removed is no article.
      let isRefused =
        pieces.last.map { ["删除", "delete"].contains($0.text) } == true && RandomSentences.isArticles(text)
      return isRefused || RandomSentences.connectives.contains(text) ? "x" : text
    case "count": return String(1 + below(chance(2) ? 9 : 400))
    case "number": return String(below(chance(2) ? 10 : 3_000))
    case "date": return chance(4) ? spelled(grammar[name]) : pick(RandomSentences.dates)
    case "stringValue":
      // The notes: a name or a path in quotes is not empty.
      let text = spelled(grammar[name])
      return text.count == 2 && ["name", "export"].contains(enclosing) ? "\"\(pick(RandomSentences.words))\"" : text
    default: return spelled(grammar[name])
    }
  }

  /// A text that fits an expression, character by character.
  private mutating func spelled(_ expression: Grammar.Expression) -> String {
    depth += 1
    defer { depth -= 1 }
    switch expression {
    case .literal(let text): return text
    case .name("number"): return String(pick([1, 2, 5, 8, 12, 27, 31, 99, 2023, 2024]))
    case .name(let name): return spelled(grammar[name])
    case .sequence(let parts): return parts.reduce(into: "") { $0 += spelled($1) }
    case .choice(let parts) where parts.contains(where: { $0.isScalars }):
      // Brackets within a word are rare.
      return spelled(chance(8) && depth < RandomSentences.limit ? pick(parts) : parts[0])
    case .choice(let parts):
      return spelled(depth < RandomSentences.limit ? pick(parts) : parts.min { height($0) < height($1) } ?? parts[0])
    case .repeated(let part, let least, let most):
      let count = least + (depth < RandomSentences.limit ? below(1 + (most ?? 5) - min(least, most ?? 5)) : 0)
      return (0..<count).reduce(into: "") { text, _ in text += spelled(part) }
    case .scalars(let ranges, let isNegated):
      guard isNegated else { return scalar(in: pick(ranges)) }
      let fitting = RandomSentences.alphabet.filter { scalar in !ranges.contains { isOne(of: $0, scalar) } }
      return String(Character(pick(fitting)))
    }
  }

  /// Whether a text begins with what stands for articles.
  private static func isArticles(_ text: String) -> Bool { Lexer(text).match(ForeignWord.changed, at: 0) != nil }

  /// Whether a character is one of a range, or what the notes call its twin: in full width, or another quote of its kind.
  private func isOne(of range: ClosedRange<UInt32>, _ scalar: Unicode.Scalar) -> Bool {
    func glyph(_ value: UInt32) -> Glyph { Glyph(value: Glyph.twin(of: value), typed: value, length: 1) }
    if range.contains(scalar.value) || range.contains(glyph(scalar.value).value) { return true }
    guard range.count == 1, let quotes = QuoteClass(opening: glyph(range.lowerBound)) else { return false }
    return quotes.isClosed(by: glyph(scalar.value))
  }

  private mutating func scalar(in range: ClosedRange<UInt32>) -> String {
    Unicode.Scalar(UInt32.random(in: range, using: &random)).map { String(Character($0)) } ?? "x"
  }

  private static let words = [
    "中山", "宣讲", "送清凉", "劳模", "a", "AB", "和平县", "有限公司", "非公有制", "按摩", "中山市总工会", "x1", "第?届", "送*凉", "主题", "count",
    "文章", "8月", "2024", "600字", "卓翼科技（河源）有限公司", "a.csv", "人为因素", "last", "排序",
  ]

  private static let names = ["中山", "宣讲", "送清凉", "劳模", "a", "AB", "x1", "a.csv", "2024", "8月", "主题", "卓翼科技（河源）有限公司"]

  private static let connectives = Set([Keyword.and, .or].flatMap { $0.spellings.english + $0.spellings.chinese })
  private static let reserved = Set(
    [Keyword.and, .or, .not, .whereWord, .last].flatMap { $0.spellings.english + $0.spellings.chinese })

  private static let dates = [
    "2024-08-27", "2024/8/27", "2024.8.27", "2024年8月27日", "2024年8月", "2024年", "8月27日", "8月", "12月1号", "2023-02", "8/27",
    "今天", "yesterday", "last week", "本月", "去年", "last 30 days", "近30天",
    "近三个月", "past year", "二〇二四年十月一日", "三月", "2024-Q3", "2024-W35", "last year H1", "2024年第三季度", "去年上半年", "上半年",
    "the third quarter of 2024", "the last 3 months",
  ]

  private static let alphabet = Array(
    ("中山宣讲工会劳模清凉的是有无不在按前近月日年条个中里与同镇abXYZ019中山宣讲工会劳模abc" + ".-*?/#$%&'\"“”‘’「」『』《》、。！：[]【】\\@+^{}_`|,;=~<>()（），＝　é🙂")
      .unicodeScalars)

  // MARK: Writing it down

  private static func isSign(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 && !isLetter($0) } }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// The pieces with white space between them: any, or none beside a sign that ends a word.
  private mutating func joined() -> String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      if index > 0, !(canTouch(pieces[index - 1], piece) && chance(2)) { text += space() }
      text += typed(piece)
    }
    return text
  }

  private func canTouch(_ first: Piece, _ second: Piece) -> Bool {
    if first.isSign, ["(", ",", "=", "~", "|"].contains(first.text) { return !second.isSign }
    let endsInSign = first.text.unicodeScalars.last.map { "!！?？".unicodeScalars.contains($0) } ?? true
    return second.isSign && [")", ",", "=", "~", "|", "<", ">"].contains(second.text) && !first.isSign && !endsInSign
      && !first.isOpen
  }

  private mutating func space() -> String {
    pick([" ", " ", " ", " ", " ", "  ", "\t", "\u{3000}", " \\\n", "\u{A0}"])
  }

  /// A sign in full width, or a word in capitals, now and then.
  private mutating func typed(_ piece: Piece) -> String {
    guard piece.isSign, chance(6) else { return piece.text }
    return String(
      String.UnicodeScalarView(
        piece.text.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value) && scalar != "."
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  // MARK: Heights

  private func height(_ expression: Grammar.Expression) -> Int { RandomSentences.height(expression, heights) }

  private static func height(_ expression: Grammar.Expression, _ heights: [String: Int]) -> Int {
    switch expression {
    case .literal, .scalars: 0
    case .name(let name): heights[name].map { $0 + 1 } ?? 1_000
    case .sequence(let parts): parts.map { height($0, heights) }.max() ?? 0
    case .choice(let parts): parts.map { height($0, heights) }.min() ?? 1_000
    case .repeated(let part, let least, _): least == 0 ? 0 : height(part, heights)
    }
  }

  /// How many productions must be entered at least until one comes to its end.
  private static func heights(of grammar: Grammar) -> [String: Int] {
    var heights: [String: Int] = [:]
    for _ in grammar.names {
      for name in grammar.names {
        let height = height(grammar[name], heights)
        if height < 1_000 { heights[name] = height }
      }
    }
    return heights
  }
}

extension Grammar.Expression {
  /// Whether it is a class of characters.
  fileprivate var isScalars: Bool { if case .scalars = self { true } else { false } }

  /// Whether it is one character or more.
  fileprivate var isText: Bool { if case .repeated(let part, _, _) = self { part.isScalars } else { isScalars } }
}
