import TextBasics

/// A word or sign of a line being typed, as completion sees it: where it stands, and folded.
struct CompletionToken: Hashable {
  /// The bytes it takes.
  var range: Range<Int>
  /// The word, folded: small letters, half width.
  var text: String
  /// Whether it is a string in quotes, or the beginning of one.
  var isQuoted = false

  private static let signs: Set<Character> = ["(", ")", ",", "|", "=", "!", "~", "<", ">", ";"]
  private static let closing: [Character: Set<Character>] = {
    let double: Set<Character> = ["\"", "“", "”", "＂"]
    return [
      "\"": double, "“": double, "”": double, "＂": double, "'": ["'"], "‘": ["’"], "「": ["」"], "『": ["』"],
    ]
  }()

  /// The tokens of the last statement in `line`, and the one that ends at its end: empty where a new one is due.
  static func tokens(of line: String) -> (before: [CompletionToken], current: CompletionToken) {
    var tokens: [CompletionToken] = []
    var index = line.startIndex
    func offset(_ index: String.Index) -> Int { line.utf8.distance(from: line.startIndex, to: index) }
    while index < line.endIndex {
      let start = index
      let character = folded(line[index])
      if character.isWhitespace {
        index = line.index(after: index)
        continue
      }
      if let closing = closing[line[index]] {
        index = line.index(after: index)
        let content = index
        while index < line.endIndex, !closing.contains(line[index]) { index = line.index(after: index) }
        let text = Folding.fold(String(line[content..<index]))
        let isOpen = index == line.endIndex
        if !isOpen { index = line.index(after: index) }
        tokens.append(CompletionToken(range: offset(start)..<offset(index), text: text, isQuoted: true))
        if isOpen { return (Array(tokens.dropLast()), tokens[tokens.count - 1]) }
        continue
      }
      if signs.contains(character) {
        index = line.index(after: index)
        while index < line.endIndex, "!<>=".contains(character), "=~".contains(folded(line[index])) {
          index = line.index(after: index)
        }
        let text = String(line[start..<index].map(folded))
        if text == ";" {
          tokens = []
        } else {
          tokens.append(CompletionToken(range: offset(start)..<offset(index), text: text))
        }
        continue
      }
      while index < line.endIndex, !folded(line[index]).isWhitespace, !signs.contains(folded(line[index])) {
        index = line.index(after: index)
      }
      tokens.append(
        CompletionToken(range: offset(start)..<offset(index), text: Folding.fold(String(line[start..<index]))))
    }
    let end = line.utf8.count
    if let last = tokens.last, last.range.upperBound == end, !last.isQuoted, !signs.contains(last.text.first ?? " ") {
      return (Array(tokens.dropLast()), last)
    }
    return (tokens, CompletionToken(range: end..<end, text: ""))
  }

  /// The half-width twin of a sign typed with an input method.
  private static func folded(_ character: Character) -> Character {
    switch character {
    case "（": "("
    case "）": ")"
    case "，", "、": ","
    case "｜": "|"
    case "＝": "="
    case "！": "!"
    case "～": "~"
    case "＜", "《": "<"
    case "＞", "》": ">"
    case "；": ";"
    default: character
    }
  }
}
