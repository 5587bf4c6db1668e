import TextBasics

/// A frozen archive: its articles in segments, with everything in place that conditions ask for.
///
/// Rows are numbered segment after segment; within one they stand in (date, id) order, undated ones before all others,
/// ids ordered naturally. Rows that a later segment replaces are hidden: no set that is asked for here has them.
/// Opening touches the segments' headers; nothing is read before a question needs it.
///
/// Copying it copies one reference: readers of fields, and the closures that make rows, each hold one.
public struct Snapshot: Sendable {
  /// What copies share.
  private final class Content: Sendable {
    let segments: [Segment]
    let bases: [Int]
    let universe: Int
    let all: RowSet
    let merges: [Lazy<FacetMerge>]
    let filled: [Lazy<RowSet>]

    init(segments: [Segment], hidden: [Row]) {
      var next = 0
      let bases = segments.map { segment in
        defer { next += segment.count }
        return next
      }
      let everything = RowSet.all(universe: next)
      let all = hidden.isEmpty ? everything : everything.subtracting(RowSet(hidden, universe: next))
      let count = next
      filled = Facet.allCases.map { facet in
        Lazy { Snapshot.rows(having: facet, in: segments, bases: bases, universe: count).intersection(all) }
      }
      merges = Facet.allCases.map { facet in Lazy { FacetMerge(segments.map { $0.column(facet) }) } }
      self.segments = segments
      self.bases = bases
      universe = next
      self.all = all
    }
  }

  private let content: Content

  var segments: [Segment] { content.segments }
  /// The first row of each segment.
  var bases: [Int] { content.bases }
  /// How many rows there are, hidden ones among them.
  var universe: Int { content.universe }
  /// The rows that can be seen.
  public var all: RowSet { content.all }
  /// By facet: the rows that have any value.
  var filled: [Lazy<RowSet>] { content.filled }

  /// Undated rows come first, and compare as earlier than any day.
  static let undated = Int32.min

  /// The archive of those records, in any order. Of two records with one id both are kept.
  public init(records: [ArticleRecord]) {
    let sorted = records.sorted(by: Snapshot.precedes)
    self.init(segments: [.inMemory(sorted, origins: sorted.map { _ in "" })])
  }

  /// The archive of those segments, the largest first; `hidden` are rows that later segments replace.
  init(segments: [Segment], hidden: [Row] = []) { content = Content(segments: segments, hidden: hidden) }

  /// How many articles there are.
  public var count: Int { all.count }

  /// No row.
  public var none: RowSet { .none(universe: universe) }

  /// The article of a row, as it came in.
  public func record(at row: Row) -> ArticleRecord {
    let (segment, local) = place(of: row)
    return segment.record(at: local)
  }

  /// The row of the article with that id, compared byte by byte; nil when there is none.
  public func row(ofID id: String) -> Row? {
    let needle = TextMatch(.literal(Folding.foldedBytes(of: id)), isWhole: true)
    let candidates = try? rows(.id, where: needle, among: all)
    return candidates?.rows.first { elements(.id, of: $0).first.map { $0.utf8.elementsEqual(id.utf8) } ?? false }
  }

  /// The values of a facet in all segments as one dictionary.
  func merge(_ facet: Facet) -> FacetMerge { content.merges[facet.rawValue].value }

  /// The segment that a row lies in, and its number there.
  @inline(__always)
  func place(of row: Row) -> (segment: Segment, row: Int) {
    if segments.count == 1 { return (segments[0], Int(row)) }
    let index = segmentIndex(of: row)
    return (segments[index], Int(row) - bases[index])
  }

  func segmentIndex(of row: Row) -> Int {
    var (low, high) = (0, bases.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bases[middle] <= Int(row) { low = middle } else { high = middle }
    }
    return low
  }

  /// Asks each segment, and joins the answers.
  func joined<Failure: Error>(
    _ rows: (Segment, _ range: Range<Int>) throws(Failure) -> RowSet
  ) throws(Failure) -> RowSet {
    var parts: [RowSet] = []
    for (segment, base) in zip(segments, bases) {
      parts.append(try rows(segment, base..<base + segment.count))
    }
    return RowSet.joined(parts, bases: bases, universe: universe).intersection(all)
  }

  /// Whether a record comes before another: undated ones first, then by date, then by id in natural order.
  public static func precedes(_ a: ArticleRecord, _ b: ArticleRecord) -> Bool {
    let (x, y) = (a.date?.number ?? undated, b.date?.number ?? undated)
    return x != y ? x < y : NaturalOrder.precedes(a.id, b.id)
  }
}
