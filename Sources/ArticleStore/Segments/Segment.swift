import Issues
import TextBasics

/// Articles in (date, id) order with all that conditions ask of them, where they lie in a mapped file or in memory.
///
/// Opening reads the header alone. Everything else is read where it lies when it is asked for.
final class Segment: Sendable {
  let image: SegmentImage
  /// The issue date of each row; `Snapshot.undated` where there is none.
  let days: SectionView<Int32>
  /// The issue dates, each once, and the rows of each.
  let issueDays: IssueDays
  private let flags: SectionView<UInt8>
  private let numbers: [SectionView<Int32>]
  private let eventStarts: SectionView<UInt32>
  private let events: SectionView<PackedDate>
  let eventDates: EventDates
  private let facets: [DictionaryColumn]
  /// The files that the pages' texts came from.
  let sources: DictionaryColumn
  /// The digests of the pages' texts.
  let digests: DictionaryColumn
  /// The files that the articles come from.
  let origins: DictionaryColumn
  private let texts: [ElementColumn]
  private let indexes: [TextIndex]

  /// How many rows it has.
  var count: Int { image.header.rows }

  /// The segment in that image.
  init(_ image: SegmentImage) throws(SegmentProblem) {
    let header = image.header
    self.image = image
    days = SectionView(image, header.sections[SectionKey(.days)])
    issueDays = IssueDays(image)
    flags = SectionView(image, header.sections[SectionKey(.flags)])
    numbers = NumberField.allCases.map { SectionView(image, header.sections[SectionKey(.numbers, $0.rawValue)]) }
    eventStarts = SectionView(image, header.sections[SectionKey(.eventStarts)])
    events = SectionView(image, header.sections[SectionKey(.events)])
    eventDates = EventDates(image)
    facets = Facet.allCases.map { DictionaryColumn(image, header, column: $0.rawValue) }
    sources = DictionaryColumn(image, header, column: SegmentColumn.source)
    digests = DictionaryColumn(image, header, column: SegmentColumn.digest)
    origins = DictionaryColumn(image, header, column: SegmentColumn.origin)
    texts = TextField.allCases.map { ElementColumn(image, header, $0) }
    indexes = TextField.allCases.map { TextIndex(image, header, $0) }
    guard days.count == header.rows, flags.count == header.rows, issueDays.isWhole else {
      throw .damaged(section: "days")
    }
  }

  /// A segment in memory of records in (date, id) order.
  static func inMemory(_ records: [ArticleRecord], origins: [String]) -> Segment {
    let writer = SegmentWriter(rows: records.count)
    do {
      var builder = SegmentBuilder(rows: records.count, writer: writer)
      for (record, origin) in zip(records, origins) { try builder.add(record, origin: origin) }
      _ = try builder.finish()
      return try Segment(writer.image())
    } catch {
      // In memory there is no disk that could fail.
      fatalError("segment in memory: \(error)")
    }
  }

  // MARK: Of a row

  func number(_ field: NumberField, of row: Int) -> Int { Int(numbers[field.rawValue][row]) }

  func dateIsEstimated(_ row: Int) -> Bool { flags[row] & 1 != 0 }

  func column(_ field: NumberField) -> SectionView<Int32> { numbers[field.rawValue] }

  func column(_ facet: Facet) -> DictionaryColumn { facets[facet.rawValue] }

  func text(_ field: TextField) -> ElementColumn { texts[(field == .lead ? .body : field).rawValue] }

  func index(_ field: TextField) -> TextIndex { indexes[(field == .lead ? .body : field).rawValue] }

  /// The rows with any date in their text. Linear.
  var rowsWithEvents: RowSet { eventStarts.filledEntries(universe: count) }

  /// The dates in the text, as the text has them.
  func packedEvents(of row: Int) -> UnsafeBufferPointer<PackedDate> {
    events.buffer(eventStarts, row)
  }

  /// The dates in the text, with the year of the issue where the text names none.
  func events(of row: Int) -> [PartialDate] {
    let year = days[row] == Snapshot.undated ? nil : Day(number: days[row]).components.year
    return packedEvents(of: row).compactMap { $0.date(withYear: year) }
  }

  func spellings(_ column: DictionaryColumn, of row: Int) -> [String] {
    column.spellingCodes(of: row).map { column.spellings.string(Int($0)) }
  }

  /// The article of a row, put together again.
  func record(at row: Int) -> ArticleRecord {
    func texts(_ field: TextField) -> [String] { text(field).elements(of: row) }
    func values(_ facet: Facet) -> [String] { spellings(column(facet), of: row) }
    let credits = texts(.captionCredit)
    let article = Article(
      column: values(.column).first,
      title: texts(.title),
      dateline: texts(.dateline).first,
      paragraphs: texts(.body),
      credit: values(.credit).first,
      reporters: values(.reporter),
      correspondents: values(.correspondent),
      captions: texts(.caption).enumerated().map { index, text in
        Caption(text: text, credit: index < credits.count && !credits[index].isEmpty ? credits[index] : nil)
      },
      city: values(.city).first,
      district: values(.district).first,
      dates: packedEvents(of: row).compactMap { $0.date() },
      people: values(.person),
      organisations: values(.org),
      topics: values(.topic),
      doubts: values(.doubt)
    )
    return ArticleRecord(
      id: texts(.id).first ?? "",
      date: days[row] == Snapshot.undated ? nil : Day(number: days[row]),
      dateIsEstimated: dateIsEstimated(row),
      newspaper: values(.newspaper).first,
      page: values(.page).first,
      section: values(.section).first,
      source: spellings(sources, of: row).first,
      sourceDigest: spellings(digests, of: row).first,
      article: article
    )
  }
}
