/// Lines that belong to the page and to no article: its number, section and date, the masthead, who edited it.
enum Furniture {
  private static let longest = 80
  private static let staff = [
    "责任编辑", "责编", "版式", "美编", "校对", "值班编委", "值班主任", "组版", "主编：", "编辑：", "编辑:", "编审", "统筹：", "本版编辑",
    "出版：", "国内统一", "邮发代号", "ISSN", "新闻热线", "广告热线", "投稿邮箱", "本版图片", "本栏稿件", "本版稿件", "总第",
  ]
  private static let papers = ["日报", "晚报", "工报", "时报", "周刊", "周报", "早报", "商报", "晨报", "导报", "快报"]

  /// Whether `line` is such a line.
  static func isFurniture(_ line: Scalars) -> Bool {
    guard line.count <= longest, !line.isEmpty else { return false }
    if line.begins(with: "![") || line.begins(with: "<img") || line.begins(with: "<!--") { return true }
    guard SentenceEnd.of(line) != .full else { return false }
    if number(of: line) != nil { return true }
    if line.count <= 60, line.holdsAny(of: staff), !line.contains(where: { $0.isPause || $0 == "。" }) { return true }
    if line.holds("年"), line.holds("月"), line.holds("日"), isDate(line) { return true }
    if line.count <= 16, line.begins(with: "（第") || line.begins(with: "第"), line.holds("期"),
      line.contains(where: \.isDigit)
    {
      return true
    }
    if line.count <= 8, papers.contains(where: { line.ends(with: $0) }) { return true }
    // A masthead in Latin letters.
    return line.count >= 4 && !line.contains { $0.isHan } && line.contains { $0.isLatin }
      && !line.contains { $0.isDigit }
  }

  /// Whether `line` may be the paper's name: a few characters that end with 报. At the head of a page, or beside its date,
  /// it is.
  static func mayBeMasthead(_ line: Scalars) -> Bool {
    (3...8).contains(line.count) && line.last == "报" && line.allSatisfy { $0.isHan }
  }

  /// Whether the line at `index` prints the paper's name.
  static func isMasthead(_ lines: [PageLine], at index: Int) -> Bool {
    guard mayBeMasthead(lines[index].text) else { return false }
    return index < 3 || isFurniture(lines[index - 1].text)
      || index + 1 < lines.count && isFurniture(lines[index + 1].text)
  }

  /// The page number that `line` prints, when it prints nothing else of substance: `A03`, `第3版`, `03 工会新闻`.
  static func number(of line: Scalars) -> String? {
    let text = line.filter { !$0.isBlank }
    guard (1...16).contains(text.count) else { return nil }
    var rest = text[...]
    let isOrdinal = rest.begins(with: "第")
    if isOrdinal { rest = rest.dropFirst() }
    let letter = rest.first.map { (0x41...0x48).contains($0.value) } ?? false ? rest.removeFirst() : nil
    let digits = rest.prefix { $0.isDigit }
    rest = rest.dropFirst(digits.count)
    guard (1...2).contains(digits.count) else { return nil }
    let hasUnit = rest.begins(with: "版")
    if hasUnit { rest = rest.dropFirst() }
    let isPage = hasUnit || letter != nil && digits.count == 2 || digits.count == 2 && digits.first == "0" && !isOrdinal
    guard isPage, rest.allSatisfy({ $0.isHan || $0 == "·" || $0 == "/" }), rest.count <= 8 else { return nil }
    return (letter.map { String($0) } ?? "") + digits.string
  }

  /// The section's name beside the page's number: `工会新闻` in `A03 工会新闻`.
  static func section(of line: Scalars) -> String? {
    guard number(of: line) != nil else { return nil }
    let name = line.filter { $0.isHan }.drop { $0 == "第" || $0 == "版" }
    return name.count >= 2 ? name.string : nil
  }

  /// A date with its weekday, or alone.
  private static func isDate(_ line: Scalars) -> Bool {
    guard !line.contains(where: { $0.isPause }) else { return false }
    if line.holds("星期") || line.holds("农历") { return line.count <= 50 }
    let others = line.count { !$0.isDigit && !$0.isBlank && $0 != "年" && $0 != "月" && $0 != "日" }
    return others <= 4
  }
}
