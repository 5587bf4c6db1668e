/// The words an article begins with: `本报讯（全媒体记者… 通讯员…）`, `新华社北京8月1日电（记者…）`.
struct Dateline: Equatable {
  /// How many scalars of the text it takes, blanks after it counted.
  var length: Int
  /// It as printed, without the blanks after it.
  var text: Scalars
  /// Whom it names.
  var names: NameList

  private static let papers = ["本报", "本网", "本刊", "本台"]
  private static let agencies = [
    "新华社", "新华网", "中新社", "中新网", "中国新闻社", "人民网", "人民日报", "央视", "中央社", "法新社", "路透社", "工人日报", "光明日报",
    "中工网", "南方日报", "羊城晚报", "经济日报", "新快报", "南方网",
  ]
  private static let longestHead = 24
  private static let longestBracket = 120

  /// The dateline that `text` begins with; nil when it begins with none.
  static func at(startOf text: some RandomAccessCollection<Unicode.Scalar>) -> Dateline? {
    // Only the beginning can hold it: a paragraph of a megabyte isn't copied.
    let run = Array(text.prefix(longestHead + longestBracket + 40))
    var at = run.first.map { $0 == "■" || $0 == "□" || $0 == "●" } ?? false ? 1 : 0
    if run[at...].begins(with: "据") { at += 1 }
    guard let head = endOfHead(run, from: at) else { return nil }
    var end = head.end
    let next = skipBlanks(run, from: end)
    var nameRun = run[end..<end]
    if next < run.count, run[next].opensBracket, let close = closing(run, from: next),
      head.isCertain || run[next..<close].holdsAny(of: ["记者", "通讯员"])
    {
      if isCreditBracket(run[(next + 1)..<close]) {
        nameRun = run[(next + 1)..<close]
        end = close + 1
      }
    } else if head.isCertain, let close = openNames(run, from: next) {
      nameRun = run[next..<close]
      end = close
    }
    guard head.isCertain || end > head.end else { return nil }
    let text = run[..<end]
    end = skipBlanks(run, from: end)
    return Dateline(length: end, text: Array(text), names: NameList.of(nameRun))
  }

  /// Where `本报讯` or `新华社…电` ends; not certain is what only a bracket with reporters can make a dateline.
  private static func endOfHead(_ run: Scalars, from start: Int) -> (end: Int, isCertain: Bool)? {
    let rest = run[start...]
    if papers.contains(where: { rest.begins(with: $0) }) {
      let after = start + 2
      if after < run.count, run[after] == "讯" { return (after + 1, true) }
      if after + 1 < run.count, run[after..<(after + 2)].string == "消息" { return (after + 2, true) }
      if let end = endOfReport(run, from: after) { return (end, true) }
      // OCR misreads 讯; the reporters in brackets still tell.
      if after + 1 < run.count, run[after].isHan, run[after + 1].opensBracket { return (after + 1, false) }
      return nil
    }
    guard let agency = agencies.first(where: { rest.begins(with: $0) }) else { return nil }
    return endOfReport(run, from: start + agency.unicodeScalars.count).map { ($0, true) }
  }

  /// Place and date, then 电 or 讯: `北京8月1日电`.
  private static func endOfReport(_ run: Scalars, from start: Int) -> Int? {
    var at = start
    while at < run.count, at - start <= longestHead {
      let scalar = run[at]
      if scalar == "电" || scalar == "讯" {
        let before = run[start..<at]
        return before.isEmpty || before.contains("日") || before.count <= 4 ? at + 1 : nil
      }
      guard scalar.isHan || scalar.isDigit || scalar.isBlank || scalar == "、" else { return nil }
      at += 1
    }
    return nil
  }

  /// The closing bracket that fits; OCR mixes their kinds.
  private static func closing(_ run: Scalars, from open: Int) -> Int? {
    var depth = 0
    for at in open..<Swift.min(run.count, open + longestBracket) {
      if run[at].opensBracket { depth += 1 }
      if run[at].closesBracket {
        depth -= 1
        if depth <= 0 { return at }
      }
    }
    return nil
  }

  private static func isCreditBracket(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
    inside.holdsAny(of: ["记者", "通讯", "通试", "实习", "特约", "评论员"]) || PersonName.isNames(inside)
      || !inside.contains { $0.isPause || $0.endsSentence || $0.isDigit } && inside.count <= 20
  }

  /// Names without brackets that 报道 ends: `记者张三 通讯员李四报道：`.
  private static func openNames(_ run: Scalars, from start: Int) -> Int? {
    guard start < run.count, run[start...].beginsWithAny(of: ["记者", "全媒体记者", "通讯员", "特约记者", "实习记者"]) else { return nil }
    guard var end = run.position(of: "报道", from: start), end - start <= 60 else { return nil }
    guard !run[start..<end].contains(where: { $0.isPause || $0.endsSentence }) else { return nil }
    end += 2
    if end < run.count, run[end] == "：" || run[end] == ":" { end += 1 }
    return end
  }

  private static func skipBlanks(_ run: Scalars, from start: Int) -> Int {
    var at = start
    while at < run.count, run[at].isBlank { at += 1 }
    return at
  }
}
