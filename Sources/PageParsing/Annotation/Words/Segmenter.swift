/// Cuts a passage into words: the cheapest way through all words of the lexicon, place names and possible personal
/// names.
///
/// Known words cost one each, signs that no word holds nearly two, and a personal name what `NameModel` asks for it
/// in its surroundings; so a name is found where its signs fit together badly as words, and never across a word's
/// middle. Clauses are cut at punctuation and after `clauseLimit` signs, and each is solved by itself: time is
/// linear.
struct Segmenter: Sendable {
  private let lexicon: Lexicon
  private let places: PlaceNames
  private let names: NameModel

  private static let clauseLimit = 400

  /// A segmenter with these sources of words.
  init(lexicon: Lexicon, places: PlaceNames, names: NameModel) {
    self.lexicon = lexicon
    self.places = places
    self.names = names
  }

  /// The tokens of `text`, in order, covering it. Names in `known` cost little wherever they stand.
  func tokens(of text: [Unicode.Scalar], known: Set<String> = []) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 2 + 8)
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !text[end].endsStatement, end - start < Segmenter.clauseLimit { end += 1 }
      if end < text.count, text[end].endsStatement { end += 1 }
      cut(text, from: start, to: end, known: known, into: &tokens)
      start = end
    }
    return tokens
  }

  /// The best way to a place of the clause: its cost and the last token on it.
  private struct Step {
    var cost = Float.infinity
    var from = -1
    var kind = Token.Kind.unknown
  }

  private func cut(
    _ text: [Unicode.Scalar], from start: Int, to end: Int, known: Set<String>, into tokens: inout [Token]
  ) {
    var steps = [Step](repeating: Step(), count: end - start + 1)
    steps[0].cost = 0
    func offer(_ from: Int, _ to: Int, _ cost: Float, _ kind: Token.Kind) {
      let total = steps[from - start].cost + cost
      if total < steps[to - start].cost { steps[to - start] = Step(cost: total, from: from, kind: kind) }
    }
    for at in start..<end {
      let scalar = text[at]
      if scalar.isDigit || scalar.isLatin {
        let run = runEnd(text, at, end)
        // a run is entered only at its beginning
        if at == start || !(text[at - 1].isDigit == scalar.isDigit && text[at - 1].isAlphanumericASCII) {
          offer(at, run, 1, scalar.isDigit ? .number : .latin)
        } else {
          offer(at, at + 1, 1, .unknown)
        }
        continue
      }
      guard scalar.isHan else {
        offer(at, at + 1, 0.5, .mark)
        continue
      }
      offer(at, at + 1, 1.8, .unknown)
      lexicon.forEachWord(in: text, from: at, to: end) { wordEnd, wordClass in
        offer(at, wordEnd, Segmenter.cost(of: wordClass, length: wordEnd - at), .word(wordClass))
      }
      places.forEachName(in: text, from: at, to: end) { nameEnd, group, form in
        let follows = if case .place = steps[at - start].kind { true } else { false }
        let cost: Float =
          switch form {
          case .full: follows ? 0.5 : 0.8
          case .short: follows ? 0.8 : 1.1
          case .obscure: follows ? 0.8 : 1.6
          }
        offer(at, nameEnd, cost, .place(group))
      }
      guard names.mayBegin(scalar, text, at, end) else { continue }
      let before = context(steps, start, at, text)
      names.forEachCandidate(in: text, from: at, to: end, after: before, lexicon: lexicon, known: known) {
        offer(at, $0, $1, .name($2))
      }
    }
    var back: [Token] = []
    var at = end
    while at > start {
      let step = steps[at - start]
      back.append(Token(range: step.from..<at, kind: step.kind))
      at = step.from
    }
    tokens.append(contentsOf: back.reversed())
  }

  /// What stands before a place on the best way to it.
  private func context(_ steps: [Step], _ start: Int, _ at: Int, _ text: [Unicode.Scalar]) -> NameModel.Before {
    guard at > start else { return .opening }
    let last = steps[at - start]
    switch last.kind {
    case .mark:
      let mark = text[at - 1]
      guard mark == "、" || mark == " " || mark == "，" else { return .opening }
      guard last.from > start else { return .opening }
      if case .name = steps[last.from - start].kind { return mark == "，" ? .opening : .listedName }
      return mark == "、" ? .list : .opening
    case .word(let wordClass):
      if text[at - 1] == "的", at - last.from == 1 { return .of }
      // `A和B`: the one before the conjunction tells what follows it
      if last.from > start, at - last.from == 1, Segmenter.joins(text[at - 1]),
        case .name = steps[last.from - start].kind
      {
        return .listedName
      }
      if at - last.from == 1, at - start > 1, NameModel.endsLikeRole(text[at - 1]), text[at - 2].isHan {
        return .roleLike
      }
      if at - last.from > 1, !wordClass.contains(.role), NameModel.endsLikeRole(text[at - 1]) { return .roleLike }
      return .word(wordClass, length: at - last.from)
    case .place: return .place
    case .name: return .name
    case .number, .latin: return .number
    case .unknown:
      return at - start > 1 && NameModel.endsLikeRole(text[at - 1]) && text[at - 2].isHan ? .roleLike : .unknown
    }
  }

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "和" || scalar == "与" || scalar == "及"
  }

  private static func cost(of wordClass: WordClass, length: Int) -> Float {
    if length > 1 { return 1 }
    return wordClass.contains(.function) ? 1.2 : 1.6
  }

  private func runEnd(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
    let digits = text[start].isDigit
    var at = start
    while at < end, digits ? text[at].isDigit || text[at] == "." || text[at] == "%" : text[at].isLatin {
      at += 1
    }
    return at
  }
}

extension Unicode.Scalar {
  /// Whether it ends a sentence or a statement within one.
  var endsStatement: Bool { endsSentence || self == "；" }

  fileprivate var isAlphanumericASCII: Bool { isDigit || isLatin }
}
