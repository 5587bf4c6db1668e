/// Names a section of a segment: what it holds, and of which column.
struct SectionKey: Hashable, Sendable {
  var kind: UInt32
  /// A facet, a text field or a number field by its raw value; 0 where there is only one.
  var index: UInt32

  init(kind: UInt32, index: UInt32) {
    self.kind = kind
    self.index = index
  }

  init(_ kind: SectionKind, _ index: Int = 0) {
    self.init(kind: kind.rawValue, index: UInt32(index))
  }

  /// For messages: `postings 3`.
  var name: String { "\(SectionKind(rawValue: kind).map { "\($0)" } ?? "section \(kind)") \(index)" }
}

/// What a section can hold. Numbers are part of the format: a new kind gets a new one.
enum SectionKind: UInt32, Sendable {
  // Of all rows.
  case days = 1
  case flags = 2
  case numbers = 3
  case eventStarts = 4
  case events = 5
  case eventDates = 6
  case eventRowStarts = 7
  case eventRows = 8
  case issueDays = 50
  case issueDayRows = 51
  // Of a dictionary column.
  case spellingStarts = 10
  case spellings = 11
  case spellingValues = 12
  case foldedStarts = 13
  case folded = 14
  case valueSpellings = 15
  case codeStarts = 16
  case codes = 17
  case rowStarts = 18
  case rows = 19
  case foldedOrder = 20
  case filledRows = 21
  case rowValues = 22
  // Of a text field.
  case elementStarts = 30
  case elements = 31
  // Of a text field's index.
  case scalars = 40
  case firstTerms = 42
  case seconds = 43
  case frequencies = 44
  case postingStarts = 45
  case postings = 46
  case overlongRows = 47
  case longLists = 48
  case firstStarts = 49
}
