/// Which signs stand in given names: often, rarely, or never.
///
/// The tables were written for this program from common knowledge of Chinese given names.
struct GivenNameSigns: Sendable {
  private let often: Set<Unicode.Scalar>
  private let seldom: Set<Unicode.Scalar>
  private let never: Set<Unicode.Scalar>
  private let sounds: Set<Unicode.Scalar>

  /// The tables that come with the program.
  static let bundled = GivenNameSigns()

  private init() {
    func signs(_ table: StaticString) -> Set<Unicode.Scalar> { Set(table.description.unicodeScalars.filter(\.isHan)) }
    often = signs(GivenNameSigns.frequent)
    seldom = signs(GivenNameSigns.unlikely)
    never = signs(GivenNameSigns.excluded)
    sounds = signs(GivenNameSigns.transcribing)
  }

  /// The evidence of a given name's signs; nil when one of them can't stand in a name.
  func weight(of given: ArraySlice<Unicode.Scalar>) -> Float? {
    var sum: Float = 0
    for scalar in given {
      if !scalar.isHan || never.contains(scalar) { return nil }
      if often.contains(scalar) { sum += 0.35 } else if seldom.contains(scalar) { sum -= 0.6 }
    }
    return sum
  }

  /// Whether the sign is one that transcribes the sounds of another language.
  func spellsSounds(_ scalar: Unicode.Scalar) -> Bool { sounds.contains(scalar) }

  private static let transcribing: StaticString = """
    阿艾爱安巴白拜包保北贝比毕别波伯勃布卜才达大代丹迪丁东都多额恩尔法菲费弗夫伏福噶嘎盖干高戈哥格根贡古瓜哈海汗罕赫黑胡华霍吉及加家贾江杰金卡凯坎康科可克肯库夸昆拉来莱兰朗劳勒雷李里
    丽利力廉列林龙卢鲁伦罗洛玛马买麦满曼毛梅美蒙孟米密敏明莫木穆纳娜乃南尼年宁牛努诺欧帕潘培佩皮普奇齐其恰强乔切青琼曲热仁日荣茹瑞若萨赛桑沙山舍什史斯苏孙索塔台太泰坦汤唐特提铁图土吐托
    娃瓦万汪威维韦文乌伍武西希夏肖谢辛修雅亚延扬杨耶叶伊依因英永尤于扎泽增札张哲珍真芝智朱卓次仓措旦登顿贡嘉坚央宗丹平错甲莎热合曼提不夏木沙孜孜孜依尼亚孜
    """

  private static let frequent: StaticString = """
    伟芳娜秀敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鹏飞玲燕辉文慧建国志海峰婷雪琴宇欣怡梓涵浩轩博雅诗琪佳俊豪子思雨晨嘉悦雯倩颖琳璐瑶瑜瑾瑞瑛珊珍珠珏珂玥玮琦琼璇
    莉莎莹萱蓉蓓蕾薇菲芬芝芸茵荣莲菊梅兴旺德福寿禄康宁健龙虎彪豹鹰鸿雁凤凰鹤鸣祥祺祯祖祐禧礼仁义智信忠孝诚毅坚恒恩惠慈爱良善贤淑贞洁婉娴姗妍妮娇婵媛媚嫣媚婕娥姣妙如馨香
    春夏秋冬梅兰竹菊松柏柳杨林森桐桦枫楠栋梁榕樱桃杏桂棠彬斌炳灿焕炜烨煜熙照熊炎灵光晖晓晗晴昊昌昕昱晟晶景智曦旭旺星辰月阳亮朗乾坤天宏弘洪鸿泓润泽清源浩海洋波涛江河川淼淑涵
    沛沁泉浪溪滨滔渊漫潇澜金银铭钧钰铁钢锋锐锦镇鑫铨银玉宝贵财富发盛昌达通顺利远志凯胜捷成功勋章启贤哲睿聪颖慧敏思维学文书翰墨彦儒诗词章章卿冠群英雄豪杰俊才奇伟大振兴邦国安
    民治军武威震刚强勇猛毅力健壮立业创新建设华夏炎黄汉中东南西北京广粤湘鄂赣皖苏杭少宗祖先绍继承延续传世代孙子立本源永恒久长远新生耀辉煌光荣誉嘉奖赏赐喜乐欢庆悦怡愉快和平安宁静
    岚岩岭峻崇嵘巍峰山石磊岳川家树根荣枝叶芽苗培育植桂权衡维纲纪伦理道义宪法正直方圆仪容表冰雪霜露霖云霄霆雷雨虹霞冉若素青蓝紫丹彤朱碧翠黛白皓洁超越腾跃翔翱飞羽翎翼翠友朋伯仲叔季
    亚元亨利贞一丁万千百双兆全其凡占卫允升仕仙付任会余佑作佩侠依倩健傲元先克全公兵典兼冬凌凯利劲勤千卓卫占厚双叶吉君启咏和品哲喜嘉园培基堂境增士夏多大天奇奎奕妹姐娣婧子存孟
    学守安宗宜宝实宪容富寒尚展山屹岗峥崧川州帆帅希平幸广序庆庭康廷弛强彤彩影彻德志忠怀怜恺恬情惜慕懿戈才扬承招拓挺振捷操政效斐斯方旎旗旦时昭显普景晋暄朝本权来柔根格梦梓楚楠榆槐欢
    正步武殿民汉沐沙沛治泳洲津浦涌淳渝湘溢滢潮澄炫炬焱然熹爽牧献献珑珮理琛琰瑄璋璐璟甜生用甫田男画畅登皎益盈盼真眉睛知石砚硕碧祎禹秉科程稳穗童笑笛简箫籽粟精素红纯纳练细绍经绪维
    绮缨罡羿群翊耀聚胜能臻舒良艺节芊芷苑苒若荔莎菁萌落葆葵蒙蔚蕊薪藤虹蝶衡裕西观言许诚语诺谊谦谨象贝贺赞超路轶辛达迅迎运近进逸道遥遂邦郁部酉里重野钊钟铎锡键镜长闯阔阳陶雄集霏
    靖韬音韵顶须领颂频题风飚香馥驰骁骏高魁鲁麒麟黎鼎齐龄誉建业海飞婷花团合媚华丽代飞小焕扬碧沂伟鑫尚洪周胜远艳声阿
    """

  private static let unlikely: StaticString = """
    说表示参出谈讲话问答告诉问题区市县镇街社厂司局处科室部员工会职业机关单位企年日时分秒点钟号路巷门口水电气煤油盐米菜饭吃喝睡走跑坐站看听想做打开关进入住买卖拿放给叫请让使用
    主席书记任长教授师医生护患病死伤痛苦难贫穷困灾害火车船票价钱款费税罚债赔偿法律条例案件判决诉讼审理罪犯贼偷骗抢杀毒品黑赌黄牌种类型号量级层次阶段期限度率比例数字额元角分吨斤亩米
    带师代网者员什么怎样哪里谁何如此又再才更最很太非常极其几多少些每某各都只仅便则却且但因所由于按据随同除外内部前后左右上下边面间旁底顶里头尾脚手足眼耳鼻嘴脸身体骨肉皮毛队伍组织举办召召开展始终
    称受获带指派访慰帮扶助捐赠颁发签订约启动式仪幕揭挂牌班训练赛竞争夺奖项活动现场座谈论坛讲座课堂培训习宣传播报导刊登载版页章节段落句词字母拼写记录音像图片照
    """

  private static let excluded: StaticString = """
    的了在是与及对等为以从将向把被到不就都也还这那们个你我他她它您咱其于或并而该着过吗呢吧啊呀么没很另某且即虽但却姓些此村镇乡县屯寨队杯奖
    """
}
