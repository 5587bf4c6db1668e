public import TextBasics

/// What stands on the right of an operator, as it was written. What it means depends on the field and is the
/// resolver's to say: `2024年` is a year beside `date` and four characters beside `title`.
public struct Value: Sendable {
  /// What kind of thing was written.
  public enum Kind: Hashable, Sendable {
    /// An unquoted run, or several joined by a bracket inside: `中山`, `卓翼科技（河源）有限公司`.
    case word(String)
    /// A wholly quoted string; never a wildcard, a date or a keyword.
    case string(String)
    /// An unquoted run with `*` or `?` in it.
    case wildcard(String)
    /// `/…/`, without its slashes and with `\/` undone.
    case regex(String)
    /// A date phrase; `spelling` keeps how it was written.
    case date(DatePhrase, spelling: String)
    /// A whole number; `spelling` keeps how it was written.
    case number(Int, spelling: String)
    /// `$name`.
    case parameter(String)
  }

  /// What was written.
  public var kind: Kind
  /// Where.
  public var span: SourceSpan

  /// A value of that kind at that place.
  public init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }

  /// The characters it stands for when it is compared with text; nil for a parameter.
  public var text: String? {
    switch kind {
    case .word(let text), .string(let text), .wildcard(let text), .regex(let text): text
    case .date(_, let spelling), .number(_, let spelling): spelling
    case .parameter: nil
    }
  }
}

/// A date as people type it, before it is known what day today is.
public enum DatePhrase: Hashable, Sendable {
  /// `2024-08-27`, `2024年8月`, `8月27日`, `8月` …
  case partial(PartialDate)
  /// `today` 今天, `yesterday` 昨天.
  case daysAgo(Int)
  /// `this week` 本周 (0), `last week` 上周 (1).
  case week(ago: Int)
  /// `this month` 本月 (0), `last month` 上月 (1).
  case month(ago: Int)
  /// `this quarter` 本季度 (0), `last quarter` 上季度 (1).
  case quarter(ago: Int)
  /// `this year` 今年 (0), `last year` 去年 (1).
  case year(ago: Int)
  /// `2024-Q3` 2024年第三季度, `last year H1` 去年上半年, `2024-W35` 2024年第35周.
  case part(YearPart, of: YearReference)
  /// `last 30 days` 近30天, `past year` 近一年: that many days, weeks, months … up to and with today.
  case last(Int, DateBucket)
}
