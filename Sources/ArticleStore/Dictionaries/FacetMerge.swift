/// The values of one facet in several segments as one dictionary.
///
/// The first segment's codes stay as they are; values that only later segments have follow. Values that fold alike are
/// one. Made when it is first asked for, at the cost of the later segments' values.
struct FacetMerge: Sendable {
  /// How many values there are.
  let count: Int
  private let firstCount: Int
  /// Where values beyond the first segment's stand.
  private let others: [(segment: Int, code: Int)]
  /// For each later segment, the common code of each of its values.
  private let globals: [[FacetCode]]

  /// The merge of those columns, a segment's each.
  init(_ columns: [DictionaryColumn]) {
    firstCount = columns[0].count
    var others: [(segment: Int, code: Int)] = []
    var globals: [[FacetCode]] = [[]]
    var added = Interner()
    for (segment, column) in columns.enumerated().dropFirst() {
      globals.append(
        (0..<column.count).map { code in
          let key = column.folded[code]
          if let known = columns[0].code(ofFolded: key) { return FacetCode(known) }
          let number = added.number(of: key)
          if Int(number) == others.count { others.append((segment, code)) }
          return FacetCode(columns[0].count + Int(number))
        })
    }
    self.others = others
    self.globals = globals
    count = firstCount + others.count
  }

  /// The common code of a segment's value.
  @inline(__always)
  func global(_ code: FacetCode, in segment: Int) -> FacetCode {
    segment == 0 ? code : globals[segment][Int(code)]
  }

  /// A segment that has the value, and its code there.
  func place(of code: FacetCode) -> (segment: Int, code: Int) {
    Int(code) < firstCount ? (0, Int(code)) : others[Int(code) - firstCount]
  }

  /// The code of a common value in a segment; nil where it has none.
  func local(_ code: FacetCode, in segment: Int) -> Int? {
    if segment == 0 { return Int(code) < firstCount ? Int(code) : nil }
    return globals[segment].firstIndex(of: code)
  }
}
