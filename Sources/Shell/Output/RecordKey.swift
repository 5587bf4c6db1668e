import ArticleStore
import Issues
import QueryLanguage
import TextBasics

/// What an article's record holds, by the names of the parsed-issue format: the columns of data output where no
/// `show` names others.
enum RecordKey: String, CaseIterable {
  case id
  case date
  case dateEstimated = "date_estimated"
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
  case orgs
  case topics
  case doubts

  /// The heading in Chinese.
  var chinese: String {
    switch self {
    case .id: "编号"
    case .date: "日期"
    case .dateEstimated: "日期为推算"
    case .newspaper: "报纸"
    case .page: "版"
    case .section: "版名"
    case .source: "来源文件"
    case .column: "栏目"
    case .title: "标题"
    case .dateline: "电头"
    case .paragraphs: "正文"
    case .credit: "供稿"
    case .reporters: "记者"
    case .correspondents: "通讯员"
    case .captions: "图片说明"
    case .city: "城市"
    case .district: "区县"
    case .dates: "事件日期"
    case .people: "人物"
    case .orgs: "单位"
    case .topics: "主题"
    case .doubts: "存疑"
    }
  }

  /// The field that conditions name it by.
  private var field: Field? {
    switch self {
    case .dateEstimated, .source, .dateline: nil
    case .paragraphs: .body
    case .reporters: .reporter
    case .correspondents: .correspondent
    case .captions: .caption
    case .dates: .event
    case .people: .person
    case .orgs: .org
    case .topics: .topic
    case .doubts: .doubt
    default: Field(rawValue: rawValue)
    }
  }

  /// The column of a table.
  var tableColumn: ResultTable.Column {
    switch self {
    case .id, .date, .dateEstimated, .page, .source: .init(rawValue, chinese: chinese, setting: .label)
    default: .init(rawValue, chinese: chinese, field: field)
    }
  }

  /// What a record holds under this key. Lists are lists also when they are empty, as in the parsed issue.
  func cell(of record: ArticleRecord) -> Cell {
    let article = record.article
    return switch self {
    case .id: .text(record.id)
    case .date: Cell(record.date?.description)
    case .dateEstimated: .flag(record.dateIsEstimated)
    case .newspaper: Cell(record.newspaper)
    case .page: Cell(record.page)
    case .section: Cell(record.section)
    case .source: Cell(record.source)
    case .column: Cell(article.column)
    case .title: .text(article.title.joined(separator: " "))
    case .dateline: Cell(article.dateline)
    case .paragraphs: .paragraphs(article.paragraphs)
    case .credit: Cell(article.credit)
    case .reporters: .list(article.reporters)
    case .correspondents: .list(article.correspondents)
    case .captions: .captions(article.captions)
    case .city: Cell(article.city)
    case .district: Cell(article.district)
    case .dates: .list(article.dates.map(\.description))
    case .people: .list(article.people)
    case .orgs: .list(article.organisations)
    case .topics: .list(article.topics)
    case .doubts: .list(article.doubts)
    }
  }
}
