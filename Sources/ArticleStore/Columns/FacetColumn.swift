import TextBasics

/// One facet of all rows: its dictionary, the codes of each row, and the rows of each code.
///
/// Spellings that fold to the same bytes are one value; the most frequent of them is shown.
struct FacetColumn: Sendable {
  /// What is shown for each code, in code point order.
  let values: [String]
  /// The same, folded.
  let folded: [[UInt8]]
  /// Where each row's codes begin in `codes`; one more at the end.
  let rowStarts: [UInt32]
  /// The rows' codes, in the order the record has them, each once a row.
  let codes: [FacetCode]
  /// Where each code's rows begin in `postings`; one more at the end.
  let postingStarts: [UInt32]
  /// The rows of each code, ascending.
  let postings: [Row]

  init(_ facet: Facet, records: [ArticleRecord]) {
    var dictionary = FacetDictionaryBuilder()
    var rowStarts: [UInt32] = [0]
    var codes: [FacetCode] = []
    rowStarts.reserveCapacity(records.count + 1)
    for record in records {
      let first = codes.count
      for value in facet.values(in: record) {
        let code = dictionary.code(of: value)
        if !codes[first...].contains(code) { codes.append(code) }
      }
      rowStarts.append(UInt32(codes.count))
    }
    let (values, renumbered) = dictionary.finish()
    codes = codes.map { renumbered[Int($0)] }

    var starts = [UInt32](repeating: 0, count: values.count + 1)
    for code in codes { starts[Int(code) + 1] += 1 }
    for index in values.indices { starts[index + 1] += starts[index] }
    var next = starts
    var postings = [Row](repeating: 0, count: codes.count)
    for row in records.indices {
      for code in codes[Int(rowStarts[row])..<Int(rowStarts[row + 1])] {
        postings[Int(next[Int(code)])] = Row(row)
        next[Int(code)] += 1
      }
    }
    self.values = values.map(\.display)
    folded = values.map(\.folded)
    self.rowStarts = rowStarts
    self.codes = codes
    postingStarts = starts
    self.postings = postings
  }

  func codes(of row: Row) -> ArraySlice<FacetCode> {
    codes[Int(rowStarts[Int(row)])..<Int(rowStarts[Int(row) + 1])]
  }

  func rows(of code: FacetCode) -> ArraySlice<Row> {
    postings[Int(postingStarts[Int(code)])..<Int(postingStarts[Int(code) + 1])]
  }
}

/// Gives values their codes as they come, and sorts them at the end.
private struct FacetDictionaryBuilder {
  private struct Spelling {
    let bytes: [UInt8]
    let code: FacetCode
    var count: Int
  }

  // Keyed by bytes: String equality is canonical equivalence, which makes one of two different characters.
  private var spellingNumbers: [[UInt8]: Int] = [:]
  private var spellings: [Spelling] = []
  private var codes: [[UInt8]: FacetCode] = [:]
  private var folded: [[UInt8]] = []

  mutating func code(of value: String) -> FacetCode {
    let bytes = Array(value.utf8)
    if let number = spellingNumbers[bytes] {
      spellings[number].count += 1
      return spellings[number].code
    }
    let key = Folding.fold(bytes)
    let code = codes[key] ?? FacetCode(folded.count)
    if codes.updateValue(code, forKey: key) == nil { folded.append(key) }
    spellingNumbers[bytes] = spellings.count
    spellings.append(Spelling(bytes: bytes, code: code, count: 1))
    return code
  }

  /// The values in code point order, and for each code given so far the one it has now.
  func finish() -> (values: [(display: String, folded: [UInt8])], renumbered: [FacetCode]) {
    var best = [Spelling?](repeating: nil, count: folded.count)
    for spelling in spellings {
      guard let other = best[Int(spelling.code)] else {
        best[Int(spelling.code)] = spelling
        continue
      }
      let isBetter =
        spelling.count != other.count
        ? spelling.count > other.count : spelling.bytes.lexicographicallyPrecedes(other.bytes)
      if isBetter { best[Int(spelling.code)] = spelling }
    }
    let ordered = best.compactMap(\.self).sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var renumbered = [FacetCode](repeating: 0, count: folded.count)
    for (index, spelling) in ordered.enumerated() { renumbered[Int(spelling.code)] = FacetCode(index) }
    let values = ordered.map {
      (display: String(decoding: $0.bytes, as: UTF8.self), folded: folded[Int($0.code)])
    }
    return (values, renumbered)
  }
}
