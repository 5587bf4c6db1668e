/// What people say around a query in a whole sentence: politeness, questions, words for articles and their time.
///
/// These are no keywords: they count only where `Parser+Sentence` finds all of a sentence made of them and of conditions.
enum SentenceWords {
  private static func spellings(_ words: String) -> Phrases { Phrases(words.split(separator: " ").map(String.init)) }

  /// What opens a request.
  static let openings = spellings(
    "请 请问 麻烦 麻烦你 麻烦您 劳驾 帮我 帮忙 帮 给我 替我 我 我们 想 想要 要 需要 能不能 能否 可以 可不可以 有没有 看看 看一下 看一看 看下 "
      + "找找 找一下 找下 找一找 查一下 查查 查下 查一查 搜一下 搜搜 列出 列一下 列一列 给出 调出 翻翻 翻一下 查看 显示 一下 下 你 您 帮我们 给我们 都 "
      + "我想知道 想知道 告诉我 知道")
  /// Verbs too short to open a sentence by themselves: 查处 and 搜救 are words.
  static let shortVerbs = spellings("找 查 搜 看 列")
  /// What ends a request or a question.
  static let endings = spellings("吗 呢 吧 么 嘛 啊 呀 一下 谢谢 好吗 可以吗 行吗 看看 看一下 没有 出来 给我 给我看 给我看看 列出来 找出来")
  /// What articles are called, besides 文章.
  static let articles = spellings("文章 稿子 稿件 报道 新闻 稿 报导 消息 内容 文稿 新闻报道 新闻稿 相关文章 相关报道 相关稿件 相关稿子 相关新闻 的稿子")
  /// How articles are counted: 一共发了多少篇, 有几篇, 各多少篇 …
  static let howMany: Phrases = {
    let wholes = ["", "一共", "总共", "共", "各", "分别", "各自", "都"]
    let verbs = [
      "", "有", "有过", "发", "发了", "发过", "写", "写了", "写过", "登", "登了", "登过", "刊登了", "刊登过", "刊发了", "发表了", "发表过",
      "报道了", "报道过", "见报",
    ]
    let numbers = ["多少篇", "几篇", "多少条", "几条"]
    let questions = wholes.flatMap { whole in verbs.flatMap { verb in numbers.map { whole + verb + $0 } } }
    return Phrases(
      questions + ["有多少", "一共有多少", "总共有多少", "共有多少", "的篇数", "的数量", "发了多少", "写了多少", "登了多少", "是多少篇", "数量是多少"])
  }()
  /// What the number of articles is called, and what asks for the most first.
  static let countNouns = spellings("发稿量 发稿数 发稿数量 稿件数量 稿件数 稿件量 稿子数量 文章数量 文章数 报道数量 报道数 报道量 篇数 数量")
  static let rankings = spellings("排名 排行 排行榜 排序")
  /// What asks for the articles there are.
  static let which = spellings(
    "还有哪些 还有什么 有哪些 有什么 有过哪些 有过什么 发了哪些 发过哪些 写了哪些 写过哪些 登了哪些 登过哪些 搞了哪些 搞过哪些 办了哪些 办过哪些 开展了哪些 开展过哪些 有没有 有没有过 哪些")
  /// What says that articles contain something.
  static let about = spellings(
    "关于 有关于 有提到 有涉及 有写到 有讲 有关 涉及 涉及到 提到 提及 谈到 谈及 写到 讲到 讲 说到 含有 包含 包含有 含 带有 出现 出现过 提到过 写过 报道过 报道 包括 与 跟 和")
  /// What follows a subject that `about` opened: 和宣讲有关的.
  static let related = spellings("有关 相关 有关系")
  /// What says who wrote an article, behind a name.
  static let wroteIt = spellings("写的 采写的 撰写的 供稿的 署名的 拍的 拍摄的 采访的 发的 投的 写 采写")
  /// What says that something took place, behind a place or a day.
  static let tookPlace = spellings("发生的 举行的 举办的 开展的 召开的 发生 举行 举办 开展 召开 进行的 搞的 办的")
  /// What says that an article was printed then, behind a date.
  static let printed = spellings("发表的 刊登的 刊发的 见报的 登的 发的 出版的 刊出的 登报的 发表 刊登 刊发 见报")
  /// What opens a date's end, behind it.
  static let since = spellings("以来 之后 以后 起 后 至今 到现在 到今天 以来的")
  static let until = spellings("之前 以前 前 为止")
  /// What may stand behind a date that is a stretch.
  static let during = spellings("期间 之间 间 以内 之内 内 里 中 当天 当月 当年 全年 份 这期间 的时候 整年 那天 那年 那个月")
  static let newest = spellings("最新 最近 最新发表 最近发表 最晚 最后 新近")
  static let oldest = spellings("最早 最先 最初 最老")
  static let longest = spellings("最长 字数最多 篇幅最长")
  static let shortest = spellings("最短 字数最少 篇幅最短")
  static let withPhoto = spellings("有图片 带图片 带图 有图 配图 有照片 带照片 配了图 配图片 附图 有配图")
  static let withoutPhoto = spellings("没有图片 没图片 没有图 没图 无图 没有照片 没照片 不带图 不带图片 没有配图 没配图")
  /// Words that begin with 统计 and name something.
  static let countHolders = spellings("统计局 统计表 统计学 统计员 统计师 统计公报 统计年鉴")
  /// What may be asked for with 有哪些, besides articles.
  static let happenings = spellings("活动 动态 情况 事情 工作 举措 做法")
  /// What asks who wrote the articles.
  static let whoWrote: Phrases = {
    let subjects = ["", "都", "分别"].flatMap { whole in ["是", "由", "是由"].map { whole + $0 } } + [""]
    let whos = ["谁", "哪个记者", "哪位记者", "哪些记者", "哪几个记者", "哪几位记者", "哪位", "哪些人", "什么人"]
    return Phrases(
      subjects.flatMap { subject in whos.flatMap { who in ["写的", "采写的", "撰写的", "写"].map { subject + who + $0 } } })
  }()
  static let whoMost = spellings("谁 哪位 哪个人 什么人 哪些人")
  static let mostWritten = spellings(
    "写得最多 写的最多 写稿最多 发得最多 发的最多 发稿最多 采写最多 写文章最多 写的稿子最多 发的稿子最多 写的文章最多 写稿子最多 署名最多 供稿最多 "
      + "写最多 发最多 投稿最多")
  static let most = spellings(
    "最多 出现最多 出现得最多 的文章最多 文章最多 的稿子最多 稿子最多 的稿件最多 稿件最多 发稿最多 发文章最多 被写得最多 写得最多 写稿最多 发得最多 的报道最多 "
      + "报道最多 被报道最多 上报最多 见报最多 出现次数最多 发的稿子最多 发的文章最多 发文最多")
  static let each = spellings("每个 每 各个 各 每一个 不同 分 按 按照")
  static let countedBy = spellings("统计 计数 分组 分 汇总 来统计 数一下 数 统计一下 统计篇数 统计文章 统计稿子 排 排一下 来看 看")
  static let whichOne = spellings("哪个 哪位 哪家 哪些 哪一个 哪几个 什么 哪")
  /// Links between words; 和 and its kin are judged by `linkInWord`.
  static let links = spellings("以及 还有 并且 和 与 及 或 或者 、 ， ,")
  static let lasting = spellings("从 自 自从 在 于")
  static let by = spellings("由")
  /// Questions that a query does not answer.
  static let openQuestions = spellings("为什么 为啥 怎么 怎样 如何 什么时候 何时 哪里 哪儿 什么意思 是什么 什么是 干什么 咋 是不是")
  static let englishQuestions = spellings("what why when how which who whose is are was were did does do can")
  /// Words that hold 和, 与, 及 or 或, so that it links nothing there.
  static let linkHolders = spellings(
    "共和国 和平 和谐 和解 和睦 和气 和田 和县 和顺 和美 和合 和风 参与 与会 与时俱进 与其 给与 赠与 及时 涉及 普及 及格 波及 以及 顾及 提及 危及 触及 谈及 论及 "
      + "或许 或者 或是 抑或 来得及")
  /// Words that end in one of them and hold it where they stand first: 人和镇, but 工人和农民.
  static let openingLinkHolders = spellings("人和 饱和 温和 共和 调和 缓和 总和 中和 附和 柔和 讲和 求和 祥和 平和 仁和 太和 埃及")
  /// Words that hold 的 without its being a particle.
  static let ofHolders = spellings("目的 的士 的确 标的 有的 别的 似的 中的 真的 打的 众矢之的 有的放矢 的话")
}

/// Phrases, found by their first character, the longest first.
struct Phrases: Sendable {
  fileprivate let table: SpellingTable<Void>

  /// Those phrases.
  init(_ words: [String]) { table = SpellingTable(words.map { ($0, ()) }) }

  /// The scalars that they begin with.
  var firstScalars: ScalarSet { table.firstScalars }
}

extension Lexer {
  /// Where the longest of those phrases that begins at an offset ends; nil for none.
  func match(_ phrases: Phrases, at offset: Int) -> Int? {
    phrases.table.first(in: self, at: offset)?.end
  }

  /// Where the first of those phrases from an offset on begins, before the line's end; nil for none.
  func firstMatch(_ phrases: Phrases, from start: Int) -> Int? {
    var offset = start
    while case let glyph = glyph(at: offset), !glyph.isEnd, !glyph.isLineEnd {
      if match(phrases, at: offset) != nil { return offset }
      offset += glyph.length
    }
    return nil
  }
}
