import QueryEngine
import QueryLanguage
import TextBasics

/// The line below an answer: how many of how many, how long, what to type to see more.
struct Footer: SessionMessage {
  /// What was shown.
  enum Shown: Hashable {
    /// Articles of a list, up to that one.
    case articles(upTo: Int, of: Int)
    /// Rows of another table, values or stretches of time, up to that one.
    case rows(upTo: Int, of: Int)
    /// A number that speaks for itself.
    case nothing
  }

  /// What was shown.
  var shown: Shown
  /// The columns of figures that were shown, and how many there are; nil where all were.
  var columns: (shown: ClosedRange<Int>, all: Int)?
  /// How many articles were found.
  var total: Int
  /// How long it took, in milliseconds; nil leaves it out.
  var milliseconds: Double? = nil
  /// Whether more can be seen with `next`.
  var hasMore = false
  /// Whether more can be typed.
  var isAtPrompt = true
  /// What the figures alone would hide.
  var notes: [Answer.Note] = []

  func text(in language: Language) -> String {
    var parts = [counts(in: language)].compactMap(\.self)
    if let milliseconds { parts.append(Footer.spelled(milliseconds, in: language)) }
    parts += notes.map { Footer.note($0, in: language) }
    if let hint = hint(in: language) { parts.append(hint) }
    return parts.joined(separator: " · ")
  }

  private func counts(in language: Language) -> String? {
    switch (shown, language) {
    case (.articles(let upTo, _), .chinese): upTo == total ? "共 \(total) 篇" : "\(upTo) 篇 / 共 \(total) 篇"
    case (.articles(let upTo, _), .english):
      upTo == total ? Wording.articles(total, in: language) : "\(upTo) of \(Wording.articles(total, in: language))"
    case (.rows(let upTo, let all), _):
      [rows(upTo, of: all, in: language), columns(in: language), found(in: language)].compactMap(\.self)
        .joined(separator: " · ")
    case (.nothing, _): nil
    }
  }

  private func rows(_ upTo: Int, of all: Int, in language: Language) -> String {
    switch language {
    case .chinese: upTo == all ? "\(all) 行" : "前 \(upTo) / 共 \(all) 行"
    case .english: upTo == all ? "\(all) \(all == 1 ? "row" : "rows")" : "\(upTo) of \(all) rows"
    }
  }

  private func columns(in language: Language) -> String? {
    guard let columns, columns.shown.count < columns.all else { return nil }
    let (first, last) = (columns.shown.lowerBound, columns.shown.upperBound)
    let place = first == last ? "\(first)" : "\(first)–\(last)"
    return switch language {
    case .chinese: "第 \(place) / 共 \(columns.all) 列"
    case .english: "\(first == last ? "column" : "columns") \(place) of \(columns.all)"
    }
  }

  private func found(in language: Language) -> String {
    language == .chinese ? "共 \(total) 篇" : Wording.articles(total, in: language)
  }

  private func hint(in language: Language) -> String? {
    guard isAtPrompt else { return nil }
    guard case .articles(_, let listed) = shown else { return hasMore ? hintForMore(in: language) : nil }
    if listed == 0 { return nil }
    return switch (hasMore, language) {
    case (true, .chinese): "输入“下一页”看更多，“查看 1”读全文"
    case (true, .english): "next for more, show 1 to read"
    case (false, .chinese): "输入“查看 1”读全文"
    case (false, .english): "show 1 to read"
    }
  }

  /// How to see the rest of a table, and all of it at once.
  private func hintForMore(in language: Language) -> String {
    switch (columns == nil, language) {
    case (true, .chinese): "输入“下一页”看后面的"
    case (true, .english): "next for more"
    case (false, .chinese): "“下一页”看后面的，“导出 全表.csv”存全部"
    case (false, .english): "next for more, export all.csv for all"
    }
  }

  static func spelled(_ milliseconds: Double, in language: Language) -> String {
    let unit = language == .chinese ? "毫秒" : "ms"
    if milliseconds >= 1000 {
      return "\(Cell.spelled(milliseconds / 1000)) \(language == .chinese ? "秒" : "s")"
    }
    return milliseconds < 1 ? "<1 \(unit)" : "\(Int(milliseconds.rounded())) \(unit)"
  }

  private static func note(_ note: Answer.Note, in language: Language) -> String {
    switch (note, language) {
    case (.withoutField(let field, let count), .chinese): "其中 \(count) 篇没有\(field.chinese)"
    case (.withoutField(let field, let count), .english): "\(count) of them without \(field.rawValue)"
    case (.withoutYear(let count), .chinese): "另有 \(count) 篇的日期没有年份，未比较"
    case (.withoutYear(let count), .english): "\(count) more have dates without a year, not compared"
    case (.nothingElse, .chinese): "没有其余文章可对比"
    case (.nothingElse, .english): "no other articles to compare with"
    case (.noTellingWords, .chinese): "用词没有明显差别"
    case (.noTellingWords, .english): "no word tells them apart"
    case (.shared(let count), .chinese): "\(count) 篇两边都有，算在这一批里"
    case (.shared(let count), .english): "\(count) of both, counted here"
    case (.ranked(let ranking), _): ranking.name(in: language)
    }
  }
}

extension Answer.Ranking {
  /// By what the articles are ordered.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.relevance, .chinese): "按相关度排列"
    case (.relevance, .english): "by relevance"
    case (.likeness, .chinese): "按相近程度排列"
    case (.likeness, .english): "by likeness"
    case (.lastAnswer, .chinese): "按上次结果的顺序"
    case (.lastAnswer, .english): "in the order of the last answer"
    }
  }
}
