import Issues
package import TextBasics

/// Some thousand articles on their way into a segment, column by column.
///
/// Who reads articles fills it: begins a row, adds what the article has, ends the row. Values are bytes of UTF-8, taken
/// from where they lie. Emptied, it keeps its memory, so that the next run costs none.
package final class RowRun {
  /// At most so many rows a run.
  package static let rowLimit = 1 << 13
  /// Bytes of articles after which a run ends before it has so many rows: what indexing a run takes is some ten times that.
  package static let byteLimit = 32 << 20

  private(set) var days: [Int32] = []
  private(set) var flags: [UInt8] = []
  private(set) var paragraphs: [Int32] = []
  /// Characters of the body; counted when the run is indexed.
  var lengths: [Int32] = []
  private(set) var eventEnds: [UInt32] = []
  private(set) var events: [PackedDate] = []
  let facets: [Place<FacetRun>] = Facet.allCases.map { _ in Place(FacetRun()) }
  let sources = Place(FacetRun())
  let digests = Place(FacetRun())
  let origins = Place(FacetRun())
  let texts: [Place<TextRun>] = TextField.stored.map { Place(TextRun($0)) }
  /// The runs of texts by the raw value of their field; that of the lead is the body's.
  private let textOfField: [Place<TextRun>]
  private var bodyElements: Int32 = 0
  /// What the text's index has of the run, field by field as in `texts`; filled when it is indexed.
  var indexes: [IndexRun] = []

  /// How many rows there are.
  package var count: Int { days.count }

  /// Whether it is time to index it.
  var isFull: Bool {
    count == RowRun.rowLimit || texts.reduce(0) { $0 + $1.value.units.count } * 2 >= RowRun.byteLimit
  }

  package init() {
    let texts = texts
    textOfField = TextField.allCases.map { field in
      let stored: TextField = field == .lead ? .body : field
      guard let text = texts.first(where: { $0.value.field == stored }) else {
        preconditionFailure("\(field) is not stored")
      }
      return text
    }
  }

  /// Empties it.
  package func removeAll() {
    days.removeAll(keepingCapacity: true)
    flags.removeAll(keepingCapacity: true)
    paragraphs.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    eventEnds.removeAll(keepingCapacity: true)
    events.removeAll(keepingCapacity: true)
    for facet in facets { facet.value.removeAll() }
    sources.value.removeAll()
    digests.value.removeAll()
    origins.value.removeAll()
    for text in texts { text.value.removeAll() }
    indexes.removeAll(keepingCapacity: true)
  }

  // MARK: A row

  /// Begins a row.
  ///
  /// - Parameters:
  ///   - day: The issue date; nil where there is none.
  ///   - origin: The file it comes from, by which a later segment can take its place.
  package func beginRow(day: Day?, isEstimated: Bool, origin: UnsafeRawBufferPointer) {
    days.append(day?.number ?? Snapshot.undated)
    flags.append(isEstimated ? 1 : 0)
    origins.value.add(origin)
    bodyElements = 0
  }

  /// Adds a value to a facet; an empty one is none.
  package func add(_ value: UnsafeRawBufferPointer, to facet: Facet) { facets[facet.rawValue].value.add(value) }

  /// Adds the file that the page's text came from.
  package func add(source: UnsafeRawBufferPointer) { sources.value.add(source) }

  /// Adds the digest of the text of that page.
  package func add(digest: UnsafeRawBufferPointer) { digests.value.add(digest) }

  /// Adds a date that the text names.
  package func add(event: PartialDate) { events.append(PackedDate(event)) }

  /// Adds an element of a text: a heading line, a paragraph, a caption, a caption's credit, which may be empty.
  ///
  /// - Returns: False when it is not UTF-8; then it was not added.
  package func add(_ element: UnsafeRawBufferPointer, to field: TextField) -> Bool {
    if field == .body { bodyElements += 1 }
    return textOfField[field.rawValue].value.add(element)
  }

  /// Ends the row.
  package func endRow() {
    eventEnds.append(UInt32(events.count))
    paragraphs.append(bodyElements)
    for facet in facets { facet.value.endRow() }
    sources.value.endRow()
    digests.value.endRow()
    origins.value.endRow()
    for text in texts { text.value.endRow() }
  }
}
