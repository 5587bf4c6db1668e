import ArticleStore

extension RecordDraft {
  /// Adds the record as a row, whose id and origin the caller has as bytes.
  ///
  /// - Parameter newspaper: That of records that name none.
  /// - Returns: False when a text is not UTF-8; the row is then of no use.
  func write(
    _ place: BulkRecordReader.Place, origin: UnsafeRawBufferPointer, newspaper: UnsafeRawBufferPointer,
    to run: RowRun
  ) -> Bool {
    let record = place.record
    var isText = true
    run.beginRow(day: place.day, isEstimated: isDateEstimated, origin: origin)
    isText = run.add(place.id, to: .id) && isText
    if first(.newspaper) == nil { run.add(newspaper, to: .newspaper) }
    for (field, facet) in Self.facets {
      forEach(field) { piece in withBytes(of: piece, in: record) { run.add($0, to: facet) } }
    }
    forEach(.source) { piece in withBytes(of: piece, in: record) { run.add(source: $0) } }
    for (field, text) in Self.texts {
      forEach(field) { piece in
        isText = withBytes(of: piece, in: record) { run.add($0, to: text) } && isText
      }
    }
    for caption in captions {
      isText = withBytes(of: caption.text, in: record) { run.add($0, to: .caption) } && isText
      let credit = caption.credit ?? Piece(0..<0)
      isText = withBytes(of: credit, in: record) { run.add($0, to: .captionCredit) } && isText
    }
    for date in dates { run.add(event: date) }
    run.endRow()
    return isText
  }

  private static let facets: [(BulkField, Facet)] = [
    (.newspaper, .newspaper), (.page, .page), (.section, .section), (.column, .column), (.credit, .credit),
    (.reporters, .reporter), (.correspondents, .correspondent), (.city, .city), (.district, .district),
    (.people, .person), (.organisations, .org), (.topics, .topic), (.doubts, .doubt),
  ]

  private static let texts: [(BulkField, TextField)] = [
    (.title, .title), (.dateline, .dateline), (.paragraphs, .body),
  ]
}
