/// What the finders of terms know of words: which tell nothing, which begin or end no term, which are the head of one.
enum TermWords {
  /// Whether a word or phrase is too common in a union's paper to tell anything.
  static func isCommon(_ word: String) -> Bool { common.contains(word) }

  /// Whether a sign only joins words, so that it belongs to no term beside it.
  static func isLink(_ sign: Unicode.Scalar) -> Bool { links.contains(sign) }

  /// Whether a sign measures what a numeral before it counts.
  static func isMeasure(_ sign: Unicode.Scalar) -> Bool { measures.contains(sign) }

  /// Whether a term may have these edges: no sign of place, nothing that only joins words; and no place in it.
  static func mayBound(_ term: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    guard let first = term.first, let last = term.last else { return false }
    return !links.contains(first) && !links.contains(last) && !places.contains(last)
      && !term.contains { $0 == "镇" || $0 == "县" }
  }

  /// The head that ends the text at `end`, by its length; 0 when none does. Longer heads go first.
  static func headLength(in text: [Unicode.Scalar], endingAt end: Int) -> Int {
    for length in stride(from: min(4, end), through: 2, by: -1) where heads.contains(text[(end - length)..<end].string)
    {
      return length
    }
    return 0
  }

  private static func words(_ text: StaticString) -> Set<String> {
    Set(text.description.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.string })
  }

  private static let links = Set(
    "的了着过地得之所等们吗呢吧啊把被将让给叫使对向往朝从自由在于到至以按据因为跟同与和及或并而且但却则即就也都还又再才只仅便更最很太较极已曾不没未非是有会能可要应该每各某本此其这那我你他她它说送请办开去来用拿带为"
      .unicodeScalars)
  private static let measures = Set("个名位张条间场次批份件支届期辆台座艘棵只双碗瓶堂项户岁天月年日号时分里元".unicodeScalars)
  private static let places = Set("里中内外上下前后间边旁时处".unicodeScalars)

  /// Nouns that head the name of something a union or its members set up or do: `零工驿站`, `文学创作大赛`.
  private static let heads = words(
    """
    大赛 联赛 对抗赛 邀请赛 擂台赛 运动会 音乐会 展览 画展 晚会 训练营 夏令营 冬令营 研学班 研学营 学院 学堂 学校 课堂 讲堂 大讲堂 夜校 夜课 云课堂 驿站 小屋 书屋 书吧 书房
    图书馆 博物馆 食堂 饭堂 夜市 集市 市集 议事厅 议事会 恳谈会 会客厅 工作站 服务站 加油站 补给站 服务圈 文化圈 生活圈 朋友圈 平台 热线 信箱 急救箱 工具箱 药箱 大篷车
    直通车 专列 专车 巴士 津贴 补贴 奖金 基金 学分 积分 公约 清单 地图 手册 小组 突击队 宣讲队 宣讲团 服务队 志愿队 艺术团 社团 联络员 理赔员 监督员 调解员 宣讲员 指导员
    辅导员 体验官 推荐官 合伙人 行动 工程 计划 实事 项目 品牌 指数 模式 工作法 家书 书单 书架 专柜 专区 超市 银行 账本 日记 盲盒 礼包 保险 套餐 处方 课程 公开课 第一课
    思政课 微课 云讲堂 嘉年华 文化节 艺术节 读书节 技师 大师 巧匠 健康跑 游园会 茶话会 小镇 街区
    """)

  private static let common = words(
    """
    工会工作 工会干部 工会组织 工会系统 工会会员 职工群众 干部职工 企业职工 一线职工 劳动者 高质量 高质量发展 基层工会 各级工会 工会主席 志愿者 新时代 农民工 工作人员 负责人 服务中心
    公司 总书记 座谈会 推进会 启动仪式 大学生 消费者 工会 总工会 职工 工人 员工 会员 干部 群众 企业 单位 部门 组织 机构 行业 活动 服务 工作 项目 平台 中心 社区 园区 车间 班组
    街道 村 镇 全市 全省 全县 全区 代表 委员 成员 人员 人次 人数 时间 地点 方式 方法 办法 措施 情况 问题 方面 内容 需求 权益 生活 家庭 子女 孩子 学生 老师 师傅 徒弟 工友 同事
    朋友 现场 一线 基层 基础 标准 制度 机制 体系 模式 经验 成果 成效 效果 作用 水平 能力 质量 数据 信息 手机 电话 线上 线下 网络 视频 照片 材料 资料 产品 设备 工具 技术 生产
    产业 产业工人 队伍 团队 骨干 先进 典型 榜样 荣誉 称号 证书 奖金 资金 经费 费用 金额 价格 市场 商户 客户 用户 顾客 乘客 老板 公司 工厂 厂里 厂区 工地 工位 岗位 宿舍 食堂
    码头 路上 门口 村口 城市 乡村 农村 地方 地区 区域 中国 全国 广东 社会 国家 政府 精神 思想 理念 意识 主题 专题 专项 重点 特色 亮点 优势 形式 环节 流程 程序 过程 阶段 时代
    发展 建设 改革 创新 管理 监督 指导 培训 学习 教育 宣传 文化 体育 健康 安全 心理 法律 经济 行政 综合 联合 合作 交流 互动 体验 参观 检查 评价 评选 比赛 竞赛 大赛 选手 冠军
    评委 专家 教授 学者 讲师 律师 法官 医生 护士 司机 党员 青年 老人 女儿 儿子 妻子 丈夫 父亲 母亲 妈妈 爸爸 小时 分钟 上午 下午 晚上 早上 中午 深夜 清晨 夜里 夏天 冬天 春节
    国庆 中秋 假期 暑假 周末 首批 首个 首届 首家 第一 第二 第三 一张 一份 一场 一个 一名 一位 一家 一次 职工子女 职工家庭 职工代表 企业代表 行业工会 企业工会 镇街工会 社会组织 技术工人
    技术骨干 相关部门 有关部门 用人单位 用工单位 服务职工 职工服务 职工服务中心 工会服务 工会代表 女职工委员会 新业态 职工之家 党组织 党支部 党委 志愿服务队 指导员 联络员 监督员
    线上+线下 全省工会会员 最后一公里 调解员 宣讲员 辅导员 服务员 工会阵地 公共服务 服务站 工作站 服务点 服务队 工作室 小组 社团 课程 课堂 讲座 手册 清单 行动 计划 工程
    """)
}
