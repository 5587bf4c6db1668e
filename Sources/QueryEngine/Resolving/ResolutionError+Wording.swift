public import QueryLanguage
public import TextBasics
import TextPatterns

extension ResolutionError: DiagnosticReason {
  /// `resolution.` and the case; that of a pattern is its own.
  public var code: String {
    switch self {
    case .equalityOnLongText: "resolution.equality-on-long-text"
    case .notOrdered: "resolution.not-ordered"
    case .notSearchable: "resolution.not-searchable"
    case .flagCompared: "resolution.flag-compared"
    case .notADate: "resolution.not-a-date"
    case .noSuchDay: "resolution.no-such-day"
    case .notANumber: "resolution.not-a-number"
    case .reversedRange: "resolution.reversed-range"
    case .emptyValue: "resolution.empty-value"
    case .badPattern(let error): error.code
    case .nearNeedsText: "resolution.near-needs-text"
    case .unknownName: "resolution.unknown-name"
    case .noLastAnswer: "resolution.no-last-answer"
    case .lastAnswerListsNone: "resolution.last-answer-lists-none"
    case .noSuchRow: "resolution.no-such-row"
    case .noSuchArticle: "resolution.no-such-article"
    case .circularName: "resolution.circular-name"
    case .namedQueryFails: "resolution.named-query-fails"
    case .unknownParameter: "resolution.unknown-parameter"
    case .repeatedClause: "resolution.repeated-clause"
    case .secondResult: "resolution.second-result"
    case .clauseTooLate: "resolution.clause-too-late"
    case .sortFieldGone: "resolution.sort-field-gone"
    case .nothingCountedYet: "resolution.nothing-counted-yet"
    case .tooLongForKey: "resolution.too-long-for-key"
    case .tooManyGroupings: "resolution.too-many-groupings"
    case .statisticsNeedNumbers: "resolution.statistics-need-numbers"
    case .contextNeedsText: "resolution.context-needs-text"
    case .tooDeep: "resolution.too-deep"
    }
  }

  /// What is wrong and what would work.
  public func message(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var english: String {
    switch self {
    case .equalityOnLongText(let field):
      "\(field.rawValue) is long text and is never equal to a few words. Use ~ (contains): \(field.rawValue) ~ …"
    case .notOrdered(let field):
      "\(field.rawValue) holds text, which is not more or less than anything. Use = for the whole value, ~ for a part"
    case .notSearchable(let field):
      "\(field.rawValue) holds \(field.kind == .number ? "a number" : "dates"), so ~ can't search it. "
        + "Use = < <= > >= or between: \(field.rawValue) \(field.kind == .number ? "> 600" : "= 2024-08")"
    case .flagCompared(let field):
      "\(field.rawValue) is there or not, and has no value to compare. Use has \(field.rawValue) or no \(field.rawValue)"
    case .noSuchDay(let year, let month, let day, let last):
      "there is no day \(day) in \(ResolutionError.name(ofMonth: month, year, in: .english)), which ends with day \(last)"
    case .notADate(let field, let text):
      "\(field.rawValue) holds a date, and “\(text)” is none. Write 2024-08-27, 2024-08, 2024-Q3, 2024 or 8月27日"
    case .notANumber(let field, let text):
      "\(field.rawValue) holds a number, and “\(text)” is none. Write digits: \(field.rawValue) > 600"
    case .reversedRange(let low, let high, let isDate):
      "nothing lies between \(low) and \(high): the first is the \(isDate ? "later" : "larger"). Write them the other way round"
    case .emptyValue(let field):
      if let field {
        "there is nothing to look for. For articles without \(field.rawValue) write: no \(field.rawValue)"
      } else {
        "there is nothing to look for between the quotes"
      }
    case .badPattern(let error): error.message(in: .english)
    case .nearNeedsText(let field):
      "near looks at words in text, and \(field.rawValue) is none. Write near(A, B, 10) or near(body, A, B, 10)"
    case .unknownName(let name, let near):
      "no result is called “\(name)”.\(suggestion(near)) To name one: let \(typed(name)) = find …"
    case .noLastAnswer: "there is no last answer yet. Ask something first: find …"
    case .lastAnswerListsNone:
      "the last answer is figures and lists no articles. Find some first, or name one by its id: similar to id …"
    case .noSuchRow(let number, let count):
      count == 0
        ? "the last answer is empty, and has no row \(number). Find some articles first"
        : "the last answer has no row \(number), only \(count == 1 ? "row 1" : "1 to \(count)")"
    case .noSuchArticle(let id, let near):
      "no article has the id “\(id)”.\(suggestion(near)) To see ids: find articles show id, title"
    case .circularName(let name):
      "the result “\(name)” is made from itself. Name it anew: let \(typed(name)) = find articles …"
    case .namedQueryFails(let name, let reason): "the query called “\(name)” can't be answered: \(reason.english)"
    case .unknownParameter(let name, let near):
      "no parameter is called $\(name).\(suggestion(near.map { "$" + $0 })) To set one: let $\(name) = …"
    case .repeatedClause(let clause):
      "\(clause.rawValue) stands here a second time. Keep one of the two\(clause == .sort ? ": sort by A, B" : "")"
    case .secondResult(let clause, let first):
      "after \(first.rawValue) there can be no \(clause.rawValue): an answer is one or the other. Ask twice"
    case .clauseTooLate(let clause, let first):
      "\(clause.rawValue) is about articles, and after \(first.rawValue) there are only figures. "
        + "Take it away, or ask without \(first.rawValue)"
    case .sortFieldGone(let field, let left):
      "after counting there is no \(field.rawValue) to sort by, only count and \(left.joined(separator: ", ")). "
        + "Sort by those, or take the sort away: most comes first by itself"
    case .nothingCountedYet:
      "nothing is counted yet that could be sorted by. Count first: | count by city | sort by count. "
        + "Articles are sorted by a field: sort by date"
    case .tooLongForKey(let field, let clause):
      "\(field.rawValue) is long text: \(clause.rawValue) needs a short field, such as title, city or topic"
    case .tooManyGroupings: "count by takes one or two fields. Leave the others out, or count again for each"
    case .statisticsNeedNumbers(let field):
      "stats works on numbers and dates, and \(field.rawValue) is none. Try stats length, or count by \(field.rawValue)"
    case .contextNeedsText:
      "context shows words where they stand, and no condition looks for words. Add some: find 宣讲 | context"
    case .tooDeep: "this is nested too deep to follow. Use fewer brackets, and names that ask fewer others"
    }
  }

  /// 2024年2月, 2024-02; 2月, February where the year is not said.
  private static func name(ofMonth month: Int, _ year: Int?, in language: Language) -> String {
    switch language {
    case .chinese: (year.map { "\($0)年" } ?? "") + "\(month)月"
    case .english: PartialDate(year: year, month: month)?.description ?? String(month)
    }
  }

  private var chinese: String {
    switch self {
    case .equalityOnLongText(let field):
      "“\(field.chinese)”是长文，不会整段等于几个字。请用“包含”：\(field.chinese) 包含 …"
    case .notOrdered(let field):
      "“\(field.chinese)”是文字，不分大小。整个相同用 =，包含一部分用 ~"
    case .notSearchable(let field):
      "“\(field.chinese)”是\(field.kind == .number ? "数字" : "日期")，不能用“包含”。请用 = < <= > >= 或“介于”："
        + "\(field.chinese) \(field.kind == .number ? "> 600" : "= 2024-08")"
    case .flagCompared(let field):
      "“\(field.chinese)”只分有无，没有可比的值。请写：有 \(field.chinese)，或者：无 \(field.chinese)"
    case .noSuchDay(let year, let month, let day, let last):
      "\(ResolutionError.name(ofMonth: month, year, in: .chinese))没有\(day)日，最后一天是\(last)日"
    case .notADate(let field, let text):
      "“\(field.chinese)”要的是日期，“\(text)”不是。可写 2024-08-27、2024-08、2024年第三季度、2024、8月27日"
    case .notANumber(let field, let text):
      "“\(field.chinese)”要的是数字，“\(text)”不是。请写数字：\(field.chinese) > 600"
    case .reversedRange(let low, let high, let isDate):
      "\(low) 到 \(high) 之间什么也没有：前一个反而\(isDate ? "晚" : "大")。请把两头对调"
    case .emptyValue(let field):
      if let field {
        "没有写要找什么。要找没有“\(field.chinese)”的文章，请写：无 \(field.chinese)"
      } else {
        "引号里没有要找的字"
      }
    case .badPattern(let error): error.message(in: .chinese)
    case .nearNeedsText(let field):
      "“邻近”看的是文字里的词，“\(field.chinese)”不是文字。请写 邻近（甲，乙，10）或 邻近（正文，甲，乙，10）"
    case .unknownName(let name, let near):
      "没有叫“\(name)”的结果。\(chineseSuggestion(near))要起名，请写：令 \(typed(name)) = 查找 …"
    case .noLastAnswer: "还没有上一次的结果。请先查一次：查找 …"
    case .lastAnswerListsNone: "上一次的结果是数字，没有列出文章。请先查出文章，或者写编号：类似 编号 …"
    case .noSuchRow(let number, let count):
      count == 0 ? "上一次的结果是空的，没有第 \(number) 篇。请先查出文章" : "上一次的结果只有 \(count) 篇，没有第 \(number) 篇"
    case .noSuchArticle(let id, let near):
      "没有编号为“\(id)”的文章。\(chineseSuggestion(near))要看编号，请写：查找 文章 显示 编号, 标题"
    case .circularName(let name): "结果“\(name)”用到了它自己。请重新起名：令 \(typed(name)) = 查找 文章 …"
    case .namedQueryFails(let name, let reason): "名为“\(name)”的查询现在查不了：\(reason.chinese)"
    case .unknownParameter(let name, let near):
      "没有叫 $\(name) 的参数。\(chineseSuggestion(near.map { "$" + $0 }))要设，请写：令 $\(name) = …"
    case .repeatedClause(let clause):
      "“\(clause.chinese)”写了两次，请留一个\(clause == .sort ? "：按 甲, 乙 排序" : "")"
    case .secondResult(let clause, let first):
      "“\(first.chinese)”之后不能再写“\(clause.chinese)”：一次只能要一种结果，请分两次查"
    case .clauseTooLate(let clause, let first):
      "“\(clause.chinese)”说的是文章，“\(first.chinese)”之后只剩数字。请去掉它，或者不写“\(first.chinese)”"
    case .sortFieldGone(let field, let left):
      "统计之后没有“\(field.chinese)”可排，只有篇数和\(left.map(chineseName).joined(separator: "、"))。请按它们排，或不写排序：本来就是多的在前"
    case .nothingCountedYet:
      "还没有统计，没有篇数可排。请先统计：统计 按 城市 按 篇数 排序；文章按字段排，如 按 日期 排序"
    case .tooLongForKey(let field, let clause):
      "“\(field.chinese)”是长文，不能用来“\(clause.chinese)”。请换短的字段，如 标题、城市、主题"
    case .tooManyGroupings: "统计 按 最多两个字段。请去掉其余的，或分几次统计"
    case .statisticsNeedNumbers(let field):
      "“统计值”只算数字和日期，“\(field.chinese)”不是。可写 统计值 字数，或 统计 按 \(field.chinese)"
    case .contextNeedsText:
      "“上下文”要显示词语前后的文字，而条件里没有要找的词。请加上：查找 宣讲 | 上下文"
    case .tooDeep: "套得太深了，请减少括号，或少让名称一个套一个"
    }
  }

  /// A name as it is typed, in quotes where it needs them.
  private func typed(_ name: String) -> String {
    Value(.word(name), span: SourceSpan(0, 0)).printed(in: .english)
  }

  /// What a group's name, English in answers, is called in Chinese.
  private func chineseName(_ group: String) -> String {
    Field(rawValue: group)?.chinese ?? DateBucket(rawValue: group)?.spellings.chinese[0] ?? group
  }

  private func suggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : " Did you mean \(near.joined(separator: " or "))?"
  }

  private func chineseSuggestion(_ near: [String]) -> String {
    near.isEmpty ? "" : "是不是 \(near.joined(separator: " 或 "))？"
  }
}
