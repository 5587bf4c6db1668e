import Testing

@testable import PageParsing

@Suite struct PeopleFinderTests {
  static let cases: [(text: String, people: [String])] = [
    ("区总工会主席冯晓岚出席活动。", ["冯晓岚"]),
    ("高新区总工会全会上，成立大会温暖人心，方向明确。", []),
    ("工会主席高新出席。", []),
    ("参加活动的有党组成员谢伟、马国良、邝敏仪等。", ["谢伟", "马国良", "邝敏仪"]),
    ("讲师贺平以身边事例授课。", ["贺平"]),
    ("欧阳慧敏教授表示，要重视心理健康。", ["欧阳慧敏"]),
    ("喀什职工努尔麦麦提·艾合买提来到广东。", ["努尔麦麦提·艾合买提"]),
    ("开展“中国梦·劳动美”活动。", []),
    ("王先生、李女士和张师傅都说好。", []),
    ("陈某、黄某某与公司发生争议。", []),
    ("学习贯彻习近平总书记重要讲话精神", ["习近平"]),
    ("学习贯彻习近平新时代中国特色社会主义思想", []),
    ("开展学雷锋志愿服务。", []),
    ("他买了三张长凳、一段时间后又买了五张竹椅。", []),
    ("快递员朱家明说，感谢工会。", ["朱家明"]),
    ("焊工程立新强调质量。", ["程立新"]),
    ("司机万志强在驿站休息。", ["万志强"]),
    ("“很开心。”叶美玲说。", ["叶美玲"]),
    ("全厂职工占六成，商店开张一周，电话里冷冰冰的。", []),
    ("首届“南顺杯”比赛落幕，八百名职工齐植“同心林”。", []),
    ("船老大余阿福带头，舞出十八支龙队。", ["余阿福"]),
    ("", []),
  ]

  @Test(arguments: cases)
  func people(text: String, people: [String]) {
    let segmenter = Segmenter(lexicon: .bundled, places: .bundled, names: NameModel())
    let passage = Passage(text, place: .body)
    let cut = SegmentedPassage(passage: passage, tokens: segmenter.tokens(of: passage.scalars), index: 0)
    #expect(PeopleFinder().people(in: [cut], excluded: []).map(\.name) == people)
  }

  @Test(arguments: cases)
  func tokensCoverTheText(text: String, people: [String]) {
    let segmenter = Segmenter(lexicon: .bundled, places: .bundled, names: NameModel())
    let scalars = Passage.prepared(text)
    var end = 0
    for token in segmenter.tokens(of: scalars) {
      #expect(token.range.lowerBound == end && !token.range.isEmpty)
      end = token.range.upperBound
    }
    #expect(end == scalars.count)
  }
}
