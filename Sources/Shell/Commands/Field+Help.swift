import QueryLanguage
import TextBasics

extension Field {
  /// What the field holds, in a short phrase.
  func meaning(in language: Language) -> String {
    language == .chinese ? chineseMeaning : englishMeaning
  }

  private var chineseMeaning: String {
    switch self {
    case .id: "编号，不重复"
    case .date: "出版日期；推算的标 ≈"
    case .event: "文中提到的日期"
    case .newspaper: "报纸名称"
    case .page: "版号，如 A03"
    case .section: "版名，如 要闻"
    case .column: "栏目"
    case .title: "标题各行"
    case .body: "正文"
    case .lead: "第一段"
    case .text: "标题、正文、图片说明、人名、单位等全部文字"
    case .city: "新闻发生的地级市"
    case .district: "新闻发生的区县"
    case .place: "城市或区县"
    case .org: "文中的单位"
    case .person: "文中的人物（不含记者）"
    case .reporter: "记者"
    case .correspondent: "通讯员"
    case .credit: "文末供稿署名"
    case .byline: "记者、通讯员或供稿"
    case .topic: "主题词"
    case .caption: "图片说明"
    case .photo: "有没有图片：有 图片"
    case .length: "正文字数，空白不计"
    case .paragraphs: "段数"
    case .doubt: "解析时拿不准、需要人看的字段"
    }
  }

  private var englishMeaning: String {
    switch self {
    case .id: "unique"
    case .date: "issue date; estimated ones are marked ≈"
    case .event: "dates in the text"
    case .newspaper: "name of the newspaper"
    case .page: "page number such as A03"
    case .section: "name of the page's section"
    case .column: "column label"
    case .title: "all heading lines"
    case .body: "the article's text"
    case .lead: "the first paragraph"
    case .text: "everything: title, body, captions, names …"
    case .city: "prefecture the news is about"
    case .district: "county or district the news is about"
    case .place: "city or district"
    case .org: "organisations in the text"
    case .person: "people in the text, reporters aside"
    case .reporter: "staff reporters"
    case .correspondent: "correspondents"
    case .credit: "credit at the article's end"
    case .byline: "reporter, correspondent or credit"
    case .topic: "what it is about, in short terms"
    case .caption: "photo captions"
    case .photo: "whether there is a photo: has photo"
    case .length: "characters of the body, white space aside"
    case .paragraphs: "number of paragraphs"
    case .doubt: "fields that the page parser was not sure of"
    }
  }

  /// A condition with this field, to show how it is asked.
  var example: String {
    switch self {
    case .id: "id = 2024-08-28/A03/1"
    case .date: "date between 2024-08 and 2024-10"
    case .event: "event = 8月20日"
    case .newspaper: "newspaper ~ 工友"
    case .page: "page = A03"
    case .section: "section = 要闻"
    case .column: "column ~ 劳动美"
    case .title: "title ~ 送*企业"
    case .body: "body ~ 劳动争议"
    case .lead: "lead ~ 座谈会"
    case .text: "text ~ 宣讲"
    case .city: "city = 中山"
    case .district: "district = 香洲"
    case .place: "place = 台山"
    case .org: "org ~ 总工会"
    case .person: "has person"
    case .reporter: "no reporter"
    case .correspondent: "has correspondent"
    case .credit: "has credit"
    case .byline: "no byline"
    case .topic: "topic ~ 送清凉"
    case .caption: "caption ~ 现场"
    case .photo: "has photo"
    case .length: "length > 600"
    case .paragraphs: "paragraphs >= 6"
    case .doubt: "has doubt"
    }
  }
}

extension Field.Kind {
  /// What the field holds and the operators that go with it.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.text, .chinese): "文字"
    case (.text, .english): "text"
    case (.longText, .chinese): "长文"
    case (.longText, .english): "long text"
    case (.date, .chinese): "日期"
    case (.date, .english): "date"
    case (.dates, .chinese): "日期（多个）"
    case (.dates, .english): "dates"
    case (.place, .chinese): "地名"
    case (.place, .english): "place"
    case (.list, .chinese): "列表"
    case (.list, .english): "list"
    case (.number, .chinese): "数字"
    case (.number, .english): "number"
    case (.flag, .chinese): "有无"
    case (.flag, .english): "flag"
    }
  }

  /// The operators that go with it.
  var operators: [String] {
    switch self {
    case .text, .list: ["=", "!=", "~", "!~", "in", "not in"]
    case .longText: ["~", "!~"]
    case .place: ["=", "!=", "~", "!~", "in", "not in"]
    case .date, .dates: ["=", "!=", "<", "<=", ">", ">=", "between", "in"]
    case .number: ["=", "!=", "<", "<=", ">", ">=", "between", "in"]
    case .flag: []
    }
  }
}
