import ArticleStore
import Issues
import TextBasics

/// A record as its values come in.
struct RecordDraft {
  private(set) var record: ArticleRecord
  private var given: UInt32 = 0

  init(id: String, day: Day?, newspaper: String?) {
    record = ArticleRecord(id: id, date: day, newspaper: newspaper, article: Article())
  }

  /// Notes that a field has its value; false when it had one already.
  mutating func give(_ field: BulkField) -> Bool {
    let bit: UInt32 = 1 << field.rawValue
    defer { given |= bit }
    return given & bit == 0
  }

  /// Gives a field that holds one text its value.
  mutating func set(_ field: BulkField, to text: String) {
    switch field {
    case .newspaper: record.newspaper = text
    case .page: record.page = text
    case .section: record.section = text
    case .source: record.source = text
    case .column: record.article.column = text
    case .dateline: record.article.dateline = text
    case .credit: record.article.credit = text
    case .city: record.article.city = text
    case .district: record.article.district = text
    default: set(field, to: [text])
    }
  }

  /// Gives a field that holds many texts its values; one that holds one text gets the first.
  mutating func set(_ field: BulkField, to texts: [String]) {
    switch field {
    case .title: record.article.title = texts
    case .paragraphs: record.article.paragraphs = texts
    case .reporters: record.article.reporters = texts
    case .correspondents: record.article.correspondents = texts
    case .people: record.article.people = texts
    case .organisations: record.article.organisations = texts
    case .topics: record.article.topics = texts
    case .doubts: record.article.doubts = texts
    default: preconditionFailure("\(field) holds no list of texts")
    }
  }

  mutating func set(captions: [Caption]) { record.article.captions = captions }

  mutating func set(dates: [PartialDate]) { record.article.dates = dates }

  mutating func set(dateIsEstimated: Bool) { record.dateIsEstimated = dateIsEstimated }
}

extension BulkField {
  /// How the values of a field are read.
  enum Shape {
    /// Read by the scan.
    case place
    case text
    /// One text, or the lines of a heading.
    case heading
    case list
    case lines
    case captions
    case dates
    case flag
  }

  var shape: Shape {
    switch self {
    case .id, .date: .place
    case .newspaper, .page, .section, .source, .column, .dateline, .credit, .city, .district: .text
    case .title: .heading
    case .reporters, .correspondents, .people, .organisations, .topics, .doubts: .list
    case .paragraphs: .lines
    case .captions: .captions
    case .dates: .dates
    case .dateIsEstimated: .flag
    }
  }
}
