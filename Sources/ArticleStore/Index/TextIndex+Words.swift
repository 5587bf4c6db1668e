extension TextIndex {
  /// A folded word as it is looked up here, with the rows that hold it at most: as many as its rarest pair has.
  ///
  /// Nil where the index can't be asked for it. Nothing but the directory is read.
  func word(_ needle: [UInt8]) -> TextAccess.Word? {
    guard let word = IndexedWord(needle) else { return nil }
    let text = String(decoding: needle, as: UTF8.self)
    let numbers = word.scalars.compactMap { number(of: $0) }
    guard numbers.count == word.scalars.count else { return .init(text: text, terms: [text], rows: 0) }
    if numbers.count <= 2 {
      let rows = list(numbers[0], numbers.count == 2 ? numbers[1] : 0)?.count ?? 0
      return .init(text: text, terms: [text], rows: rows)
    }
    let counts = (0..<numbers.count - 1).map { list(numbers[$0], numbers[$0 + 1])?.count ?? 0 }
    let terms = PhraseCover.offsets(costs: counts).map { offset in
      var pair = String.UnicodeScalarView()
      pair.append(contentsOf: word.scalars[offset...offset + 1].compactMap(Unicode.Scalar.init))
      return String(pair)
    }
    return .init(text: text, terms: terms, rows: counts.min() ?? 0)
  }

  /// How many rows hold one of the strings at most; nil where the index can't tell.
  func mostRows(holdingOneOf strings: [[UInt8]]) -> Int? {
    var rows = 0
    for string in strings {
      guard let word = word(string) else { return nil }
      rows += word.rows
    }
    return rows
  }
}
