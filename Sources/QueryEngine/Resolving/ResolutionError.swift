public import QueryLanguage
public import TextPatterns

/// What can be wrong with the meaning of a statement that parses: names, types and the order of clauses.
///
/// The words stand in `ResolutionError+Wording.swift`.
public enum ResolutionError: Hashable, Sendable {
  /// `body = …`: long text is asked with `~`.
  case equalityOnLongText(Field)
  /// `city > 3`, `title between a and b`: text has no order to compare by.
  case notOrdered(Field)
  /// `length ~ 5`, `date ~ 2024`: a number or date is not searched.
  case notSearchable(Field)
  /// `photo = …`: there or not.
  case flagCompared(Field)
  /// `date = 宣讲`.
  case notADate(Field, text: String)
  /// The month has no such day; its last one is `last`.
  case noSuchDay(year: Int?, month: Int, day: Int, last: Int)
  /// `length = 宣讲`.
  case notANumber(Field, text: String)
  /// `between 9 and 3`.
  case reversedRange(low: String, high: String, isDate: Bool)
  /// `title ~ ""`.
  case emptyValue(Field?)
  /// A wildcard or regular expression that can't be.
  case badPattern(RegexError)
  /// `near(length, …)`.
  case nearNeedsText(Field)
  /// `in NAME`, and nothing has that name; at most two that are near.
  case unknownName(String, near: [String])
  /// `in last`, and nothing was asked yet.
  case noLastAnswer
  /// `similar to 3`, and the last answer is figures.
  case lastAnswerListsNone
  /// `similar to 9`, and the last answer lists fewer.
  case noSuchRow(Int, count: Int)
  /// `similar to id X`, and none has that id; at most two that are near.
  case noSuchArticle(id: String, near: [String])
  /// A named query uses itself.
  case circularName(String)
  /// A named query can't be answered any more; the first reason.
  indirect case namedQueryFails(String, ResolutionError)
  /// `$name`, and nothing was set; at most two that are near.
  case unknownParameter(String, near: [String])
  /// Two `limit`s, two `sort`s …
  case repeatedClause(ClauseName)
  /// `count` and then `timeline`: two results of one query.
  case secondResult(ClauseName, after: ClauseName)
  /// `count | show title`: a clause about articles where there are none any more.
  case clauseTooLate(ClauseName, after: ClauseName)
  /// `count by city | sort by date`: the field is gone; what there is to sort by.
  case sortFieldGone(Field, left: [String])
  /// `find articles | sort by count`: articles have no count before they are counted.
  case nothingCountedYet
  /// `sort by body`, `count by body`: too long to be a key.
  case tooLongForKey(Field, ClauseName)
  /// `count by` of more than two.
  case tooManyGroupings
  /// `stats city`.
  case statisticsNeedNumbers(Field)
  /// `context` where no condition looks for text.
  case contextNeedsText
  /// The statement nests deeper than can be followed.
  case tooDeep
}

/// A clause, when a message speaks of it.
public enum ClauseName: String, Hashable, Sendable {
  case sort = "sort by"
  case limit
  case skip
  case sample
  case show
  case full
  case count
  case countBy = "count by"
  case top
  case context
  case timeline
  case words
  case compare = "compare with"
  case stats
  case export = "export to"

  init(_ kind: Clause.Kind) {
    self =
      switch kind {
      case .sort: .sort
      case .limit: .limit
      case .skip: .skip
      case .sample: .sample
      case .show: .show
      case .full: .full
      case .count(let groupings): groupings.isEmpty ? .count : .countBy
      case .top: .top
      case .context: .context
      case .timeline: .timeline
      case .words: .words
      case .compare: .compare
      case .stats: .stats
      case .export: .export
      }
  }

  var chinese: String {
    switch self {
    case .sort: "排序"
    case .limit: "前 N 条"
    case .skip: "跳过"
    case .sample: "随机 N 条"
    case .show: "显示"
    case .full: "展开"
    case .count: "统计"
    case .countBy: "统计 按"
    case .top: "最多 N 个"
    case .context: "上下文"
    case .timeline: "时间线"
    case .words: "特色词"
    case .compare: "对比"
    case .stats: "统计值"
    case .export: "导出 到"
    }
  }
}
