/// Whether a short run of text looks like the names of persons.
///
/// The surnames are the hundred or so most frequent (Ministry of Public Security, "2020 National Names Report", ranks
/// 1–100) with further ones that newspapers bring often; a byline of names alone is believed only where one may stand.
enum PersonName {
  private static let surnames: Set<Unicode.Scalar> = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆\
    范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍\
    庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛冉翁蓝路游靳辛管柴蒙鲍华\
    喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师\
    和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满\
    闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿\
    乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植\
    富尧闭由誉
    """.unicodeScalars
  )

  private static let compound = ["欧阳", "司徒", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯"]

  /// Whether `run` is one name of two or three Chinese characters, four with a compound surname.
  static func isName(_ run: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard let first = run.first, run.allSatisfy({ $0.isHan }) else { return false }
    if run.count == 4 || run.count == 3, compound.contains(where: { run.begins(with: $0) }) { return true }
    return (2...3).contains(run.count) && surnames.contains(first)
  }

  /// Whether `run` is one to five names and nothing else, parted by spaces or `、`.
  static func isNames(_ run: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard run.count <= 24 else { return false }
    var parts: [Scalars] = []
    for part in run.split(whereSeparator: { $0.isBlank || $0 == "、" }) {
      if part.count == 1, let last = parts.last, last.count == 1 {
        parts[parts.count - 1] += Array(part)
      } else {
        parts.append(Array(part))
      }
    }
    // OCR misreads a surname now and then; beside other names it is still one.
    return (1...5).contains(parts.count)
      && parts.allSatisfy { isName($0) || $0.count < 4 && $0.count > 1 && $0.allSatisfy(\.isHan) }
      && parts.contains { isName($0) }
  }

  private static let offices = ["律师", "作者", "教授", "专家", "评论员", "主任", "主席", "法官", "医生", "编辑", "工程师", "讲师", "博士"]

  /// Whether `run` is an office and a name: `河畔律师 方小禾`.
  static func isOfficeAndName(_ run: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    let parts = run.split { $0.isBlank || $0 == "：" || $0 == ":" }.map { Array($0) }
    guard parts.count == 2, parts[0].count <= 10, parts[0].allSatisfy(\.isHan) else { return false }
    return offices.contains { parts[0].ends(with: $0) } && isName(parts[1])
  }
}
