import TextBasics

extension HelpEntry {
  /// What can follow a query.
  static let clauses: [HelpEntry] = [
    HelpEntry(
      theme: .clause,
      names: ["sort", "order", "排序"],
      usage: ("按 字段 升序|降序 排序", "sort by FIELD [asc|desc]"),
      meaning: (
        "排序；不写时新的在前。统计之后可按篇数排，多的在前。",
        "Sorts; without it, newest first. What was counted sorts by count too, most first."
      ),
      examples: ["find articles sort by length desc", "count articles by city | sort by count asc"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["limit", "first", "skip", "sample", "前", "跳过", "随机"],
      usage: ("前 N 条 · 跳过 N · 随机 N 条", "limit N · skip N · sample N"),
      meaning: ("只要前 N 篇；跳过 N 篇；随机抽 N 篇（每次相同）。", "The first N; all but the first N; N at random, always the same."),
      examples: ["find articles sort by length desc limit 3"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["show", "select", "显示"],
      usage: ("显示 字段、字段", "show FIELD, FIELD"),
      meaning: ("结果显示哪些列。", "The columns of the result."),
      examples: ["find articles show date, title, byline"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["full", "展开"],
      usage: ("展开", "full"),
      meaning: ("逐篇显示全文。", "Whole articles, one below the other."),
      examples: ["find articles where city = 中山 full"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["count by", "group", "统计 按", "统计按"],
      usage: ("统计 [按 字段[、字段]]", "count [by FIELD[, FIELD]]"),
      meaning: ("结果的篇数，或按字段、按月等分组；两个字段成交叉表。", "How many, or how many of each value; two fields make a cross table."),
      examples: ["find articles where topic ~ 宣讲 | count by city"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["top", "最多"],
      usage: ("最多 N 个 字段", "top N FIELD"),
      meaning: ("最多的 N 个值。", "The N most frequent values."),
      examples: ["find articles | top 5 org"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["timeline", "时间线"],
      usage: ("时间线 [按 月]", "timeline [by month]"),
      meaning: ("按日、周、月、季、年看多少，空的时段也列出。", "How many in each stretch of time, empty ones too."),
      examples: ["find articles where topic ~ 宣讲 | timeline by quarter"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["context", "kwic", "上下文"],
      usage: ("上下文 [N] [首处] [按 左文|右文|日期 排序]", "context [N] [first] [sort left|right|date]"),
      meaning: (
        "每处匹配连同前后 N 字，对齐列出；“首处”每篇只列一处；按左文或右文排序，相同的搭配排在一起。",
        "Every match with N characters around it, aligned; first: one an article; sorted by the text to the left or right, "
          + "the same neighbours come together."
      ),
      examples: ["find articles where body ~ 劳模 | context 12", "find 劳模 | context 8 sort right"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["words", "特色词", "keywords"],
      usage: ("特色词 [N]", "words [N]"),
      meaning: (
        "这批文章与全库其余文章相比，特别常见的词：各出现在多少篇、每百篇几篇，以及对数似然值（G²）。",
        "The words that set these articles apart from the rest of the archive: in how many articles each stands, here "
          + "and elsewhere, in how many of a hundred, and its log-likelihood (G²)."
      ),
      examples: ["find articles where topic ~ 宣讲 | words 10"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["compare with", "compare", "对比"],
      usage: ("对比 名称", "compare with NAME"),
      meaning: (
        "与另一个结果比用词：＋ 是这批文章里更常见的词，－ 是那一批里更常见的词。两边都有的文章只算在这一批里。",
        "Compares the words with those of another result: + for what is more frequent here, - for what is more frequent "
          + "there. Articles of both count here only."
      ),
      examples: ["find articles where city = 广州 | compare with last"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["stats", "统计值"],
      usage: ("统计值 字段", "stats FIELD"),
      meaning: ("数字或日期字段的合计、最小、中位、平均、最大。", "Sum, least, median, mean and largest of a number or date."),
      examples: ["find articles | stats length"]
    ),
    HelpEntry(
      theme: .clause,
      names: ["export", "导出"],
      usage: ("导出 到 \"文件.csv\" · 导出 文件.csv", "export to \"FILE.csv\" · export FILE.csv"),
      meaning: (
        "结果写入文件，按扩展名定格式：csv tsv json jsonl md html。单独写，就是导出上次的结果。",
        "Writes the result to a file, by extension: csv tsv json jsonl md html. Alone it writes the last answer."
      ),
      examples: ["find articles where city = 中山 | export to \"zhongshan.csv\"", "export list.csv"]
    ),
  ]
}
