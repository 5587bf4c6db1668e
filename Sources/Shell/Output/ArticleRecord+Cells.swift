import ArticleStore
import QueryLanguage

extension ArticleRecord {
  /// What the record holds of a field that `show` names.
  func cell(of field: Field) -> Cell {
    switch field {
    case .id: .text(id)
    case .date: Cell(date?.description)
    case .event: Cell(article.dates.map(\.description))
    case .newspaper: Cell(newspaper)
    case .page: Cell(page)
    case .section: Cell(section)
    case .column: Cell(article.column)
    case .title: .text(article.joinedTitle)
    case .body: .text(article.paragraphs.joined(separator: "\n"))
    case .lead: Cell(article.paragraphs.first)
    case .text: .text(fullText)
    case .city: Cell(article.city)
    case .district: Cell(article.district)
    case .place: Cell(article.places)
    case .org: Cell(article.organisations)
    case .person: Cell(article.people)
    case .reporter: Cell(article.reporters)
    case .correspondent: Cell(article.correspondents)
    case .credit: Cell(article.credit)
    case .byline: Cell(article.bylines)
    case .topic: Cell(article.topics)
    case .caption: article.captions.isEmpty ? .missing : .captions(article.captions)
    case .photo: .flag(!article.captions.isEmpty)
    case .length: .number(article.length)
    case .paragraphs: .number(article.paragraphs.count)
    case .doubt: Cell(article.doubts)
    }
  }
}

extension Field {
  /// The column that `show` makes of it.
  var tableColumn: ResultTable.Column {
    let setting: ResultTable.Setting =
      switch kind {
      case .number: .number
      case .date, .dates, .flag: .label
      case .text, .longText, .place, .list: .text
      }
    return .init(rawValue, chinese: chinese, setting: setting)
  }
}
