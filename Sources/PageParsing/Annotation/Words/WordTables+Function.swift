/// The words of `Lexicon.bundled`, written for this program: the common vocabulary of Chinese news, grouped by what
/// the finders need. Classes overlap by a word standing in several tables.
enum WordTables {
  /// All tables with their classes.
  static let all: [(words: StaticString, class: WordClass)] = [
    (particles, .function), (conjunctions, .function), (pronouns, [.function, .determiner]), (times, .time),
    (determiners, .determiner), (speechVerbs, [.verb, .personVerb]), (deedVerbs, [.verb, .personVerb]),
    (objectVerbs, [.verb, .personObjectVerb]), (otherVerbs, .verb), (nouns, .noun), (socialNouns, .noun),
    (workNouns, .noun), (surnameWords, .noun), (terms, .noun), (offices, [.role, .office]), (professions, .role),
    (honours, .role),
    (bylineWords, .byline), (nameFollowers, .personVerb), (actions, .action), (addresses, .address),
    (organisationEnds, .organisationEnd), (fixedTerms, .fixedTerm),
  ]

  static let particles: StaticString = """
    的 了 着 过 地 得 之 所 等 们 吗 呢 吧 啊 呀 嘛 把 被 将 让 给 叫 使 对 向 往 朝 从 自 由 在 于 到 至 以 按 据 凭 因 为 跟 同 与 和 及 或 并 而 且 但 却 则 即 就
    也 都 还 又 再 才 只 仅 便 更 最 很 太 较 极 已 曾 正 刚 常 总 均 皆 共 不 没 未 非 无 勿 是 有 会 能 可 要 应 须 该 经 通 随 沿 如 若 虽 既 除 当 每 各 某 本 此
    其 何 谁 这 那 哪 我 你 您 他 她 它 咱 上 下 中 里 内 外 前 后 间 时 去 来 说 讲 做 用 拿 带 送 访 赴 获 受 派 约 近 超 达 起 则 乃 亦 仍 尚 愈 越 第 个 名 位 家
    项 场 次 批 份 件 条 支 届 期 年 月 日 号 元 万 亿 人 余 多 几 两 一 二 三 四 五 六 七 八 九 十 百 千 零 兼
    """

  static let conjunctions: StaticString = """
    以及 及其 并且 而且 或者 还是 但是 可是 不过 然而 因此 因而 所以 由于 因为 为了 如果 假如 即使 虽然 尽管 只要 只有 无论 不论 不管 不仅 不但 不只 同时 此外 另外 其中 其次 首先 最后
    随后 然后 接着 于是 从而 进而 与此同时 除了 除此之外 关于 对于 至于 按照 根据 依照 依据 依托 通过 经过 围绕 结合 随着 作为 为 针对 面对 面向 本着 沿着 凭借 借助 趁着 自从 截至 截止
    直到 直至 已经 曾经 正在 即将 将要 必须 应当 应该 可以 能够 可能 需要 不断 不得 不能 不会 不要 不是 不同 没有 十分 非常 特别 尤其 更加 越来越 进一步 逐步 逐渐 日益 持续 始终 一直
    一起 一同 共同 分别 各自 互相 相互 先后 陆续 纷纷 充分 切实 认真 积极 主动 深入 扎实 全面 全力 大力 努力 着力 奋力 有效 有力 及时 广泛 高度 严格 坚决 坚定 牢固 牢牢 真正 亲自 亲手
    亲切 热烈 踊跃 专门 特意 尽快 尽早 尽力 立即 马上 当即 随即 立刻 再次 多次 首次 屡次 依法 依规 如何 怎么 怎样 什么 为什么 哪些 是否 似乎 几乎 大约 大概 左右 以上 以下 以内 以外 之间
    之后 之前 之中 之下 之一 等等 来自 位于 属于 基于 鉴于 出于 不少 许多 很多 更多 多种 多个 多名 多位 若干 全部 所有 一切 任何 一些 有些 有的 某些 那么 这么 这样 那样 例如 譬如 尤为
    极其 相当 较为 颇为 何况 任凭 任由 任意 向来 向着 成为 成了 于此 从此 时刻 时常 时而 万一 关键在于 毕竟 终于 甚至 居然 竟然 果然 仍然 依然 依旧 往往 经常 常常 比如 平常 通常 一般
    原来 本来 从来 历来 当然 自然 显然 必然 偶然 突然 忽然 仿佛 好像 宛如 犹如 正如 诸如 包括 涉及 有关 相关 以来 以后 以前 为主 为主题 为例 为契机 为抓手 为载体 为核心 向上 向下 向前
    向好 向善 向心 一旦 一方面 另一方面 总之 反之 就此 为此 对此 因此 由此 从中 其实 其间 其他 其它 其余 双双 齐齐 常态 常态化 安安 平平 明明
    """

  static let pronouns: StaticString = """
    我 你 您 他 她 它 我们 你们 他们 她们 它们 咱们 大家 自己 自身 本人 人家 别人 他人 彼此 这 那 这些 那些 这个 那个 这里 那里 这次 这一 那一 这位 那位 这名 该 某 某某 双方 三方
    各方 对方 谁 何 何时 何地 何处 此次 此项 此举 本次 本届 本报 本市 本省 本区 本县 本地 我市 我省 我区 我县 我国 我会
    """

  static let determiners: StaticString = """
    全市 全省 全区 全县 全国 全镇 全校 全院 全厂 全球 全社会 全体 全员 全系统 全行业 各级 各地 各区 各县 各市 各镇 各单位 各部门 各行业 各企业 各类 各种 各项 各个 各界 各族 各镇街 各行各业
    每个 每名 每位 每年 每月 每天 首个 首批 首届 首家 首场 第一 第二 第三 第四 第五 第六 第七 第八 第九 第十 第一批 第二批 多家 数家 几家 数名 数十名 一批 一个 一名 一位 一家 一场 一次
    一项 一支 一线 两个 两名 两位 两家 三个 三名 三位 三家 四个 五个 十个 省市 市区 市县 区县 市镇 镇街 省级 市级 区级 县级 国家级 部级 校级 有关单位 有关部门 相关单位 相关部门 其他 辖区
    属地 当地 基层 所在 上述 新任 时任 现任 原任 前任 历任
    """

  static let times: StaticString = """
    近日 日前 近期 最近 近来 昨日 昨天 今日 今天 明天 当天 当日 当晚 当时 次日 前天 上午 下午 中午 晚上 凌晨 早上 傍晚 深夜 夜间 夜晚 清晨 今年 去年 明年 前年 本月 上月 下月 本周 上周
    下周 今年以来 近年来 近年 多年来 长期以来 一直以来 去年以来 今年夏季以来 夏季以来 入夏以来 春节 元旦 元宵 元宵节 清明 端午 端午节 中秋 中秋节 国庆 国庆节 五一 劳动节 三八 妇女节 春节前夕
    中秋前夕 国庆前夕 期间 活动期间 节日期间 暑假 寒假 暑期 周末 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 上半年 下半年 第一季度 第二季度 第三季度
    第四季度 一季度 二季度 三季度 四季度 年初 年中 年底 年末 岁末 月初 月底 目前 现在 如今 当前 此前 此后 未来 今后 将来 过去 以往 从前 日常 平时 届时 季度 年度 新时代 新时期 新征程 十四五
    十三五 十五五 时间 时候 时期 时代 时光 时节 小时 分钟 秒钟 前夕 春季 夏季 秋季 冬季 春天 夏天 秋天 冬天 盛夏 初夏 金秋 寒冬 冬日 夏日 秋日 春日 炎炎夏日
    """
}
