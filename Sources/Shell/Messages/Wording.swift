import TextBasics

/// Words that several messages share.
enum Wording {
  /// “Did you mean A or B? ”; nothing where there is no suggestion.
  static func suggestion(_ candidates: [String], in language: Language) -> String {
    if candidates.isEmpty { return "" }
    return switch language {
    case .chinese: "是不是要写 \(candidates.joined(separator: " 或 "))？"
    case .english: "Did you mean \(candidates.joined(separator: " or "))? "
    }
  }

  /// The stretch of days behind what an archive has otherwise; one day alone, nothing where there is none.
  static func dates(_ dates: ClosedRange<Day>?, to word: String) -> String {
    guard let dates else { return "" }
    if dates.lowerBound == dates.upperBound { return " · \(dates.lowerBound)" }
    return " · \(dates.lowerBound)\(word)\(dates.upperBound)"
  }

  /// “4 pages”, “4 个版”.
  static func pages(_ count: Int, in language: Language) -> String {
    switch language {
    case .chinese: "\(count) 个版"
    case .english: count == 1 ? "1 page" : "\(count) pages"
    }
  }

  /// “12 articles”, “12 篇”.
  static func articles(_ count: Int, in language: Language) -> String {
    switch language {
    case .chinese: "\(count) 篇"
    case .english: count == 1 ? "1 article" : "\(count) articles"
    }
  }
}
