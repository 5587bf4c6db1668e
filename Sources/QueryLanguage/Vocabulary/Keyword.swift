/// The words that the grammar is made of, fields, comparisons, dates and commands aside.
///
/// The raw value names the word; `spellings` lists what is understood. A keyword is one only where its construct
/// completes: everywhere else the same letters are a word to look for.
enum Keyword: String, CaseIterable, Hashable, Sendable {
  // Statements
  case find, count, letName, explain
  case articles, reports, every, of, about, whereWord, last
  // Conditions
  case or, and, not, has, no, near, member, memberEnd, listed, notListed, between, to, betweenEnd, similar
  // Clauses
  case sortBy, sort, by, ascending, descending, articleCount
  case limit, first, counted, skip, sample, show, full, countBy, top, pieces
  case timeline, context, firstOnly, leftText, rightText, words, compare, statistics, export, exportTo

  /// What is understood, canonical spellings first.
  var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .find: (["find"], ["查找", "查询", "搜索", "检索", "找出", "找"])
    case .count: (["count"], ["统计", "计数"])
    case .letName: (["let"], ["令", "设"])
    case .explain: (["explain"], ["解释"])
    case .articles: (["articles", "article"], ["文章"])
    case .reports: ([], ["稿子", "稿件", "报道", "新闻报道", "新闻", "稿"])
    case .every: (["all"], ["所有", "全部"])
    case .of: ([], ["的"])
    case .about: (["about"], ["关于", "有关"])
    case .whereWord: (["where"], ["其中"])
    case .last: (["last"], ["上次", "上次结果"])
    case .or: (["or"], ["或", "或者"])
    case .and: (["and"], ["且", "并且", "而且", "和", "同时"])
    case .not: (["not"], ["非", "不", "不是", "并非", "不要", "不含", "不包括"])
    case .has: (["has"], ["有"])
    case .no: (["no"], ["无", "没有"])
    case .near: (["near"], ["近", "邻近"])
    case .member: (["in"], ["属于", "在"])
    case .memberEnd: ([], ["中", "里", "之中", "之内"])
    case .listed: (["in"], ["属于", "在"])
    case .notListed: (["not in"], ["不属于", "不在"])
    case .between: (["between"], ["介于", "在", "从"])
    case .to: (["and"], ["和", "且", "至", "到", "与"])
    case .betweenEnd: ([], ["之间"])
    case .similar: (["similar to"], ["类似", "类似于"])
    case .sortBy: (["sort by", "order by", "sorted by"], [])
    case .sort: (["sort"], ["排序", "排列"])
    case .by: (["by"], ["按", "按照"])
    case .ascending: (["asc", "ascending"], ["升序", "正序"])
    case .descending: (["desc", "descending"], ["降序", "倒序"])
    case .articleCount: (["count"], ["篇数", "文章数"])
    case .limit: (["limit"], ["限"])
    case .first: (["first"], ["前"])
    case .counted: ([], ["条", "篇"])
    case .skip: (["skip", "offset"], ["跳过"])
    case .sample: (["sample"], ["随机", "抽样"])
    case .show: (["show", "select"], ["显示"])
    case .full: (["full"], ["展开"])
    case .countBy: (["count by", "group by"], [])
    case .top: (["top"], ["最多"])
    case .pieces: ([], ["个"])
    case .timeline: (["timeline"], ["时间线"])
    case .context: (["context", "kwic"], ["上下文"])
    case .firstOnly: (["first"], ["首处"])
    case .leftText: (["left"], ["左文", "左", "左边", "左侧"])
    case .rightText: (["right"], ["右文", "右", "右边", "右侧"])
    case .words: (["words"], ["特色词"])
    case .compare: (["compare with", "compared with"], ["对比"])
    case .statistics: (["stats"], ["统计值"])
    case .export: (["export"], ["导出"])
    case .exportTo: (["to"], ["到"])
    }
  }

  /// The canonical English spelling; the Chinese one where there is no other.
  var english: String { spellings.english.first ?? spellings.chinese[0] }
  /// The canonical Chinese spelling; the English one where there is no other.
  var chinese: String { spellings.chinese.first ?? spellings.english[0] }

  /// Its spellings that begin with a scalar, longest first: most places begin no keyword at all.
  func forms(beginningWith scalar: UInt32) -> [Spelling] {
    var forms: [Spelling] = []
    for entry in Keyword.table.starting(with: scalar) where entry.word == self { forms.append(entry.form) }
    return forms
  }

  /// Whether any keyword begins with a scalar.
  static func anyBegins(with scalar: UInt32) -> Bool { !table.starting(with: scalar).isEmpty }

  /// All of them with every spelling.
  static let table = SpellingTable(allCases) { $0.spellings.english + $0.spellings.chinese }
}
