/// What tells a photo's caption from a paragraph.
enum CaptionSign {
  private static let marks: Set<Unicode.Scalar> = ["■", "▲", "△", "▼", "◀", "▶", "◤", "◢"]
  private static let leads = ["图为", "图①", "图1", "上图", "下图", "左图", "右图", "图片说明", "图/"]
  private static let credits = ["摄", "供图", "图", "摄影", "发", "提供", "制图", "报", "翻拍"]
  private static let longestCredit = 24
  private static let longest = 500

  /// Whether a mark stands before `text`, as papers set one before captions.
  static func isMarked(_ text: Scalars) -> Bool {
    text.count > 8 && text.first.map { marks.contains($0) } ?? false
      || text.beginsWithAny(of: ["图为", "图片说明"])
  }

  /// How much `text` looks like a caption; from `threshold` on it is one.
  static func score(_ text: Scalars) -> Double {
    guard text.count <= longest, let first = text.first else { return 0 }
    var score = 0.0
    if marks.contains(first), text.count > 8 { score += 2 }
    if text.beginsWithAny(of: leads) { score += 2 }
    if text.holds("图为") { score += 1 }
    if creditLength(text) > 0 { score += 2 }
    if hasPosition(text) { score += 1 }
    if SentenceEnd.of(text) == .none, hasPosition(text) { score += 1 }
    if Dateline.at(startOf: text) != nil { score -= 4 }
    return score
  }

  /// The score from which a text is a caption.
  static let threshold = 2.0

  /// `（前排右一）`: who stands where in the picture.
  private static func hasPosition(_ text: Scalars) -> Bool {
    var open: Int?
    for (at, scalar) in text.enumerated() {
      if scalar.opensBracket { open = at }
      guard scalar.closesBracket, let start = open else { continue }
      let inside = text[(start + 1)..<at]
      open = nil
      guard (1...8).contains(inside.count) else { continue }
      let sides = inside.contains { $0 == "左" || $0 == "右" || $0 == "中" || $0 == "前" || $0 == "后" }
      let places = inside.contains { $0 == "排" || "一二三四五六七八".unicodeScalars.contains($0) || $0.isDigit }
      if sides, places || inside.count <= 2 && inside.last != "期" { return true }
    }
    return false
  }

  /// How many scalars at the end of a caption name who took or gave the photo, the blank before them counted; 0 for none.
  static func creditLength(_ text: Scalars) -> Int {
    let run = Array(text.suffix(longestCredit + 4))
    guard credits.contains(where: { run.ends(with: $0) }) || isAgency(run) else { return 0 }
    var start = run.count
    while start > 0 {
      let scalar = run[start - 1]
      if scalar.endsSentence || scalar.isPause { break }
      start -= 1
    }
    // Without a full stop before it the credit begins after the last wide gap but those among names.
    if start == 0, run.count == text.count { return isCredit(run[...]) ? run.count : 0 }
    if start == 0 { return 0 }
    while start < run.count, run[start].closesQuote || run[start].closesBracket || run[start] == "“" { start += 1 }
    let tail = run[start...].trimmed
    return isCredit(tail) ? run.count - start : 0
  }

  /// Whether `run` is nothing but a photo's credit: `新华社记者 张三 摄`, `单位供图`.
  static func isCredit(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...longestCredit).contains(run.count), !run.contains(where: { $0.isPause || $0.endsSentence || $0.isDigit })
    else {
      return false
    }
    if isAgency(Array(run)) { return true }
    guard let ending = credits.first(where: { run.ends(with: $0) }) else { return false }
    let rest = run.dropLast(ending.unicodeScalars.count).trimmed
    if ending == "供图" || ending == "提供" { return rest.count >= 2 || rest.isEmpty }
    if rest.holdsAny(of: ["记者", "通讯员", "新华社", "中新社", "图片"]) { return true }
    if ending == "发" || ending == "图" || ending == "报" { return PersonName.isNames(rest) || rest.holds("社") }
    return rest.split { $0.isBlank }.allSatisfy { $0.count <= 4 || $0.contains("/") }
  }

  private static func isAgency(_ run: Scalars) -> Bool {
    ["新华社/", "新华社／", "中新社/", "/法新", "新华社发"].contains { word in
      run.position(of: word).map { run.count - $0 <= 12 } ?? false
    }
  }
}
