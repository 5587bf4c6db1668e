/// What a key of a bulk record, or a column of a CSV file, can hold.
public enum BulkField: UInt8, CaseIterable, Hashable, Sendable {
  case id
  case date
  case dateIsEstimated
  case newspaper
  case page
  case section
  case source
  case column
  case title
  case dateline
  case paragraphs
  case credit
  case reporters
  case correspondents
  case captions
  case city
  case district
  case dates
  case people
  case organisations
  case topics
  case doubts

  /// The names it goes by: the parsed issue's key first, then those of fields in the language and of bulk files.
  public var names: [String] {
    switch self {
    case .id: ["id", "编号"]
    case .date: ["date", "issue_date", "日期"]
    case .dateIsEstimated: ["date_estimated"]
    case .newspaper: ["newspaper", "报纸"]
    case .page: ["page", "版", "版次"]
    case .section: ["section", "版名"]
    case .source: ["source"]
    case .column: ["column", "kicker", "栏目"]
    case .title: ["title", "标题", "题"]
    case .dateline: ["dateline"]
    case .paragraphs: ["paragraphs", "body", "正文"]
    case .credit: ["credit", "byline", "供稿", "署名"]
    case .reporters: ["reporters", "reporter", "记者"]
    case .correspondents: ["correspondents", "correspondent", "通讯员"]
    case .captions: ["captions", "caption", "图片说明"]
    case .city: ["city", "城市", "市"]
    case .district: ["district", "区县"]
    case .dates: ["dates", "event", "事件日期", "活动日期"]
    case .people: ["people", "person", "人物", "人"]
    case .organisations: ["orgs", "org", "单位", "机构"]
    case .topics: ["topics", "topic", "主题", "话题"]
    case .doubts: ["doubts", "doubt", "存疑"]
    }
  }

  /// The name that messages use.
  public var name: String { names[0] }

  /// The field of that name; upper and lower case are alike.
  public init?(name: String) {
    let lowered = name.lowercased()
    guard let field = Self.allCases.first(where: { $0.names.contains(lowered) }) else { return nil }
    self = field
  }
}
