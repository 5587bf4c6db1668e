import QueryLanguage

extension Lesson {
  /// All lessons, in their order: they are about the bundled archive.
  static let all = beginnings + more

  private static let beginnings = [
    Lesson(
      name: "words",
      title: ("查词语", "Looking for words"),
      text: (
        "“查找”后面直接写词，就在标题、正文、图片说明等全部文字里找。写几个词，就要都出现。",
        "Behind find write a word: it is looked for in titles, text, captions, everything. With several, all must be there."
      ),
      task: ("查出写到“工匠”的文章。", "Find the articles that speak of 工匠."),
      goal: .result(of: "find 工匠", isOrdered: false),
      hints: [("以“查找”开头，后面空一格写词。", "Begin with find, then a space and the word.")]
    ),
    Lesson(
      name: "reading",
      title: ("读文章", "Reading an article"),
      text: (
        "结果左边的序号是用来读全文的：“查看 3”读第三篇。结果多时，“下一页”看后面的。",
        "The number on the left opens an article: show 3 reads the third. next shows more where there is more."
      ),
      task: ("读上次结果的第一篇。", "Read the first article of the last answer."),
      goal: .command(.show, example: "show 1"),
      hints: [("写“查看”和序号。", "Write show and the number.")]
    ),
    Lesson(
      name: "fields",
      title: ("按字段查", "Asking a field"),
      text: (
        "知道要查哪一项，就写条件：查找 文章 其中 字段 = 值。中山和中山市是一回事。“字段”列出全部字段，“取值 城市”列出一个字段有哪些值。",
        "To ask one field write a condition: find articles where FIELD = VALUE. fields lists them all, values city what one holds."
      ),
      task: ("查出城市是中山的文章。", "Find the articles from 中山 (field: city)."),
      goal: .result(of: "find articles where city = 中山", isOrdered: false),
      hints: [("查找 文章 其中 城市 = …", "find articles where city = …")]
    ),
    Lesson(
      name: "and",
      title: ("两个条件", "Two conditions"),
      text: (
        "“=”要整个相同，“包含”（~）只要有一部分。条件之间写“且”（and）：都要满足；“或”（or）：满足一个就行。",
        "= wants the whole value, ~ (contains) a part of it. Between conditions and means both, or means either."
      ),
      task: ("查出城市是佛山、主题里有“送清凉”的文章。", "Find the articles from 佛山 whose topic contains 送清凉."),
      goal: .result(of: "find articles where city = 佛山 and topic ~ 送清凉", isOrdered: false),
      hints: [
        ("两个条件：城市 = 佛山；主题 包含 送清凉。", "The two are: city = 佛山; topic ~ 送清凉."), ("中间写“且”。", "Put and between them."),
      ]
    ),
    Lesson(
      name: "dates",
      title: ("日期", "Dates"),
      text: (
        "日期写到哪一级都行：2024、2024-08、2024年8月27日；写到月，就是整个月。一段日期写“介于 … 和 …”，两头都算。还有：上周、近30天、去年上半年。",
        "A date may stop anywhere: 2024, 2024-08, 2024-08-27; a month means all of it. A stretch is between … and …, both ends included. "
          + "There are also last week, last 30 days, last year H1, 2024-Q3."
      ),
      task: ("查出 2024 年 1 月到 6 月、没有图片的文章。", "Find the articles of January to June 2024 that have no photo."),
      goal: .result(of: "find articles where date between 2024-01 and 2024-06 and no photo", isOrdered: false),
      hints: [
        ("没有图片：无 图片。", "Without a photo: no photo."), ("日期 介于 2024-01 和 2024-06", "date between 2024-01 and 2024-06"),
      ]
    ),
  ]

  private static let more = [
    Lesson(
      name: "or",
      title: ("几个里面的一个", "One of several"),
      text: (
        "同一个字段的几个值，写“属于（甲，乙）”。“或”和“且”一起用时加括号，免得看错：且 先于 或。",
        "Several values of one field: in (A, B). Where or and and meet, write brackets: and binds closer."
      ),
      task: ("查出广州或深圳的、主题里没有“宣讲”的文章。", "Find the articles from 广州 or 深圳 whose topic does not contain 宣讲."),
      goal: .result(of: "find articles where city in (广州, 深圳) and topic !~ 宣讲", isOrdered: false),
      hints: [("城市 属于（广州，深圳）", "city in (广州, 深圳)"), ("主题 不含 宣讲", "topic !~ 宣讲")]
    ),
    Lesson(
      name: "wildcards",
      title: ("记不全的词", "Half-remembered words"),
      text: (
        "* 代替若干个字，? 代替一个字。比如 第?届。",
        "* stands for some characters and ? for one, as in 第?届."
      ),
      task: ("查出正文里有“送……凉”的文章，中间是什么都行。", "Find the articles whose body has 送, then anything, then 凉."),
      goal: .result(of: "find articles where body ~ 送*凉", isOrdered: false),
      hints: [("正文 包含 送*凉", "body ~ 送*凉")]
    ),
    Lesson(
      name: "order",
      title: ("排序和篇数", "Order and number"),
      text: (
        "查询后面可以接子句，之间写不写“|”都行：按 字数 降序 排序；前 3 条；显示 标题、城市。",
        "Clauses follow the query, with or without |: sort by length desc, limit 3, show title, city."
      ),
      task: ("查出全部文章里字数最多的 3 篇，长的在前。", "Find the 3 longest of all articles, the longest first."),
      goal: .result(of: "find articles sort by length desc limit 3", isOrdered: true),
      hints: [("按 字数 降序 排序", "sort by length desc"), ("前 3 条", "limit 3")]
    ),
    Lesson(
      name: "counting",
      title: ("计数", "Counting"),
      text: (
        "“统计”数篇数。后面写“按 城市”“按 月”就分组数；写两个，就是交叉表。",
        "count tells how many. by city, by month counts for each; two of them make a cross table."
      ),
      task: ("主题里有“女职工”的文章，各市有几篇？", "How many articles whose topic contains 女职工 are there for each city?"),
      goal: .result(of: "count articles where topic ~ 女职工 by city", isOrdered: false),
      hints: [("统计 文章 其中 … 按 城市", "count articles where … by city")]
    ),
    Lesson(
      name: "timeline",
      title: ("随时间的变化", "Over time"),
      text: (
        "“时间线 按季度”看每个季度有几篇，没有的也列出来。“上下文 12”把每处命中连同前后的字排成一列。",
        "timeline by quarter shows every quarter, the empty ones too. context 12 shows each match with the text around it."
      ),
      task: ("正文里有“医疗互助”的文章，按季度看时间线。", "Show the articles whose body contains 医疗互助 as a timeline by quarter."),
      goal: .result(of: "find articles where body ~ 医疗互助 | timeline by quarter", isOrdered: false),
      hints: [("查找 文章 其中 正文 包含 医疗互助 | …", "find articles where body ~ 医疗互助 | …"), ("时间线 按季度", "timeline by quarter")]
    ),
  ]
}
