public import ArticleStore
import Issues
public import QueryLanguage
import TextBasics

/// What the language says, told as simply as it can be: one article at a time, no index, no plan, no bytes.
///
/// It knows literals, dates, numbers, lists, logic and names, `?` in a wildcard and `a|b` as a regular expression; what
/// else wildcards and expressions can do has tables of its own.
public enum Oracle {
  /// What names stand for: the conditions of queries, and the ids of the last answer.
  public struct Names: Sendable {
    /// The condition of the query that has the name.
    public var conditions: [String: Condition] = [:]
    /// The ids of the articles of the last answer.
    public var last: Set<String> = []

    /// No names.
    public init() {}
  }

  /// Whether a condition holds for an article.
  public static func holds(_ condition: Condition, for record: FoldedRecord, _ names: Names = Names()) -> Bool {
    switch condition.kind {
    case .or(let parts): return parts.contains { holds($0, for: record, names) }
    case .and(let parts): return parts.allSatisfy { holds($0, for: record, names) }
    case .not(let part): return !holds(part, for: record, names)
    case .word(let value): return record.texts(.text).contains { matches($0, value, isWhole: false) }
    case .presence(let field, let isNegated): return isPresent(field.field, record) != isNegated
    case .membership(let field, let values, let isNegated):
      return values.contains { compare(field.field, .equal, $0, record) } != isNegated
    case .comparison(let field, .notEqual, let value): return !compare(field.field, .equal, value, record)
    case .comparison(let field, .notContains, let value): return !compare(field.field, .contains, value, record)
    case .comparison(let field, let comparison, let value): return compare(field.field, comparison, value, record)
    case .range(let field, let low, let high):
      if field.field == .event, let dates = ends(low, high) {
        return record.record.article.dates.contains { isWithin($0, dates.0, dates.1, record) }
      }
      return (low.map { compare(field.field, .greaterOrEqual, $0, record) } ?? true)
        && (high.map { compare(field.field, .lessOrEqual, $0, record) } ?? true)
    case .near(let field, let a, let b, let distance):
      return record.texts(field?.field ?? .text).contains { text in
        isNear(String(decoding: text, as: UTF8.self), a.text ?? "", b.text ?? "", distance)
      }
    case .member(let name): return isMember(name, record, names)
    // What is like it needs more than one article to be told.
    case .similar: return false
    }
  }

  private static func compare(
    _ field: Field, _ comparison: Comparison, _ value: Value, _ record: FoldedRecord
  ) -> Bool {
    if field == .length || field == .paragraphs {
      guard case .number(let wanted, _) = value.kind else { return false }
      return ordered(number(field, record), comparison, wanted, wanted)
    }
    if field == .date || field == .event {
      guard let wanted = dates(value) else { return false }
      let dates = field == .date ? record.record.date.map { [PartialDate($0)] } ?? [] : record.record.article.dates
      return dates.contains { isOrdered($0, comparison, wanted, record) }
    }
    return record.texts(field).contains { text in
      if field == .city || field == .district || field == .place, let wanted = value.text,
        short(String(decoding: text, as: UTF8.self)) == short(Folding.fold(wanted))
      {
        return true
      }
      return matches(text, value, isWhole: comparison == .equal)
    }
  }

  private static func isMember(_ name: SetName, _ record: FoldedRecord, _ names: Names) -> Bool {
    guard let name = name.name else { return names.last.contains(record.record.id) }
    return names.conditions[name].map { holds($0, for: record, names) } ?? false
  }

  /// Whether an article belongs to what a query starts from.
  public static func holds(_ source: Query.Source, for record: FoldedRecord, _ names: Names) -> Bool {
    switch source {
    case .articles: true
    case .set(let name): isMember(name, record, names)
    case .and(let parts): parts.allSatisfy { holds($0, for: record, names) }
    case .or(let parts): parts.contains { holds($0, for: record, names) }
    case .not(let part): !holds(part, for: record, names)
    }
  }

  /// Whether a folded text is or holds what a value says.
  private static func matches(_ text: [UInt8], _ value: Value, isWhole: Bool) -> Bool {
    switch value.kind {
    case .regex(let pattern):
      return pattern.split(separator: "|").contains { matches(text, literal: String($0), isWhole: isWhole) }
    case .wildcard(let pattern):
      let parts = pattern.split(separator: "?", omittingEmptySubsequences: false).map(String.init)
      return matches(text, wildcard: parts, isWhole: isWhole)
    default: return matches(text, literal: value.text ?? "", isWhole: isWhole)
    }
  }

  private static func matches(_ text: [UInt8], literal: String, isWhole: Bool) -> Bool {
    let wanted = Array(Folding.fold(literal).utf8)
    return isWhole ? text == wanted : FoldedRecord.contains(text, wanted)
  }

  /// `第?届` as the two parts between which one character stands.
  private static func matches(_ text: [UInt8], wildcard parts: [String], isWhole: Bool) -> Bool {
    let text = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let (first, last) = (Array(parts[0].unicodeScalars), Array(parts[parts.count - 1].unicodeScalars))
    let length = first.count + 1 + last.count
    guard text.count >= length else { return false }
    return (0...text.count - length).contains { start in
      if isWhole, start > 0 || length != text.count { return false }
      return text[start...].starts(with: first) && text[start + first.count] != "\n"
        && text[(start + first.count + 1)...].starts(with: last)
    }
  }

  /// The places of these tests end in 市, 区 or 县 or in nothing.
  private static func short(_ place: String) -> String {
    place.count > 2 && "市区县".contains(place.last ?? " ") ? String(place.dropLast()) : place
  }

  /// Whether a text holds another, both folded.
  public static func contains(_ text: String, _ part: String) -> Bool {
    let (text, part) = (Array(Folding.fold(text)), Array(Folding.fold(part)))
    return text.indices.contains { text[$0...].starts(with: part) }
  }

  private static func isNear(_ text: String, _ a: String, _ b: String, _ distance: Int) -> Bool {
    let text = Array(text)
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
    _ date: PartialDate, _ comparison: Comparison, _ wanted: [PartialDate], _ record: FoldedRecord
  ) -> Bool {
    let anyYear = wanted.first?.year == nil
    guard let mine = days(date, of: anyYear, record) else { return false }
    let theirs = wanted.flatMap { days($0, of: anyYear, record) ?? [] }
    guard !theirs.isEmpty else { return false }
    // The 29th of February of a year without one is no day at all.
    guard !mine.isEmpty else { return false }
    return mine.allSatisfy { ordered($0, comparison, theirs.min() ?? 0, theirs.max() ?? 0) }
  }

  private static func ends(_ low: Value?, _ high: Value?) -> ([PartialDate]?, [PartialDate]?)? {
    let (first, last) = (low.flatMap(dates), high.flatMap(dates))
    return first == nil && last == nil ? nil : (first, last)
  }

  /// What a value names, a half or quarter of a year as its months; nil for a word, and for what counts back from today.
  private static func dates(_ value: Value) -> [PartialDate]? {
    switch value.kind {
    case .date(.partial(let date), _): [date]
    case .date(.part(.half(let half), of: .named(let year)), _):
      (half * 6 - 5...half * 6).compactMap { PartialDate(year: year, month: $0) }
    case .date(.part(.quarter(let quarter), of: .named(let year)), _):
      (quarter * 3 - 2...quarter * 3).compactMap { PartialDate(year: year, month: $0) }
    default: nil
    }
  }

  private static func isWithin(
    _ date: PartialDate, _ low: [PartialDate]?, _ high: [PartialDate]?, _ record: FoldedRecord
  ) -> Bool {
    (low.map { isOrdered(date, .greaterOrEqual, $0, record) } ?? true)
      && (high.map { isOrdered(date, .lessOrEqual, $0, record) } ?? true)
  }

  /// The days it may be, of a year or of any; nil when that can't be said.
  private static func days(_ date: PartialDate, of anyYear: Bool, _ record: FoldedRecord) -> [Int]? {
    if anyYear {
      guard let month = date.month else { return nil }
      if let day = date.day { return [month * 100 + day] }
      return (1...Day.length(ofMonth: month, year: date.year ?? 2000)).map { month * 100 + $0 }
    }
    guard let year = date.year ?? record.record.date?.components.year else { return nil }
    return (1...12).filter { date.month == nil || date.month == $0 }.flatMap { month in
      (1...Day.length(ofMonth: month, year: year)).filter { date.day == nil || date.day == $0 }
        .map { year * 10_000 + month * 100 + $0 }
    }
  }

  // MARK: Fields

  private static func number(_ field: Field, _ record: FoldedRecord) -> Int {
    field == .paragraphs
      ? record.record.article.paragraphs.count
      : record.record.article.paragraphs.joined().unicodeScalars.filter { !$0.properties.isWhitespace }.count
  }

  private static func isPresent(_ field: Field, _ record: FoldedRecord) -> Bool {
    switch field {
    case .date: record.record.date != nil
    case .event: !record.record.article.dates.isEmpty
    case .length, .paragraphs: number(field, record) > 0
    case .photo: !record.record.article.captions.isEmpty
    default: record.texts(field).contains { !$0.isEmpty }
    }
  }

  /// The texts of a field as the article has them.
  public static func texts(_ field: Field, _ record: ArticleRecord) -> [String] {
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
