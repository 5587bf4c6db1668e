import TextBasics

extension HelpEntry {
  /// Statements of the query language.
  static let statements: [HelpEntry] = [
    HelpEntry(
      theme: .statement,
      names: ["find", "查找"],
      usage: ("查找 文章 其中 条件 · 查找 词 词", "find articles where CONDITION · find WORD WORD"),
      meaning: (
        "查文章。直接写词，就在标题、正文等全部文字里找，各词都要有。",
        "Finds articles. Bare words are searched in all text; each must be there."
      ),
      examples: ["find articles where city = 中山 and topic ~ 宣讲", "find 宣讲 劳模"]
    ),
    HelpEntry(
      theme: .statement,
      names: ["count", "统计"],
      usage: ("统计 文章 [其中 条件] [按 字段]", "count articles [where CONDITION] [by FIELD]"),
      meaning: (
        "数篇数；“按”后面写字段，或日、周、月、季度、年，就分组数。",
        "Counts articles; by a field, or by day, week, month, quarter or year."
      ),
      examples: [
        "count articles where topic ~ 宣讲", "count articles by city", "count articles where body ~ 劳动 by month",
      ]
    ),
    HelpEntry(
      theme: .statement,
      names: ["let", "令"],
      usage: ("令 名称 = 查找 … · 令 $参数 = 值", "let NAME = find … · let $name = VALUE"),
      meaning: (
        "给查询起名，之后写“查找 属于 名称”；或给参数赋值，?= 只在还没有值时赋值。退出就忘，“保存 名称”存进库。",
        "Names a query for find in NAME, or sets a parameter; ?= only where it has no value. save NAME keeps it."
      ),
      examples: ["let 宣讲稿 = find articles where topic ~ 宣讲", "find in 宣讲稿 where has photo", "let $city ?= 中山"]
    ),
    HelpEntry(
      theme: .statement,
      names: ["explain", "解释"],
      usage: ("解释 查找 …", "explain find …"),
      meaning: (
        "说明查询怎样执行：每一步做什么、靠什么查、预计几篇、剩几篇、用多久。",
        "Tells how a query is carried out: steps, what serves each, rows expected and left, time."
      ),
      examples: ["explain find articles where city = 中山 and body ~ 劳动"]
    ),
  ]

  /// Forms of a condition.
  static let conditions: [HelpEntry] = [
    HelpEntry(
      theme: .condition,
      names: ["=", "!=", "is", "是", "等于"],
      usage: ("字段 = 值 · 字段 != 值", "FIELD = VALUE · FIELD != VALUE"),
      meaning: (
        "等于、不等于。大小写、全半角、繁简不分，中山就是中山市。",
        "Equal, not equal. Case, width and traditional characters make no difference; 中山 is 中山市."
      ),
      examples: ["find articles where city = 中山"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["~", "!~", "contains", "包含", "含"],
      usage: ("字段 包含 词 · 字段 不含 词", "FIELD ~ WORD · FIELD !~ WORD"),
      meaning: (
        "也写作 ~ 和 !~。* 代替若干字，? 代替一字，/…/ 是正则表达式。",
        "Contains, does not. * stands for some characters, ? for one, /…/ is a regular expression."
      ),
      examples: [
        "find articles where topic ~ 宣讲", "find articles where title ~ 送*企业", "find articles where body ~ /第[一二三]届/",
      ]
    ),
    HelpEntry(
      theme: .condition,
      names: ["<", ">", "<=", ">=", "between", "介于", "before", "after"],
      usage: ("字段 > 值 · 字段 介于 甲 和 乙 · 字段 = 甲..乙", "FIELD > VALUE · FIELD between A and B · FIELD = A..B"),
      meaning: ("比较日期和数字，“介于”含两端；也可写 大于、小于、早于、晚于。", "Compares dates and numbers; between includes both ends."),
      examples: ["find articles where length > 600", "find articles where date between 2023-01 and 2023-06"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["in", "属于"],
      usage: ("字段 属于 (甲、乙) · 属于 名称", "FIELD in (A, B) · in NAME"),
      meaning: ("是其中之一；或属于已命名的结果。", "One of several values; or belongs to a named result."),
      examples: ["find articles where city in (广州, 珠海)"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["has", "no", "有", "无", "没有"],
      usage: ("有 字段 · 没有 字段", "has FIELD · no FIELD"),
      meaning: ("这个字段有、没有内容。", "The field is there, is missing."),
      examples: ["find articles where has photo and no byline"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["near", "近"],
      usage: ("近(甲, 乙, 10) · 甲 近 乙", "near(A, B, 10)"),
      meaning: ("两词相距不超过若干字，先后不论。", "Two words at most so many characters apart, in either order."),
      examples: ["find articles where near(劳动, 争议, 10)"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["similar to", "similar", "类似"],
      usage: ("类似 3 · 类似 编号 …", "similar to 3 · similar to id …"),
      meaning: (
        "与上次结果第 3 篇（或某一编号的文章）最相近的 50 篇，最像的在前；可用“且”再加条件，不能放在“或”“非”里。",
        "The 50 articles most like row 3 of the last answer (or the one with that id), best first; more conditions join "
          + "with and, never with or or not."
      ),
      examples: ["find articles where similar to 1 and city = 广州"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["and", "or", "not", "且", "或", "非"],
      usage: ("甲 且 乙 · 甲 或 乙 · 非 甲 · (…)", "A and B · A or B · not A · (…)"),
      meaning: ("并且、或者、不是；“且”先于“或”，括号最先。", "All, either, not; and binds closer than or, brackets closest."),
      examples: ["find articles where topic ~ 宣讲 and (city = 广州 or city = 中山)"]
    ),
    HelpEntry(
      theme: .condition,
      names: ["date", "日期", "dates"],
      usage: (
        "2024-08-27 · 2024年8月 · 2024年第三季度 · 去年上半年 · 8月27日 · 今天 · 近30天",
        "2024-08-27 · 2024-08 · 2024-Q3 · 8月27日 · today · last 30 days · last year H1"
      ),
      meaning: (
        "日期的写法；只写到月就是整个月。半年、季度也行，不写年份就是今年的；周写作 2024年第35周。",
        "How dates are written; a month means all its days. Halves and quarters (H1, Q3) without a "
          + "year are this year's; a week is 2024-W35."
      ),
      examples: [
        "find articles where date = 2023-05", "find articles where date >= 2023-Q2",
        "find articles where event = 8月20日",
      ]
    ),
  ]
}
