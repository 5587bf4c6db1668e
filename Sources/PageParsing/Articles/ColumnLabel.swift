/// Tells a column label (栏目) from the heading lines it stands above.
///
/// A label is a slogan or the name of a series: it names neither place nor body, and the line below it is a heading by
/// itself. A kicker speaks of the very matter of the article.
enum ColumnLabel {
  private static let slogans = [
    "学习贯彻", "深入学习", "学习宣传", "贯彻落实", "主题教育", "进行时", "在行动", "大家谈", "风采", "专栏", "系列", "走基层", "直通车", "之窗", "短波", "简讯",
    "快讯", "动态", "速递", "播报", "新闻眼", "视点", "巡礼", "回眸", "特别报道", "追踪", "简报", "信息", "一句话", "飞信", "经验", "聚焦", "关注", "访谈",
    "故事",
    "建功新时代", "建新功", "创先争优", "在身边", "在一线", "看变化", "天地", "驿站故事", "人物", "论坛", "连线", "热线", "专题", "新征程", "进企业", "大家庭",
  ]
  private static let bodies = [
    "工会", "总", "局", "委", "部", "协会", "公司", "联合会", "工联会", "中心", "集团", "院", "校", "大学", "政府", "厅", "处", "支行", "银行", "县",
    "市", "区", "省",
    "镇", "会",
  ]

  /// From this score on a line is a label.
  static let threshold = 1.4

  /// Whether `line` holds words that slogans and names of series are made of.
  static func isSlogan(_ line: Scalars) -> Bool {
    line.holdsAny(of: slogans)
  }

  /// How much `line` looks like the label above `next`, heading lines of an article with the text `text`.
  ///
  /// `isTorn` says that the lines stand apart on the page, `coverage` which share of what the line says the text says too.
  static func score(_ line: Scalars, above next: Scalars, text: Scalars, isTorn: Bool, coverage: Double) -> Double {
    var score = 0.0
    let isSlogan = isSlogan(line)
    if isSlogan { score += 1.5 }
    if isTorn { score += 1 }
    if line.count <= 6 { score += 0.6 }
    if bodies.contains(where: { line.ends(with: $0) }) { score -= 2 }
    if let last = line.last, last == "：" || last == ":" || last == "—" { score -= 2 }
    if next.begins(with: "—") || next.begins(with: "一一") || next.begins(with: "（") { score -= 4 }
    if namesPlace(line, in: text) { score -= 1.2 }
    if namesPlace(next, in: text) { score += 0.8 }
    if let quoted = quotation(in: line) { score += text.holds(quoted.string) ? -1 : 0.8 }
    if coverage < 0.4 { score += 0.7 } else if coverage > 0.6, !isSlogan { score -= 1 }
    if line.contains(where: \.isDigit) { score -= 0.7 }
    return score
  }

  /// Whether `line` begins with the name of a place that the article's beginning calls a city, county or the like.
  private static func namesPlace(_ line: Scalars, in text: Scalars) -> Bool {
    guard line.count >= 2, line[0].isHan, line[1].isHan else { return false }
    let opening = text.prefix(120)
    let name = line.prefix(2).string
    var at = opening.startIndex
    while let place = opening.position(of: name, from: at) {
      if opening[(place + 2)...].prefix(2).contains(where: { "市县区省州镇".unicodeScalars.contains($0) }) { return true }
      at = place + 1
    }
    return false
  }

  private static func quotation(in line: Scalars) -> ArraySlice<Unicode.Scalar>? {
    guard let open = line.firstIndex(where: { $0 == "“" || $0 == "‘" }) else { return nil }
    let inside = line[(open + 1)...].prefix { !$0.closesQuote && !$0.opensQuote }
    return inside.count >= 2 ? inside : nil
  }
}
