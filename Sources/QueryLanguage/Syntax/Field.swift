/// A field of an article that conditions and clauses can name.
///
/// The raw value is the canonical English spelling; `spellings` lists all that are understood.
/// To add a field: a case here, its spellings, its kind; then its column in the store (see CONTRIBUTING).
public enum Field: String, CaseIterable, Hashable, Sendable {
  case id
  case date
  case event
  case newspaper
  case page
  case section
  case column
  case title
  case body
  case lead
  case text
  case city
  case district
  case place
  case org
  case person
  case reporter
  case correspondent
  case credit
  case byline
  case topic
  case caption
  case photo
  case length
  case paragraphs
  case doubt

  /// What a field holds, which decides what operators and values make sense with it.
  public enum Kind: Hashable, Sendable {
    /// One string, matched as a whole or in part.
    case text
    /// Long text, asked with `~` only.
    case longText
    /// The one issue date.
    case date
    /// Any number of dates, possibly without a year.
    case dates
    /// A place's short name; suffixes such as 市 make no difference.
    case place
    /// Any number of strings.
    case list
    /// A count.
    case number
    /// There or not; asked with `has` and `no`.
    case flag
  }

  /// What the field holds.
  public var kind: Kind {
    switch self {
    case .id, .newspaper, .page, .section, .column, .title, .credit: .text
    case .body, .lead, .text: .longText
    case .date: .date
    case .event: .dates
    case .city, .district, .place: .place
    case .org, .person, .reporter, .correspondent, .byline, .topic, .caption, .doubt: .list
    case .length, .paragraphs: .number
    case .photo: .flag
    }
  }

  /// The canonical Chinese spelling.
  public var chinese: String { spellings.chinese[0] }

  /// Every spelling, canonical ones first: English, then Chinese.
  public var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .id: (["id"], ["编号"])
    case .date: (["date"], ["日期"])
    case .event: (["event"], ["事件日期", "活动日期"])
    case .newspaper: (["newspaper"], ["报纸"])
    case .page: (["page"], ["版"])
    case .section: (["section"], ["版名"])
    case .column: (["column"], ["栏目"])
    case .title: (["title"], ["标题", "题"])
    case .body: (["body"], ["正文"])
    case .lead: (["lead"], ["导语"])
    case .text: (["text"], ["全文"])
    case .city: (["city"], ["城市", "市"])
    case .district: (["district"], ["区县"])
    case .place: (["place"], ["地点", "地方"])
    case .org: (["org"], ["单位", "机构"])
    case .person: (["person"], ["人物", "人"])
    case .reporter: (["reporter"], ["记者"])
    case .correspondent: (["correspondent"], ["通讯员"])
    case .credit: (["credit"], ["供稿"])
    case .byline: (["byline"], ["署名"])
    case .topic: (["topic"], ["主题", "话题"])
    case .caption: (["caption"], ["图片说明"])
    case .photo: (["photo"], ["图片"])
    case .length: (["length"], ["字数"])
    case .paragraphs: (["paragraphs"], ["段数"])
    case .doubt: (["doubt"], ["存疑"])
    }
  }
}
