public import TextBasics

/// A frozen archive: its articles in (date, id) order, with everything in place that conditions ask for.
///
/// Row 0 is the oldest article; undated ones come before all others; ids order naturally. A date range is
/// therefore a range of rows, and the newest articles are the tail of any row set.
///
/// Building costs a sort; a column is made of the records when it is first asked for (for text a pass that folds all of
/// it). Nothing that can be seen changes after that.
public struct Snapshot: Sendable {
  let records: [ArticleRecord]
  private let lazyArena: Lazy<TextArena>
  private let lazyFacets: [Lazy<FacetColumn>]
  private let lazyNumbers: [Lazy<[Int32]>]
  let days: [Int32]
  let events: EventColumn

  /// Undated rows come first, and compare as earlier than any day.
  static let undated = Int32.min

  /// The archive of those records, in any order. Of two records with one id both are kept.
  public init(records: [ArticleRecord]) {
    let records = Snapshot.sorted(records)
    self.records = records
    lazyArena = Lazy { TextArena(records: records) }
    lazyFacets = Facet.allCases.map { facet in Lazy { FacetColumn(facet, records: records) } }
    lazyNumbers = NumberField.allCases.map { field in
      Lazy { records.map { Int32(clamping: field.value(in: $0)) } }
    }
    days = records.map { $0.date?.number ?? Snapshot.undated }
    events = EventColumn(records: records)
  }

  /// All text, folded.
  var arena: TextArena { lazyArena.value }

  /// The values of a facet.
  func column(_ facet: Facet) -> FacetColumn { lazyFacets[facet.rawValue].value }

  /// The numbers of a field, one a row.
  func column(_ field: NumberField) -> [Int32] { lazyNumbers[field.rawValue].value }

  /// How many articles there are.
  public var count: Int { records.count }

  /// Every row.
  public var all: RowSet { .all(universe: count) }

  /// No row.
  public var none: RowSet { .none(universe: count) }

  /// The article of a row, as it came in.
  public func record(at row: Row) -> ArticleRecord { records[Int(row)] }

  /// The row of the article with that id, compared byte by byte; nil when there is none. Linear.
  public func row(ofID id: String) -> Row? {
    records.firstIndex { $0.id.utf8.elementsEqual(id.utf8) }.map { Row($0) }
  }

  /// The first and the last issue date; nil when no article has one.
  public var dates: ClosedRange<Day>? {
    guard let last = days.last, last != Snapshot.undated,
      let first = days.first(where: { $0 != Snapshot.undated })
    else { return nil }
    return Day(number: first)...Day(number: last)
  }

  /// How many different issues the articles come from: pairs of newspaper and date.
  public var issueCount: Int {
    Set(records.map { IssueKey(newspaper: $0.newspaper.map { Array($0.utf8) }, date: $0.date) }).count
  }

  private struct IssueKey: Hashable {
    let newspaper: [UInt8]?
    let date: Day?
  }

  private static func sorted(_ records: [ArticleRecord]) -> [ArticleRecord] {
    records.sorted { a, b in
      let (x, y) = (a.date?.number ?? undated, b.date?.number ?? undated)
      return x != y ? x < y : NaturalOrder.precedes(a.id, b.id)
    }
  }
}
