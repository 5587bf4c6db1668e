import Issues

extension RowRun {
  /// Adds an article as a row.
  ///
  /// - Parameter origin: The file it comes from, by which a later segment can take its place.
  package func add(_ record: ArticleRecord, origin: String) {
    withBytes(of: origin) { beginRow(day: record.date, isEstimated: record.dateIsEstimated, origin: $0) }
    for facet in Facet.allCases {
      for value in facet.values(in: record) { withBytes(of: value) { add($0, to: facet) } }
    }
    if let source = record.source { withBytes(of: source) { add(source: $0) } }
    if let digest = record.sourceDigest { withBytes(of: digest) { add(digest: $0) } }
    for date in record.article.dates { add(event: date) }
    for field in TextField.stored {
      for element in field.storedElements(in: record) {
        let isText = withBytes(of: element) { add($0, to: field) }
        precondition(isText, "a string that is not UTF-8")
      }
    }
    endRow()
  }

  private func withBytes<Result>(of text: String, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    var text = text
    return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
  }
}
