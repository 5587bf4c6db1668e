import TextBasics

/// Finds the dates that a text names: days with their month, and years where the text or the issue tells them.
///
/// It reads `8月27日`, `2024年8月27日`, `8月20日至25日`, `8月20、21日`, `27日` after a month was named, `去年12月28日`, `八月二十七日` and
/// `2024-08-27`. A month without a day, a year, a yearly day (`每年5月1日`) and a term (`15日内`) are no dates. Each date
/// is told once, in the order of the text. One pass over the text.
struct DateFinder: Sendable {
  private let issueDate: Day?

  /// A finder for a text of an issue of that date; nil when unknown.
  init(issueDate: Day?) {
    self.issueDate = issueDate
  }

  /// The dates of the passages.
  func dates(in passages: [Passage]) -> [PartialDate] {
    var seen: Set<PartialDate> = []
    var out: [PartialDate] = []
    var month: (year: Int?, month: Int)?
    for passage in passages {
      var reader = DateReader(text: passage.scalars, month: month, toldYear: nil)
      while let date = reader.next(issueDate: issueDate) {
        if seen.insert(date).inserted { out.append(date) }
      }
      month = reader.month
    }
    return out
  }
}

/// Reads the dates of one passage, one after another.
private struct DateReader {
  let text: [Unicode.Scalar]
  var at = 0
  /// The month named last, for days without one.
  var month: (year: Int?, month: Int)?
  /// The year that the passage told last with a full date.
  var toldYear: Int?
  private var pending: [PartialDate] = []

  init(text: [Unicode.Scalar], month: (year: Int?, month: Int)?, toldYear: Int?) {
    self.text = text
    self.month = month
    self.toldYear = toldYear
  }

  mutating func next(issueDate: Day?) -> PartialDate? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      while at < text.count, !text[at].isDigit, text[at].chineseDigit == nil { at += 1 }
      guard at < text.count else { return nil }
      let start = at
      if !readDate(from: start, issueDate), at == start {
        at = number(at)?.end ?? at + 1
      }
    }
  }

  /// date = [year] month day { ("至" | "、" | "-") [month] day } | day
  private mutating func readDate(from start: Int, _ issueDate: Day?) -> Bool {
    guard var value = number(start) else { return false }
    var cursor = value.end
    var year: Int?
    if value.digits == 4, cursor < text.count, text[cursor] == "-" || text[cursor] == "." || text[cursor] == "/" {
      return plainDate(value.value, from: cursor)
    }
    if value.digits == 4 || value.digits == 2 && value.value > 31, cursor < text.count, text[cursor] == "年" {
      guard let next = number(cursor + 1) else { return false }
      year = value.digits == 4 ? value.value : 1900 + value.value
      value = next
      cursor = next.end
    }
    guard cursor < text.count else { return false }
    if text[cursor] == "月", (1...12).contains(value.value), value.digits <= 2 {
      if year == nil {
        year = self.year(before: start, month: value.value, issueDate)
      } else if let year {
        toldYear = year
      }
      month = (year, value.value)
      return days(from: cursor + 1, year: year, month: value.value, isYearly: precedes(start, "每年"), issueDate)
    }
    if year == nil, text[cursor] == "日", value.digits <= 2, text[start].isDigit {
      return bareDay(value.value, from: start, after: cursor, issueDate)
    }
    return false
  }

  private mutating func days(from start: Int, year: Int?, month: Int, isYearly: Bool, _ issueDate: Day?) -> Bool {
    var cursor = start
    var found: [PartialDate] = []
    var waiting: [Int] = []
    while let day = number(cursor), day.digits <= 2, day.end < text.count {
      let mark = text[day.end]
      if mark == "日" || mark == "号" {
        waiting.append(day.value)
        for value in waiting { if let date = dated(year, month, value, issueDate) { found.append(date) } }
        waiting = []
        cursor = day.end + 1
        guard cursor + 1 < text.count, ["至", "到", "-", "—", "～", "~", "、", "和"].contains(text[cursor]) else { break }
        cursor += 1
        if text[cursor] == "—" { cursor += 1 }
        // a month of its own is read as the next date
        if let next = number(cursor), next.end < text.count, text[next.end] == "月" { break }
      } else if ["至", "-", "、", "～", "~", "—"].contains(mark) {
        waiting.append(day.value)
        cursor = day.end + 1
      } else {
        break
      }
    }
    guard !found.isEmpty else {
      at = max(at, start)
      return true
    }
    at = max(cursor, start)
    if !isYearly { pending = found }
    return true
  }

  /// `本月12日`, `上月30日`
  private func relative(_ start: Int, day: Int, _ issueDate: Day?) -> PartialDate? {
    guard let issue = issueDate?.components else { return nil }
    if precedes(start, "本月") { return PartialDate(year: issue.year, month: issue.month, day: day) }
    guard precedes(start, "上月") else { return nil }
    return issue.month == 1
      ? PartialDate(year: issue.year - 1, month: 12, day: day)
      : PartialDate(year: issue.year, month: issue.month - 1, day: day)
  }

  private mutating func bareDay(_ day: Int, from start: Int, after cursor: Int, _ issueDate: Day?) -> Bool {
    at = cursor + 1
    if let date = relative(start, day: day, issueDate) {
      pending = [date]
      return true
    }
    if start > 0 {
      let before = text[start - 1]
      guard !before.isHan || ["于", "在", "为", "自", "从", "至", "京", "州", "，", "和", "电", "即", "是", "到"].contains(before)
      else { return true }
      if ["+", "-", "."].contains(before) { return true }
    }
    if at < text.count, ["内", "游", "均", "薪", "工", "龄", "间", "后", "元"].contains(text[at]) { return true }
    if let month, let date = dated(month.year, month.month, day, issueDate) {
      pending = [date]
    } else if let issueDate {
      let parts = issueDate.components
      let earlier = parts.month == 1 ? (parts.year - 1, 12) : (parts.year, parts.month - 1)
      let (year, month) = day <= parts.day ? (parts.year, parts.month) : earlier
      if let date = PartialDate(year: year, month: month, day: day) { pending = [date] }
    }
    return true
  }

  /// `2024-08-27`, `2024.8.27`
  private mutating func plainDate(_ year: Int, from cursor: Int) -> Bool {
    let mark = text[cursor]
    guard (1900...2100).contains(year), let month = number(cursor + 1), month.end < text.count, text[month.end] == mark,
      let day = number(month.end + 1), month.digits <= 2, day.digits <= 2,
      let date = PartialDate(year: year, month: month.value, day: day.value)
    else { return false }
    at = day.end
    pending = [date]
    return true
  }

  /// The year that the words before a month tell, or the one that follows from the issue.
  private func year(before start: Int, month: Int, _ issueDate: Day?) -> Int? {
    let issueYear = issueDate?.components.year
    if precedes(start, "去年") { return issueYear.map { $0 - 1 } }
    if precedes(start, "前年") { return issueYear.map { $0 - 2 } }
    if precedes(start, "明年") { return issueYear.map { $0 + 1 } }
    if precedes(start, "今年") { return issueYear }
    if precedes(start, "同年") || precedes(start, "当年") { return toldYear ?? self.month?.year }
    if precedes(start, "次年") { return (toldYear ?? self.month?.year).map { $0 + 1 } }
    return toldYear
  }

  /// The date; a year that nothing told is the one that brings it nearest to the issue.
  private func dated(_ year: Int?, _ month: Int, _ day: Int, _ issueDate: Day?) -> PartialDate? {
    if let year { return PartialDate(year: year, month: month, day: day) }
    guard let issueDate else { return PartialDate(year: nil, month: month, day: day) }
    let issue = issueDate.components
    let ahead = month - issue.month
    let guessed = ahead > 6 ? issue.year - 1 : ahead < -8 ? issue.year + 1 : issue.year
    return PartialDate(year: guessed, month: month, day: day) ?? PartialDate(year: nil, month: month, day: day)
  }

  private func precedes(_ start: Int, _ word: StaticString) -> Bool {
    let word = Array(word.description.unicodeScalars)
    return start >= word.count && text[(start - word.count)..<start].elementsEqual(word)
  }

  /// A number in digits, or in Chinese ones up to ninety-nine or sign by sign (`二〇二四`).
  private func number(_ start: Int) -> (value: Int, digits: Int, end: Int)? {
    var end = start
    var value = 0
    while end < text.count, text[end].isDigit, end - start < 5 {
      value = value * 10 + Int(text[end].value - 0x30)
      end += 1
    }
    if end > start { return end - start < 5 ? (value, end - start, end) : nil }
    var digits: [Int] = []
    while end < text.count, let digit = text[end].chineseDigit, end - start < 5 {
      digits.append(digit)
      end += 1
    }
    guard !digits.isEmpty else { return nil }
    if digits.contains(10) {
      let ten = digits.firstIndex(of: 10) ?? 0
      guard ten <= 1, digits.count <= ten + 2, !digits[(ten + 1)...].contains(10) else { return nil }
      value = (ten == 1 ? digits[0] : 1) * 10 + (digits.count > ten + 1 ? digits[ten + 1] : 0)
      return (value, 2, end)
    }
    value = digits.reduce(0) { $0 * 10 + $1 }
    return digits.count == 1 || digits.count == 4 ? (value, digits.count, end) : nil
  }
}

extension Unicode.Scalar {
  /// What a Chinese digit means, ten included.
  fileprivate var chineseDigit: Int? {
    switch self {
    case "〇", "零", "○": 0
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }
}
