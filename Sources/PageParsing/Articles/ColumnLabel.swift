/// Tells a column label (栏目) from the heading lines it stands above.
///
/// A label is a slogan or the name of a series: it names neither place nor body, and the line below it is a heading by
/// itself. A kicker speaks of the very matter of the article.
enum ColumnLabel {
  /// What slogans begin with or hold.
  private static let slogans = [
    "学习贯彻", "深入学习", "学习宣传", "贯彻落实", "主题教育", "大家谈", "走基层", "建功新时代", "建新功", "创先争优", "看变化", "新征程", "一句话新闻", "新闻眼",
    "特别报道", "图片新闻", "送到工友身边", "送到职工身边", "中国梦", "喜迎", "献礼",
  ]
  /// What the names of series and columns end with.
  private static let endings = [
    "进行时", "在行动", "行动", "风采", "专栏", "系列", "直通车", "之窗", "短波", "简讯", "快讯", "动态", "速递", "播报", "视点", "巡礼", "回眸", "追踪", "观察",
    "简报", "信息", "飞信", "经验", "访谈", "故事", "在身边", "在一线", "在工会", "天地", "人物", "论坛", "连线", "热线", "专题", "工程", "竞赛", "信箱", "前哨",
    "新闻",
    "匠心",
    "工友谈", "漫谈", "杂谈", "托管", "助学", "送清凉", "送温暖", "课堂", "说法", "普法", "视窗", "广角", "纵横", "讲堂", "家园", "面对面", "之声", "心声",
    "聚焦", "关注",
    "一夏", "一家亲",
    "回家路", "档案", "速写", "影像", "随笔", "来信", "问答", "服务台", "公告栏", "看点", "观点", "评论", "时评", "广告", "启事",
  ]
  private static let bodies = [
    "工会", "总", "局", "委", "部", "协会", "公司", "联合会", "工联会", "中心", "集团", "院", "校", "大学", "政府", "厅", "处", "支行", "银行", "县",
    "市", "区", "省",
    "镇", "会", "职工", "员",
  ]
  /// What clauses hold and names seldom do.
  private static let clauseSigns: Set<Unicode.Scalar> = Set("了着过把被让吗呢吧有不也都还再换到".unicodeScalars)

  /// From this score on a line is a label.
  static let threshold = 1.4

  /// Whether `line` is made of the words that slogans and names of series are made of.
  static func isSlogan(_ line: Scalars) -> Bool {
    line.holdsAny(of: slogans) || line.count <= 16 && endings.contains { line.ends(with: $0) }
  }

  /// Whether `line` holds the words of a slogan that many articles share.
  static func isGeneralSlogan(_ line: Scalars) -> Bool { line.holdsAny(of: slogans) }

  /// Whether `line` ends as the names of bodies and places do.
  static func namesBody(_ line: Scalars) -> Bool {
    line.count <= 18 && bodies.contains { line.ends(with: $0) }
      && !line.contains { clauseSigns.contains($0) || $0 == "在" }
  }

  /// What surrounds a heading line that may be a label.
  struct Setting {
    /// The heading line below it, or the first of the others when it was torn away.
    var next: Scalars
    /// The article's text, or its beginning.
    var text: Scalars
    /// Which share of what the line says the text says too.
    var coverage: Double
    /// Whether it stands apart from the article's other heading lines.
    var isTorn: Bool
    /// Whether it is unmarked and Markdown marks the heading below.
    var isPlainAboveMarked: Bool
    /// How many heading lines stay without it.
    var others: Int
  }

  /// How much `line` looks like a label in its setting.
  static func score(_ line: Scalars, in setting: Setting) -> Double {
    let isSlogan = isSlogan(line)
    let next = setting.next
    var score = isSlogan ? 1.5 : 0
    if setting.isPlainAboveMarked { score += 1.5 }
    if setting.isTorn { score += 1 }
    if line.count <= 4 { score += 1 } else if line.count <= 6 { score += 0.6 }
    if line.contains("·") { score += 0.8 }
    if setting.others > 1 { score += 0.4 }
    // Names of places and of bodies that act stand in headings, not in labels.
    if namesBody(line) { score -= 2 }
    if namesPlace(line, in: setting.text) { score -= 1.2 }
    if namesPlace(next, in: setting.text) { score += 0.6 }
    // A heading begins with the body that acts: what stands above that line is no part of it.
    if setting.others > 1, namesBody(next), !namesBody(line) { score += 2 }
    if !isSlogan, line.contains(where: { clauseSigns.contains($0) }) { score -= 1.5 }
    if let last = line.last, last == "：" || last == ":" || last == "—" { score -= 2 }
    if next.begins(with: "—") || next.begins(with: "一一") || next.begins(with: "（") {
      score -= setting.others > 1 ? 0 : 4
    }
    if let quoted = quotation(in: line) { score += setting.text.holds(quoted.string) ? -1 : 0.8 }
    if setting.coverage < 0.4 { score += 0.5 } else if setting.coverage > 0.6, !isSlogan { score -= 1 }
    if line.contains(where: \.isDigit) { score -= 0.7 }
    // Without any word or sign of a label it takes more to be one.
    if !isSlogan, !setting.isPlainAboveMarked, !setting.isTorn, line.count > 4, !line.contains("·") { score -= 0.9 }
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

  /// What `line` first quotes, two characters or more.
  static func quotation(in line: Scalars) -> ArraySlice<Unicode.Scalar>? {
    guard let open = line.firstIndex(where: { $0 == "“" || $0 == "‘" }) else { return nil }
    let inside = line[(open + 1)...].prefix { !$0.closesQuote && !$0.opensQuote }
    return inside.count >= 2 ? inside : nil
  }
}
