/// What stands between quotation marks in a text.
enum Quotation {
  /// The ranges between quotation marks, the marks left out; of marks within marks the inner ones count.
  static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var open: Int?
    for (at, scalar) in text.enumerated() {
      switch scalar {
      case "“", "「", "『": open = at + 1
      case "”", "」", "』":
        if let start = open { out.append(start..<at) }
        open = nil
      case "\"":
        if let start = open {
          out.append(start..<at)
          open = nil
        } else {
          open = at + 1
        }
      default: continue
      }
    }
    return out
  }

  /// Whether quoted words can be the name of a thing and are no saying: three to eight signs of Han or `+`, without
  /// words that only a sentence has.
  static func namesSomething(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (3...8).contains(words.count), let first = words.first, !first.isNumeral else { return false }
    return words.allSatisfy { ($0.isHan || $0 == "+" || $0.isDigit) && !inSentences.contains($0) }
  }

  private static let inSentences: Set<Unicode.Scalar> = [
    "一", "的", "了", "着", "吗", "呢", "吧", "啊", "我", "你", "您", "他", "她", "它", "是", "不", "没", "有", "这", "那", "都", "也", "就",
    "还",
    "很",
    "太", "更", "最", "怎", "什", "谁", "哪", "被", "把", "能", "会", "让", "给", "说", "想", "要", "在", "和", "与", "再", "才", "从", "到",
  ]
}

extension Unicode.Scalar {
  /// Whether it is a Chinese numeral or stands like one before a measure word.
  var isNumeral: Bool {
    switch self {
    case "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "几", "数", "半", "第", "每", "多": true
    default: isDigit
    }
  }
}
