/// A run of text as the parser's phases handle it: Unicode scalars, so that a step back or a slice costs nothing and no
/// two different characters count as equal.
typealias Scalars = [Unicode.Scalar]

extension Unicode.Scalar {
  /// Whether it is a Chinese character, 〇 included.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3007: true
    default: false
    }
  }

  /// Whether it is a digit of half or full width.
  var isDigit: Bool {
    (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value)
  }

  /// Whether it is an ASCII letter.
  var isLatin: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }

  /// Whether it prints nothing: white space, controls, and the invisible marks that text layers and OCR leave.
  var isBlank: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
    default: false
    }
  }

  /// Whether a sentence may end with it.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "!", "?", "…", "｡": true
    default: false
    }
  }

  /// Whether it parts a sentence inside.
  var isPause: Bool {
    switch self {
    case "，", "；", ",", ";": true
    default: false
    }
  }

  /// Whether it opens a bracket, of whatever width.
  var opensBracket: Bool {
    switch self {
    case "（", "(", "[", "［", "【", "〔", "｛", "{": true
    default: false
    }
  }

  /// Whether it closes a bracket, of whatever width.
  var closesBracket: Bool {
    switch self {
    case "）", ")", "]", "］", "】", "〕", "｝", "}": true
    default: false
    }
  }

  /// Whether it closes a quotation or a book title.
  var closesQuote: Bool {
    switch self {
    case "”", "’", "」", "』", "》", "〉": true
    default: false
    }
  }

  /// Whether it opens a quotation or a book title.
  var opensQuote: Bool {
    switch self {
    case "“", "‘", "「", "『", "《", "〈": true
    default: false
    }
  }

  /// Whether no printed line begins with it, by the rules of Chinese typesetting.
  var neverBegins: Bool {
    closesBracket || closesQuote || endsSentence || isPause || self == "、" || self == "：" || self == ":"
  }

  /// Whether a full-width cell is only half inked, so that a justified line may squeeze it.
  var isSqueezable: Bool {
    guard value > 0x7F else { return false }
    return neverBegins || opensBracket || opensQuote || self == "·"
  }
}

extension Collection<Unicode.Scalar> {
  /// Whether the run begins with `word`.
  func begins(with word: String) -> Bool {
    starts(with: word.unicodeScalars)
  }

  /// The run as a string.
  var string: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension RandomAccessCollection<Unicode.Scalar> where Index == Int {
  /// Whether the run ends with `word`.
  func ends(with word: String) -> Bool {
    let tail = word.unicodeScalars
    return count >= tail.count && suffix(tail.count).elementsEqual(tail)
  }

  /// Where `word` first stands at or after `start`; nil when it doesn't. Time: run × word, words being short.
  func position(of word: String, from start: Int? = nil) -> Int? {
    let pattern = Array(word.unicodeScalars)
    var at = start ?? startIndex
    guard let first = pattern.first else { return at }
    while at + pattern.count <= endIndex {
      if self[at] == first, self[at..<(at + pattern.count)].elementsEqual(pattern) { return at }
      at += 1
    }
    return nil
  }

  /// Whether `word` stands in the run.
  func holds(_ word: String) -> Bool {
    position(of: word) != nil
  }

  /// Whether one of `words` stands in the run.
  func holdsAny(of words: [String]) -> Bool {
    words.contains { holds($0) }
  }

  /// Whether the run begins with one of `words`.
  func beginsWithAny(of words: [String]) -> Bool {
    words.contains { begins(with: $0) }
  }

  /// The run without blanks at its two ends.
  var trimmed: SubSequence {
    var lower = startIndex
    var upper = endIndex
    while lower < upper, self[lower].isBlank { lower += 1 }
    while upper > lower, self[upper - 1].isBlank { upper -= 1 }
    return self[lower..<upper]
  }
}
