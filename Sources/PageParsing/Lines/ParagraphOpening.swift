/// Words that open a news paragraph and seldom stand after a line break by chance.
enum ParagraphOpening {
  private static let words = [
    "据悉", "问：", "答：", "据了解", "据介绍", "据统计", "近日", "近年来", "近年", "近期", "今年", "去年", "目前", "日前", "会议", "会上", "活动", "同时",
    "此外", "另外",
    "现场",
    "随后", "接下来", "下一步", "本次", "此次", "当天", "当日", "当晚", "其中", "为此", "对此", "针对", "为了", "在此", "与此同时", "记者", "首先", "其次",
    "最后", "第一，",
    "第二，", "第三，", "第四，", "一是", "二是", "三是", "四是", "五是", "在", "“", "启动仪式", "培训", "宣讲", "参加", "截至", "通过", "围绕", "值得", "座谈",
    "作为",
    "谈到", "说起", "赛后", "该", "来到", "如今", "这", "从", "自", "对于", "按照", "根据", "由于", "虽然", "尽管", "随着", "经过",
  ]

  /// Whether `text` begins with such words, or with a date.
  static func isLikely(_ text: Scalars) -> Bool {
    if text.beginsWithAny(of: words) { return true }
    let head = text.prefix(14).filter { !$0.isBlank }
    var rest = head[...].drop { $0.isDigit }
    guard rest.count < head.count, let unit = rest.first, unit == "月" || unit == "年" else { return false }
    rest = rest.dropFirst()
    return unit == "年" || rest.first?.isDigit ?? false
  }
}
