import Issues
import TextBasics

/// Makes a segment of articles that come in (date, id) order.
///
/// Cost: some 25 bytes of memory a character of 8,192 articles, and the columns; the text itself and the index go to the
/// file as they are made.
struct SegmentBuilder: ~Copyable {
  private let writer: SegmentWriter
  private let rows: Int
  private var row = 0
  private var days: [Int32] = []
  private var flags: [UInt8] = []
  private var numbers: [[Int32]]
  private var eventStarts: [UInt32] = [0]
  private var events: [PackedDate] = []
  private var dictionaries: [Facet: FacetBuilder] = [:]
  private let sources = FacetBuilder(DictionaryBuilder(column: SegmentColumn.source))
  private let digests = FacetBuilder(DictionaryBuilder(column: SegmentColumn.digest))
  private let origins = FacetBuilder(DictionaryBuilder(column: SegmentColumn.origin))
  private var texts: [TextBuilder]

  /// A builder of a segment of so many rows, written by `writer`.
  ///
  /// - Parameter spillFolder: Where parts of a large index may be put aside; nil keeps them in memory.
  init(rows: Int, writer: SegmentWriter, spillingIn spillFolder: String? = nil) {
    self.rows = rows
    self.writer = writer
    numbers = NumberField.allCases.map { _ in [] }
    for facet in Facet.allCases { dictionaries[facet] = FacetBuilder(DictionaryBuilder(column: facet.rawValue)) }
    texts = TextField.stored.map { TextBuilder($0, rows: rows, spillingIn: spillFolder) }
    // The body is the bulk: it is written as it comes.
    writer.begin(SectionKey(.elements, TextField.body.rawValue))
  }

  /// Adds the next article.
  ///
  /// - Parameter origin: The file it comes from, by which a later segment can take its place.
  mutating func add(_ record: ArticleRecord, origin: String) throws(SegmentProblem) {
    days.append(record.date?.number ?? Snapshot.undated)
    flags.append(record.dateIsEstimated ? 1 : 0)
    for field in NumberField.allCases { numbers[field.rawValue].append(Int32(clamping: field.value(in: record))) }
    events += record.article.dates.map { PackedDate($0) }
    eventStarts.append(UInt32(events.count))
    for facet in Facet.allCases { dictionaries[facet]?.add(facet.values(in: record)) }
    sources.add(record.source.map { [$0] } ?? [])
    digests.add(record.sourceDigest.map { [$0] } ?? [])
    origins.add([origin])
    for text in texts { try text.add(record, row: row, writer) }
    row += 1
  }

  /// Writes the rest. `finish` of the writer is the caller's to call.
  consuming func finish() throws(SegmentProblem) {
    precondition(row == rows, "\(row) of \(rows) articles were added")
    writer.end()
    writer.section(SectionKey(.days), days)
    writer.section(SectionKey(.flags), flags)
    for field in NumberField.allCases {
      writer.section(SectionKey(.numbers, field.rawValue), numbers[field.rawValue])
    }
    if !events.isEmpty {
      writer.section(SectionKey(.eventStarts), eventStarts)
      writer.section(SectionKey(.events), events)
    }
    for facet in Facet.allCases { dictionaries[facet]?.finish(into: writer) }
    sources.finish(into: writer)
    digests.finish(into: writer)
    origins.finish(into: writer)
    for text in texts { try text.finish(into: writer) }
  }
}

/// Dictionary columns that are no facets, behind the facets' numbers.
enum SegmentColumn {
  /// The file that a page's text came from.
  static let source = 100
  /// The file that holds the article.
  static let origin = 101
  /// The digest of that page's text.
  static let digest = 102
}

/// A dictionary under construction, in a place of its own so that a row can be added to many.
private final class FacetBuilder {
  private var builder: DictionaryBuilder?

  init(_ builder: consuming DictionaryBuilder) { self.builder = consume builder }

  func add(_ values: [String]) { builder?.add(values) }

  func finish(into writer: SegmentWriter) { builder.take()?.finish(into: writer) }
}

/// One field's text and its index under construction.
private final class TextBuilder {
  private let field: TextField
  private var elements: ElementBuilder
  private var index: TextIndexBuilder?
  private var folder: FieldFolder
  private var raw: [UInt8] = []

  init(_ field: TextField, rows: Int, spillingIn spillFolder: String?) {
    self.field = field
    elements = ElementBuilder(field)
    index = TextIndexBuilder(field, rows: rows, spillingIn: spillFolder)
    folder = FieldFolder(field)
  }

  func add(_ record: ArticleRecord, row: Int, _ writer: SegmentWriter) throws(SegmentProblem) {
    raw.removeAll(keepingCapacity: true)
    for var element in field.storedElements(in: record) {
      element.withUTF8 { raw.append(contentsOf: $0) }
      raw.append(CompactText.utf8Terminator)
    }
    raw.withUnsafeBytes { bytes in
      elements.add(bytes, to: field == .body ? writer : nil)
      folder.fold(bytes)
    }
    var failure: SegmentProblem?
    folder.folded.withUnsafeBytes { folded in
      do throws(SegmentProblem) { try index?.add(folded, row: row) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  func finish(into writer: SegmentWriter) throws(SegmentProblem) {
    elements.finish(into: writer)
    try index.take()?.finish(into: writer)
  }
}
