/// A half, a quarter or a week of a year, as results name them too: `H1`, `Q3`, `W35`.
public enum YearPart: Hashable, Sendable {
  /// 上半年 (1) or 下半年 (2).
  case half(Int)
  /// 第一季度 (1) to 第四季度 (4).
  case quarter(Int)
  /// A week as ISO 8601 counts them, from Monday on; some years have 52, some 53.
  case week(Int)

  /// The halves and quarters: what may stand without its year.
  public static let ofAnyYear: [YearPart] = [.half(1), .half(2)] + (1...4).map { .quarter($0) }
}

/// A year as a date names it: by its number, or counted back from today's.
public enum YearReference: Hashable, Sendable {
  /// `2024`, 2024年, 二〇二四年.
  case named(Int)
  /// `this year` 今年 (0), `last year` 去年 (1), 前年 (2).
  case ago(Int)
}
