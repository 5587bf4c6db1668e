public import Issues
public import TextBasics

extension PageParser {
  /// The latest full date (`2024年8月28日`) in the text of `pages`, for an issue whose date nobody told; nil when there is
  /// none. Time is linear in the text.
  public static func estimatedDate(of pages: [Page]) -> Day? {
    pages.compactMap { page in
      let texts =
        page.unplaced
        + page.articles.flatMap { article in
          [article.dateline ?? ""] + article.title + article.paragraphs + article.captions.map(\.text)
        }
      return texts.compactMap { latestDate(in: Array($0.unicodeScalars)) }.max()
    }.max()
  }

  private static func latestDate(in text: Scalars) -> Day? {
    var latest: Day?
    for at in text.indices where text[at] == "年" {
      let digits = text[..<at].suffix(while: \.isDigit)
      guard digits.count == 4, let year = Int(halfWidth(digits)) else { continue }
      let month = text[(at + 1)...].drop { $0.isBlank }.prefix { $0.isDigit }
      guard (1...2).contains(month.count), text[month.endIndex...].first(where: { !$0.isBlank }) == "月",
        let unit = text[month.endIndex...].firstIndex(of: "月")
      else { continue }
      let day = text[(unit + 1)...].drop { $0.isBlank }.prefix { $0.isDigit }
      guard (1...2).contains(day.count), text[day.endIndex...].first(where: { !$0.isBlank }) == "日",
        let monthNumber = Int(halfWidth(month)), let dayNumber = Int(halfWidth(day)),
        let date = Day(year: year, month: monthNumber, day: dayNumber)
      else { continue }
      latest = latest.map { Swift.max($0, date) } ?? date
    }
    return latest
  }

  private static func halfWidth(_ digits: ArraySlice<Unicode.Scalar>) -> String {
    digits.map { $0.value >= 0xFF10 ? Unicode.Scalar($0.value - 0xFF10 + 0x30) ?? $0 : $0 }.string
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The longest run at the end whose scalars all satisfy `predicate`.
  fileprivate func suffix(while predicate: (Unicode.Scalar) -> Bool) -> ArraySlice<Unicode.Scalar> {
    var start = endIndex
    while start > startIndex, predicate(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
