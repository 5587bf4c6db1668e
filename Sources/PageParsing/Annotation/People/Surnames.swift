/// Chinese family names, with how strongly the sign alone speaks for a name.
///
/// The names are public knowledge (the Hundred Family Names and the census's frequent ones, with those common in
/// Guangdong); their grouping by how often the sign begins ordinary words was made for this program.
struct Surnames: Sendable {
  private var single: [Unicode.Scalar: Float] = [:]
  private var compound: [Unicode.Scalar: [Unicode.Scalar]] = [:]

  /// The family names that come with the program.
  static let bundled = Surnames()

  private init() {
    for (table, weight) in [
      (Surnames.rare, Float(-1.2)), (Surnames.function, -0.6), (Surnames.others, 0), (Surnames.frequent, 0.5),
    ] {
      for scalar in table.description.unicodeScalars where scalar.isHan { single[scalar] = weight }
    }
    for name in Surnames.compounds.description.unicodeScalars.split(whereSeparator: { !$0.isHan }) {
      if let first = name.first, let second = name.last { compound[first, default: []].append(second) }
    }
  }

  /// Whether a family name begins with the sign.
  func begin(with scalar: Unicode.Scalar) -> Bool {
    single[scalar] != nil || compound[scalar] != nil
  }

  /// Ends and weights of the family names at `start`.
  func matches(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> [(end: Int, weight: Float)] {
    var out: [(end: Int, weight: Float)] = []
    if let weight = single[text[start]] { out.append((start + 1, weight)) }
    if start + 1 < limit, compound[text[start]]?.contains(text[start + 1]) == true { out.append((start + 2, 0.9)) }
    return out
  }

  /// Names whose sign begins few ordinary words, or that are so frequent that it doesn't matter.
  private static let frequent: StaticString = """
    王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪廖贾韦邹孟熊秦邱薛阎闫侯龚邵覃莫赖戴
    侍詹欧麦庞颜倪聂岑翁邝冼禤佘揭植缪骆凌饶涂巫卓俞冯尹祁蒲翟樊殷窦芦褚娄戚臧邬卞姬仇栾刁寇甄虞鄢劳谌蔺仝郜禹阙庾练占綦逄昝俸甯桓谯呙蒯亓仉岳鄞郄欧丘游黎赖温习阮殷申耿莫聂祝霍成符柯童左甘纪盘房
    """

  /// The other common ones: their signs also begin ordinary words.
  private static let others: StaticString = """
    马高夏金石范方白江史陶贺顾毛郝万钱严武孔汤康施牛葛邢安齐易乔伍庄章鲁关兰焦柳包宁尚舒梅毕单季裴苗谷盛曲冉蓝路辛靳管柴蒙
    鲍华喻滕屈解牟艾阳穆司古吉车项雷段龙段尤席卫米柏宗瞿桂闵苟边师沙荣桑郎丛仲敖明池查麻苑迟封官匡惠荆冀郁胥南班储原燕楚奚粟楼区权帅豆盖廉井 漆丰狄晋初门容芮浦薄邸辜羊母誉幸祖利傅付代党简花隋商晏景冷宫费洪银杭
    """

  /// Signs that are family names but far more often something else.
  private static let rare: StaticString = """
    全平强国来支计索宣相云敬满闻位厉伊皮朴练战慕危玉公哈湛宾展信智富尧都能品容庆贡乐尉初才文
    """

  /// Names whose sign is a function word or verb as a rule.
  private static let function: StaticString = """
    向于时任应连
    """

  private static let compounds: StaticString = """
    欧阳 司徒 上官 诸葛 司马 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 轩辕 端木 百里 呼延 东郭 闻人 赫连 澹台 钟离 濮阳 淳于 申屠 太叔 仲孙 范姜 司空 拓跋
    """
}
