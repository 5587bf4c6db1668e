/// The columns of a segment under construction: what the runs of its rows were put together to.
final class SegmentColumns {
  private let writer: SegmentWriter
  private var days: [Int32] = []
  private var flags: [UInt8] = []
  private var lengths: [Int32] = []
  private var paragraphs: [Int32] = []
  private var eventStarts: [UInt32] = [0]
  private var events: [PackedDate] = []
  private let dictionaries: [Place<DictionaryBuilder>]
  private let sources: Place<DictionaryBuilder>
  private let digests: Place<DictionaryBuilder>
  private let origins: Place<DictionaryBuilder>
  private let texts: [Place<ElementBuilder>]
  private var indexes: [(field: TextField, runs: [IndexRun])]
  private var issues = IssueCounter<Int32, UInt32>()

  /// Columns of so many rows. The section of body text is open from now on: it is the bulk, and is written as it comes.
  init(rows: Int, writer: SegmentWriter) {
    self.writer = writer
    dictionaries = Facet.allCases.map { Place(DictionaryBuilder(column: $0.rawValue, rows: rows)) }
    sources = Place(DictionaryBuilder(column: SegmentColumn.source, rows: rows))
    digests = Place(DictionaryBuilder(column: SegmentColumn.digest, rows: rows))
    origins = Place(DictionaryBuilder(column: SegmentColumn.origin, rows: rows))
    texts = TextField.stored.map { Place(ElementBuilder($0, rows: rows)) }
    indexes = TextField.stored.map { ($0, []) }
    days.reserveCapacity(rows)
    flags.reserveCapacity(rows)
    lengths.reserveCapacity(rows)
    paragraphs.reserveCapacity(rows)
    eventStarts.reserveCapacity(rows + 1)
    writer.begin(SectionKey(.elements, TextField.body.rawValue))
  }

  /// How many rows there are.
  var count: Int { days.count }

  /// How many pairs of newspaper and date there are.
  var issueCount: Int { issues.count }

  /// Takes in the next rows.
  func take(_ run: RowRun) {
    days += run.days
    flags += run.flags
    lengths += run.lengths
    paragraphs += run.paragraphs
    let start = UInt32(events.count)
    events += run.events
    for end in run.eventEnds { eventStarts.append(start + end) }
    for (dictionary, facet) in zip(dictionaries, run.facets) { dictionary.value.add(&facet.value) }
    sources.value.add(&run.sources.value)
    digests.value.add(&run.digests.value)
    origins.value.add(&run.origins.value)
    issues.add(run)
    for (index, text) in run.texts.enumerated() {
      texts[index].value.add(text.value, to: text.value.field == .body ? writer : nil)
      indexes[index].runs.append(run.indexes[index])
    }
  }

  /// Writes the columns; gives the runs of each text field, whose indexes are to be written.
  func finish() -> [(field: TextField, runs: [IndexRun])] {
    writer.end()
    writer.section(SectionKey(.days), days)
    IssueDays.write(days, into: writer)
    writer.section(SectionKey(.flags), flags)
    writer.section(SectionKey(.numbers, NumberField.length.rawValue), lengths)
    writer.section(SectionKey(.numbers, NumberField.paragraphs.rawValue), paragraphs)
    if !events.isEmpty {
      writer.section(SectionKey(.eventStarts), eventStarts)
      writer.section(SectionKey(.events), events)
      EventDates.write(events, starts: eventStarts, days: days, into: writer)
    }
    for dictionary in dictionaries { dictionary.value.finish(into: writer) }
    sources.value.finish(into: writer)
    digests.value.finish(into: writer)
    origins.value.finish(into: writer)
    for text in texts { text.value.finish(into: writer) }
    return indexes
  }
}

extension IssueCounter<Int32, UInt32> {
  /// Takes in the articles of a run.
  fileprivate mutating func add(_ run: RowRun) {
    let facet = run.facets[Facet.newspaper.rawValue]
    var start = 0
    for (row, day) in run.days.enumerated() {
      let end = Int(facet.value.rowEnds.start[row])
      add(day, start < end ? facet.value.common[Int(facet.value.codes.start[start])] : .max)
      start = end
    }
  }
}
