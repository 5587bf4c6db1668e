extension SyntaxError {
  /// The message in Chinese.
  var chinese: String {
    switch self {
    case .unknownStatement(let word): "没有以“\(word)”开头的语句"
    case .foreignWord(let word, let ours): "这里不写“\(word)”，请用：\(ForeignWord.inChinese(ours))"
    case .unknownField(let name): "没有叫“\(name)”的字段"
    case .fieldExpected(let word): "“\(word)”后面缺字段名，例如：\(word) 城市"
    case .valueExpected(let sign): "“\(sign)”后面缺内容，例如：城市 \(sign) 中山"
    case .conditionExpected(let word): "“\(word)”后面缺条件，例如：城市 = 中山"
    case .connectiveAsValue(let word): "“\(word)”是连接条件用的。要检索这个字，请加上引号"
    case .rangeEndExpected: "范围要有头有尾，例如：介于 8月20日 和 8月25日"
    case .emptyList: "括号里是空的，请写上内容，例如：（广州，珠海）"
    case .unclosedBracket: "这个括号没有配对"
    case .strayBracket: "多了一个右括号"
    case .nestedTooDeep(let limit): "括号和“非”最多套 \(limit) 层"
    case .numberExpected(let word): "“\(word)”后面要写一个不小于 1 的数，例如：\(word) 10"
    case .bucketExpected(let word): "时间线只能按日、周、月、季度或年，不能按“\(word)”"
    case .byWithoutPurpose(let field): "按 \(field) 做什么？请写“按 \(field) 统计”或“按 \(field) 排序”"
    case .nameExpected(let word): "“\(word)”后面缺名称"
    case .reservedName(let name): "“\(name)”专指上一次的结果，请另取名称"
    case .equalsExpected(let name): "缺等号，应写：令 \(name) = …"
    case .queryExpected("="): "“=”后面缺查询，例如：令 送清凉 = 查找 送清凉。给内容取名要用 $ 开头：令 $city = 中山"
    case .queryExpected(let word): "“\(word)”后面缺查询，例如：\(word) 查找 送清凉"
    case .whereExpected: "结果名称之后写条件要先写“其中”，例如：查找 属于 名称 其中 城市 = 中山"
    case .setExpected(let word): "“\(word)”后面缺结果名称。要写条件请用“其中”"
    case .nearArguments: "“邻近”要写两个词和字数：邻近（劳动争议，案件，10），或加字段：邻近（正文，劳动争议，案件，10）"
    case .pathExpected: "导出要写文件名，例如：导出 到 \"清单.csv\""
    case .clauseExpected(let word):
      "“|”后面应是子句：按…排序、前 N 条、显示、统计 按、最多 N 个、时间线等" + (word.isEmpty ? "" : "；没有以“\(word)”开头的子句")
    case .leftover(let word): "“\(word)”放在这里读不通"
    case .repeatedClause(let first): "前面已有“\(first)”，两处请保留一处"
    case .clauseTooLate(let clause, let earlier): "“\(earlier)”之后只有数字，没有文章了。请把“\(clause)”移到它前面，或者删去"
    case .exemplarExpected(let word): "“\(word)”后面要指明一篇文章：写上次结果的行号，例如“\(word) 3”，或者“\(word) 编号 …”"
    case .similarMustHold(let text, .or): "“\(text)”决定全部结果的先后，不能放在“或”里。请改用“且”，或者分两次查"
    case .similarMustHold(let text, .not): "“\(text)”决定结果的先后，不能用“非”否定。请去掉“非”，或者不写这一条"
    case .similarRepeated(let first): "只能按与一篇文章的相近程度排列，前面已写了“\(first)”。两处请保留一处"
    case .comparedWithArchive: "要和全库其余文章对比，请写“特色词”；“对比”后面写结果名称"
    case .severalReadings(let forms):
      "这句话有\(forms.count > 2 ? "三" : "两")种读法，没有执行。请选一种：\(forms.map(\.chinese.abridged).joined(separator: "；或者："))"
    case .noEquivalent(let word):
      "这里没有与“\(word)”相当的写法。能做的是：查找 文章 其中 条件，后面接 | 统计 按 字段、| 最多 10 个 字段、| 按 字段 排序、| 前 10 条"
    case .readOnly(let word):
      "查询不会改动报库，没有“\(word)”。要改文章，请编辑报库 issues 文件夹里的 .json 文件；要移走整期或整版，请写：移出 2024-08-28；要检索这个词，请写：查找 \"\(word)\""
    }
  }
}
