import TerminalTesting

/// The words of a synthetic archive. The frequent ones are words of any union's paper; behind them stand pairs of
/// frequent characters, most of which are no words, so that an index meets as many different pairs as in real text.
struct Vocabulary {
  /// How many words there are of each kind.
  private static let nounCount = 16_000
  private static let verbCount = 6_000

  let nouns: [String]
  let verbs: [String]
  let people: [String]
  let topics: [String]

  static let cities = split(
    "广州 深圳 东莞 佛山 中山 珠海 惠州 江门 汕头 湛江 茂名 肇庆 揭阳 清远 韶关 梅州 潮州 阳江 河源 汕尾 云浮"
  )
  static let districtSuffixes = split("东城区 西城区 南山镇 北岭镇 河口镇 石桥镇 新塘镇 古村镇")
  static let sections = split("要闻 综合 地方 基层 权益 评论 副刊 专题")
  static let kickers = split("工会动态 一线风采 职工之家 维权在线 劳模故事")
  static let orgSuffixes = split("总工会 人民医院 公交集团 供电局 环卫处 教育工会 建筑公司 电子厂 物流园 职工服务中心")
  static let openings = split("近日 连日来 日前 据了解 今年以来 活动中 与此同时 截至目前 下一步 此外")
  static let links = split("并且 同时 随后 进一步 不断 积极 全力 共同 先后 逐步 有序 深入 切实 继续")

  private static let commonNouns = split(
    """
    工会 职工 企业 活动 服务 工作 会议 代表 单位 社会 安全 生产 技能 竞赛 培训 劳动 模范 权益 法律 合同 工资 协商 制度 创新
    工匠 精神 文化 体育 比赛 志愿 医疗 健康 体检 食堂 宿舍 班组 车间 工地 司机 快递 外卖 骑手 站点 驿站 图书 书屋 讲座 心理
    女工 儿童 暑期 托管 家庭 困难 救助 慰问 春节 高温 清凉 防汛 台风 消防 演练 隐患 检查 整改 标准 质量 项目 工程 建设 乡镇
    街道 社区 园区 产业 行业 技术 数字 平台 网络 直播 就业 招聘 岗位 学校 教师 学生 医院 护士 警察 邮政 电力 公交 地铁 港口
    码头 机场 铁路 渔民 农民 荔枝 茶叶 陶瓷 家具 服装 电子 机械 汽车 电池 材料 环保 垃圾 绿化 河流 海洋 旅游 非遗 醒狮 粤剧
    """
  )
  private static let commonVerbs = split(
    """
    开展 举行 组织 参加 提高 推动 加强 建立 完善 落实 解决 帮助 支持 保障 维护 服务 培训 学习 交流 讨论 宣传 走访 慰问 检查
    发现 处理 调解 签订 发放 领取 办理 申请 审核 公布 完成 实现 取得 获得 评选 表彰 推荐 选拔 设立 开通 启动 建成 扩大 覆盖
    """
  )
  private static let commonTopics = split(
    """
    技能竞赛 送清凉 工资集体协商 劳模宣讲 职工书屋 户外驿站 新就业形态 女职工权益 安全生产月 金秋助学 法律援助 心理关爱 工匠学院
    暑期托管 送温暖 职工运动会 产业工人改革 民主管理 消费帮扶 志愿服务
    """
  )
  private static let surnames = Array("王李张刘陈杨黄赵周吴徐孙朱马胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏")
  private static let givenCharacters = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建文辉志云海山林春晓雪梅东宁国庆")
  /// Frequent characters, roughly by frequency.
  private static let characters = Array(
    """
    的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成
    事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者
    向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼
    体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至
    清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言
    权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设
    """.filter { !$0.isWhitespace }
  )

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed &* 31 &+ 7)
    let choice = ZipfChoice(count: Self.characters.count, shift: 40)
    func padded(_ common: [String], to count: Int) -> [String] {
      var words = common
      var known = Set(common)
      while words.count < count {
        let word = String([Self.characters[choice.pick(&random)], Self.characters[choice.pick(&random)]])
        if known.insert(word).inserted { words.append(word) }
      }
      return words
    }
    nouns = padded(Self.commonNouns, to: Self.nounCount)
    verbs = padded(Self.commonVerbs, to: Self.verbCount)
    topics = padded(Self.commonTopics, to: 400)
    people = (0..<8000).map { _ in
      let given = (0...random.below(2)).map { _ in random.one(of: Self.givenCharacters) }
      return String([random.one(of: Self.surnames)] + given)
    }
  }

  private static func split(_ words: String) -> [String] {
    words.split { $0 == " " || $0.isNewline }.map(String.init)
  }
}
