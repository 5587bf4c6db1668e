import Issues
public import TextBasics

/// What rendering, sorting and grouping read of a row.
extension Snapshot {
  /// The issue date; nil when unknown. Constant.
  public func day(of row: Row) -> Day? {
    let (segment, local) = place(of: row)
    let number = segment.days[local]
    return number == Snapshot.undated ? nil : Day(number: number)
  }

  /// Whether the issue date was estimated.
  public func dateIsEstimated(of row: Row) -> Bool {
    let (segment, local) = place(of: row)
    return segment.dateIsEstimated(local)
  }

  /// A count of the article. Constant.
  public func number(_ field: NumberField, of row: Row) -> Int {
    let (segment, local) = place(of: row)
    return segment.number(field, of: local)
  }

  /// The dates in the text, with the year of the issue where the text names none.
  public func events(of row: Row) -> [PartialDate] {
    let (segment, local) = place(of: row)
    return segment.events(of: local)
  }

  /// The codes of the row's values, in the record's order, each once. Constant.
  public func codes(_ facet: Facet, of row: Row) -> [FacetCode] {
    let index = segments.count == 1 ? 0 : segmentIndex(of: row)
    var codes: [FacetCode] = []
    let column = segments[index].column(facet)
    column.forEachValue(of: Int(row) - bases[index]) { codes.append($0) }
    return segments.count == 1 ? codes : codes.map { merge(facet).global($0, in: index) }
  }

  /// How many values a facet has; their codes are less.
  public func valueCount(_ facet: Facet) -> Int { merge(facet).count }

  /// A value of a facet as it is shown: spellings that fold alike are one value, the most frequent one stands for it.
  public func value(_ facet: Facet, _ code: FacetCode) -> String {
    String(decoding: valueBytes(facet, code), as: UTF8.self)
  }

  /// The same as bytes, which are there as long as the snapshot is.
  func valueBytes(_ facet: Facet, _ code: FacetCode) -> UnsafeRawBufferPointer {
    let (index, local) = merge(facet).place(of: code)
    return segments[index].column(facet).value(local)
  }

  /// A value folded.
  public func foldedValue(_ facet: Facet, _ code: FacetCode) -> [UInt8] {
    let (index, local) = merge(facet).place(of: code)
    return Array(segments[index].column(facet).folded[local])
  }

  /// Whether one value comes before another by code points.
  public func precedes(_ facet: Facet, _ code: FacetCode, _ other: FacetCode) -> Bool {
    // One segment numbers its values in that order.
    segments.count == 1
      ? code < other : valueBytes(facet, code).lexicographicallyPrecedes(valueBytes(facet, other))
  }

  /// The original text of a field, an entry for each element or paragraph; none where it is missing. The title is one
  /// entry, its lines joined by a space.
  public func elements(_ field: TextField, of row: Row) -> [String] {
    let (segment, local) = place(of: row)
    let elements = segment.text(field).elements(of: local)
    switch field {
    case .title:
      let title = elements.joined(separator: " ")
      return title.isEmpty ? [] : [title]
    case .lead: return elements.first { !$0.isEmpty }.map { [$0] } ?? []
    default: return elements.filter { !$0.isEmpty }
    }
  }

  /// The original text of a field as one string, `separator` between two elements or paragraphs, a space between the lines
  /// of the title; empty where it is missing.
  public func text(_ field: TextField, of row: Row, separator: String) -> String {
    let (segment, local) = place(of: row)
    if let only = segment.text(field).onlyElement(of: local) { return only }
    return elements(field, of: row).joined(separator: separator)
  }

  /// The original text of a field as UTF-8, its paragraphs or elements divided by a line feed; empty where it is missing.
  public func text(_ field: TextField, of row: Row) -> [UInt8] {
    let (segment, local) = place(of: row)
    var bytes: [UInt8] = []
    segment.text(field).utf8(of: local, into: &bytes)
    if bytes.last == CompactText.utf8Terminator { bytes.removeLast() }
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == CompactText.utf8Terminator { bytes[index] = UInt8(ascii: "\n") }
    }
    return bytes
  }

  /// The folded text of a field as conditions search it; empty where it is missing.
  public func foldedText(_ field: TextField, of row: Row) -> [UInt8] {
    let (segment, local) = place(of: row)
    var folded = FoldedBytes()
    return Array(folded.read(segment.text(field).units(of: local), with: FoldedReader(field)))
  }

  /// The file that the article comes from.
  public func origin(of row: Row) -> String {
    let (segment, local) = place(of: row)
    return segment.spellings(segment.origins, of: local).first ?? ""
  }

  /// The row's values as its record spells them, `separator` between two; empty where it has none.
  public func text(_ facet: Facet, of row: Row, separator: String) -> String {
    let (segment, local) = place(of: row)
    let column = segment.column(facet)
    let codes = column.spellingCodes(of: local)
    if codes.count == 1 { return column.spellings.string(Int(codes[0])) }
    return segment.spellings(column, of: local).joined(separator: separator)
  }

  /// The first of the row's values as its record spells it; nil when it has none.
  public func firstSpelling(_ facet: Facet, of row: Row) -> String? {
    let (segment, local) = place(of: row)
    let column = segment.column(facet)
    return column.spellingCodes(of: local).first.map { column.spellings.string(Int($0)) }
  }

  /// The row's values as its record spells them, in the record's order.
  public func spellings(_ facet: Facet, of row: Row) -> [String] {
    let (segment, local) = place(of: row)
    return segment.spellings(segment.column(facet), of: local)
  }
}
