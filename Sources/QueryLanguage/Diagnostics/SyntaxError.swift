import TextBasics

/// How a statement departs from the grammar.
public enum SyntaxError: DiagnosticReason, Hashable {
  /// A statement begins with no word that begins one.
  case unknownStatement(String)
  /// A word of another tool; `ours` says the same here.
  case foreignWord(String, ours: String)
  /// A field's place holds a word that names none.
  case unknownField(String)
  /// A clause's field place holds nothing that names one.
  case fieldExpected(after: String)
  /// An operator has no value behind it.
  case valueExpected(after: String)
  /// `where`, `and`, `not` … has no condition behind it.
  case conditionExpected(after: String)
  /// A connective stands where a value is due.
  case connectiveAsValue(String)
  /// `between a` without `and b`.
  case rangeEndExpected
  /// `in ()`.
  case emptyList
  /// A bracket without the one that closes it.
  case unclosedBracket
  /// A closing bracket that none opened.
  case strayBracket
  /// More brackets or `not` within one another than can be followed.
  case nestedTooDeep(limit: Int)
  /// A number is due, and is in its bounds only from 1 (from 0 for `skip`).
  case numberExpected(after: String)
  /// What follows `timeline by` is no stretch of time.
  case bucketExpected(String)
  /// `按` with neither `排序` nor `统计`.
  case byWithoutPurpose(field: String)
  /// `in` or `let` without a name.
  case nameExpected(after: String)
  /// `let last = …`.
  case reservedName(String)
  /// `let NAME` without `=`.
  case equalsExpected(name: String)
  /// `let NAME = …` with no query.
  case queryExpected(after: String)
  /// `in NAME` is followed by a condition without `where`.
  case whereExpected
  /// `in A and not B …` breaks off.
  case setExpected(after: String)
  /// `near` with other than three or four arguments.
  case nearArguments
  /// `export` without a file's name.
  case pathExpected
  /// A `|` with no clause behind it.
  case clauseExpected(String)
  /// Text that fits nowhere.
  case leftover(String)
  /// A second clause of a kind that may stand once.
  case repeatedClause(String)
  /// A clause that needs what an earlier one left out: `sort by length` after `count by city`.
  case clauseTooLate(String, after: String)
  /// `similar to` without the number of a row or an id.
  case exemplarExpected(after: String)
  /// `similar to` under `or` or `not`, where it could not rank what is found.
  case similarMustHold(String, Loosening)
  /// A second `similar to`: what is found can be ranked by one article only.
  case similarRepeated(String)
  /// `compare with articles`: that is `words`.
  case comparedWithArchive

  /// What keeps a condition from holding for all that is found.
  public enum Loosening: Hashable, Sendable {
    case or, not
  }
  /// A text with two readings or three of which none is likelier.
  case severalReadings([CanonicalForms])
  /// A part of SQL that nothing stands for here.
  case noEquivalent(String)
  /// A word that would change the archive, which queries never do.
  case readOnly(String)
}

/// What runs, but perhaps not as meant.
public enum SyntaxWarning: DiagnosticReason, Hashable {
  /// A keyword was taken for a word to look for.
  case keywordAsWord(String)
  /// A sentence without spaces can be read in two ways.
  case ambiguous(chosen: CanonicalForms, other: CanonicalForms)
}

/// One reading of a text, in the canonical form of both languages.
public struct CanonicalForms: Hashable, Sendable {
  /// In English.
  public var english: String
  /// In Chinese.
  public var chinese: String

  /// The forms of a condition.
  public init(_ condition: Condition) {
    english = condition.printed(in: .english)
    chinese = condition.printed(in: .chinese)
  }

  /// The forms of nothing: for a reading that is not to be shown.
  static let none = CanonicalForms(english: "", chinese: "")

  private init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// The forms of a query.
  public init(_ query: Query) {
    english = query.printed(in: .english)
    chinese = query.printed(in: .chinese)
  }
}
