public import TextBasics

/// Why a regular expression or a wildcard can't be used; places are bytes of the pattern as it was written.
public enum RegexError: Error, Hashable, Sendable {
  /// A `(` that is never closed.
  case unclosedGroup(at: SourceSpan)
  /// A `)` that closes nothing.
  case unopenedGroup(at: SourceSpan)
  /// A `[` that is never closed.
  case unclosedClass(at: SourceSpan)
  /// `[z-a]`: the first character of the range comes after the last.
  case reversedRange(at: SourceSpan)
  /// `[\d-z]`: a range needs a character at both ends.
  case rangeOfClass(at: SourceSpan)
  /// A `*`, `+`, `?` or `{…}` with nothing before it that could be repeated.
  case nothingToRepeat(at: SourceSpan)
  /// `{` without `m}`, `m,}` or `m,n}` behind it.
  case malformedCount(at: SourceSpan)
  /// `{3,2}`.
  case reversedCount(minimum: Int, maximum: Int, at: SourceSpan)
  /// A count above the limit.
  case countTooLarge(limit: Int, at: SourceSpan)
  /// The pattern ends in `\`.
  case danglingEscape(at: SourceSpan)
  /// A `\` before a letter or digit that has no meaning.
  case unknownEscape(String, at: SourceSpan)
  /// `\p{…}` with a name that isn't known.
  case unknownProperty(String, at: SourceSpan)
  /// `\p` without `{name}`.
  case malformedProperty(at: SourceSpan)
  /// What other tools have and linear time forbids, or what has no use here.
  case unsupported(Feature, at: SourceSpan)
  /// More brackets in brackets than the limit.
  case nestedTooDeep(limit: Int, at: SourceSpan)
  /// The pattern, its counts written out, is larger than the limit allows.
  case tooLarge(at: SourceSpan)

  /// A feature of other tools' expressions.
  public enum Feature: Hashable, Sendable {
    /// `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`.
    case lookaround
    /// `\1`, `\k<name>`.
    case backreference
    /// `(?P<name>…)`, `(?<name>…)`.
    case namedGroup
    /// `(?i)`, `(?s:…)`.
    case flags
    /// `a*+`, `(?>…)`.
    case possessive
  }

  /// The part of the pattern that is to be marked.
  public var span: SourceSpan {
    switch self {
    case .unclosedGroup(let span), .unopenedGroup(let span), .unclosedClass(let span), .reversedRange(let span),
      .rangeOfClass(let span), .nothingToRepeat(let span), .malformedCount(let span), .reversedCount(_, _, let span),
      .countTooLarge(_, let span), .danglingEscape(let span), .unknownEscape(_, let span),
      .unknownProperty(_, let span), .malformedProperty(let span), .unsupported(_, let span),
      .nestedTooDeep(_, let span), .tooLarge(let span):
      span
    }
  }
}
