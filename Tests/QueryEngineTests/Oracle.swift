import ArticleStore
import Issues
import QueryLanguage
import TextBasics

/// What the language says, told as simply as it can be: one article at a time, no index, no plan, no bytes.
///
/// It knows literals, dates, numbers, lists and logic; wildcards and regular expressions have tables of their own.
enum Oracle {
  static func holds(_ condition: Condition, for record: ArticleRecord) -> Bool {
    switch condition.kind {
    case .or(let parts): return parts.contains { holds($0, for: record) }
    case .and(let parts): return parts.allSatisfy { holds($0, for: record) }
    case .not(let part): return !holds(part, for: record)
    case .word(let value): return texts(.text, record).contains { contains($0, value.text ?? "") }
    case .presence(let field, let isNegated): return isPresent(field.field, record) != isNegated
    case .membership(let field, let values, let isNegated):
      return values.contains { compare(field.field, .equal, $0, record) } != isNegated
    case .comparison(let field, .notEqual, let value): return !compare(field.field, .equal, value, record)
    case .comparison(let field, .notContains, let value): return !compare(field.field, .contains, value, record)
    case .comparison(let field, let comparison, let value): return compare(field.field, comparison, value, record)
    case .range(let field, let low, let high):
      if field.field == .event, let dates = ends(low, high) {
        return record.article.dates.contains { isWithin($0, dates.0, dates.1, record) }
      }
      return (low.map { compare(field.field, .greaterOrEqual, $0, record) } ?? true)
        && (high.map { compare(field.field, .lessOrEqual, $0, record) } ?? true)
    case .near(let field, let a, let b, let distance):
      return texts(field?.field ?? .text, record).contains { isNear($0, a.text ?? "", b.text ?? "", distance) }
    // These need more than one article to be told.
    case .member, .similar: return false
    }
  }

  private static func compare(
    _ field: Field, _ comparison: Comparison, _ value: Value, _ record: ArticleRecord
  ) -> Bool {
    if field == .length || field == .paragraphs {
      guard case .number(let wanted, _) = value.kind else { return false }
      return ordered(number(field, record), comparison, wanted, wanted)
    }
    if field == .date || field == .event {
      guard case .date(.partial(let wanted), _) = value.kind else { return false }
      let dates = field == .date ? record.date.map { [PartialDate($0)] } ?? [] : record.article.dates
      return dates.contains { isOrdered($0, comparison, wanted, record) }
    }
    let wanted = value.text ?? ""
    return texts(field, record).contains { text in
      if field == .city || field == .district || field == .place, short(text) == short(wanted) { return true }
      return comparison == .equal ? Folding.fold(text) == Folding.fold(wanted) : contains(text, wanted)
    }
  }

  /// The places of these tests end in 市, 区 or 县 or in nothing.
  private static func short(_ place: String) -> String {
    place.count > 2 && "市区县".contains(place.last ?? " ") ? String(place.dropLast()) : place
  }

  static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(Folding.fold(text)), Array(Folding.fold(part)))
    return text.indices.contains { text[$0...].starts(with: part) }
  }

  private static func isNear(_ text: String, _ a: String, _ b: String, _ distance: Int) -> Bool {
    let text = Array(Folding.fold(text))
    func places(_ word: String) -> [Range<Int>] {
      let word = Array(Folding.fold(word))
      return text.indices.filter { text[$0...].starts(with: word) }.map { $0..<$0 + word.count }
    }
    return places(a).contains { a in
      places(b).contains { b in
        let gap = a.upperBound <= b.lowerBound ? b.lowerBound - a.upperBound : a.lowerBound - b.upperBound
        return gap >= 0 && gap <= distance
      }
    }
  }

  private static func ordered(_ number: Int, _ comparison: Comparison, _ low: Int, _ high: Int) -> Bool {
    switch comparison {
    case .equal: low <= number && number <= high
    case .less: number < low
    case .lessOrEqual: number <= high
    case .greater: number > high
    case .greaterOrEqual: number >= low
    default: false
    }
  }

  // MARK: Dates, as lists of the days they may be.

  private static func isOrdered(
    _ date: PartialDate, _ comparison: Comparison, _ wanted: PartialDate, _ record: ArticleRecord
  ) -> Bool {
    guard let mine = days(date, of: wanted.year == nil, record),
      let theirs = days(wanted, of: wanted.year == nil, record)
    else { return false }
    // The 29th of February of a year without one is no day at all.
    guard !mine.isEmpty else { return false }
    return mine.allSatisfy { ordered($0, comparison, theirs.min() ?? 0, theirs.max() ?? 0) }
  }

  private static func ends(_ low: Value?, _ high: Value?) -> (PartialDate?, PartialDate?)? {
    func date(_ value: Value?) -> PartialDate? {
      guard case .date(.partial(let date), _)? = value?.kind else { return nil }
      return date
    }
    return date(low) == nil && date(high) == nil ? nil : (date(low), date(high))
  }

  private static func isWithin(
    _ date: PartialDate, _ low: PartialDate?, _ high: PartialDate?, _ record: ArticleRecord
  ) -> Bool {
    (low.map { isOrdered(date, .greaterOrEqual, $0, record) } ?? true)
      && (high.map { isOrdered(date, .lessOrEqual, $0, record) } ?? true)
  }

  /// The days it may be, of a year or of any; nil when that can't be said.
  private static func days(_ date: PartialDate, of anyYear: Bool, _ record: ArticleRecord) -> [Int]? {
    if anyYear {
      guard let month = date.month else { return nil }
      if let day = date.day { return [month * 100 + day] }
      return (1...Day.length(ofMonth: month, year: date.year ?? 2000)).map { month * 100 + $0 }
    }
    guard let year = date.year ?? record.date?.components.year else { return nil }
    return (1...12).filter { date.month == nil || date.month == $0 }.flatMap { month in
      (1...Day.length(ofMonth: month, year: year)).filter { date.day == nil || date.day == $0 }
        .map { year * 10_000 + month * 100 + $0 }
    }
  }

  // MARK: Fields

  private static func number(_ field: Field, _ record: ArticleRecord) -> Int {
    field == .paragraphs
      ? record.article.paragraphs.count
      : record.article.paragraphs.joined().unicodeScalars.filter { !$0.properties.isWhitespace }.count
  }

  private static func isPresent(_ field: Field, _ record: ArticleRecord) -> Bool {
    switch field {
    case .date: record.date != nil
    case .event: !record.article.dates.isEmpty
    case .length, .paragraphs: number(field, record) > 0
    case .photo: !record.article.captions.isEmpty
    default: texts(field, record).contains { !$0.isEmpty }
    }
  }

  static func texts(_ field: Field, _ record: ArticleRecord) -> [String] {
    let article = record.article
    func one(_ text: String?) -> [String] { text.map { [$0] } ?? [] }
    switch field {
    case .id: return [record.id]
    case .newspaper: return one(record.newspaper)
    case .page: return one(record.page)
    case .section: return one(record.section)
    case .column: return one(article.column)
    case .title: return [article.title.joined(separator: " ")]
    case .body: return [article.paragraphs.joined(separator: "\n")]
    case .lead: return one(article.paragraphs.first)
    case .city: return one(article.city)
    case .district: return one(article.district)
    case .place: return one(article.city) + one(article.district)
    case .org: return article.organisations
    case .person: return article.people
    case .reporter: return article.reporters
    case .correspondent: return article.correspondents
    case .credit: return one(article.credit)
    case .byline: return article.reporters + article.correspondents + one(article.credit)
    case .topic: return article.topics
    case .caption, .photo: return article.captions.map(\.text) + article.captions.compactMap(\.credit)
    case .doubt: return article.doubts
    case .text:
      return [.title, .column, .body, .caption, .place, .topic, .org, .person, .byline, .section]
        .flatMap { texts($0, record) } + one(article.dateline)
    case .date, .event, .length, .paragraphs: return []
    }
  }
}
