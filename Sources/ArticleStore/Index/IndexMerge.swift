import TextBasics

/// How the runs of one text field become its index: in parts, each of some first characters, that do not need each
/// other.
struct IndexMerge: Sendable {
  let field: TextField
  /// How many rows the segment has.
  let universe: Int
  /// The runs, in the order of their rows, and the segment's row that each begins with.
  let runs: [(run: IndexRun, base: UInt32)]
  /// What each number of the time of indexing is in the index; 0 where the field has no such character.
  let finalNumbers: [UInt16]
  /// The characters by final number, from 1 on; the shared one left out.
  let scalars: [UInt32]
  /// The parts, as final numbers of first characters.
  let parts: [Range<Int>]

  /// Bytes of put-aside lists that a part has at least, unless it is the last.
  private static let partBytes = 4 << 20

  /// - Parameters:
  ///   - runs: Of all rows, in their order.
  ///   - scalars: The characters of the segment by their numbers at the time of indexing, from 1 on.
  init(_ field: TextField, _ runs: [IndexRun], universe: Int, scalars: [UInt32], order: NumberOrder) {
    self.field = field
    self.universe = universe
    var base: UInt32 = 0
    self.runs = runs.map { run in
      defer { base += UInt32(run.rows) }
      return (run, base)
    }
    var sizes = [Int](repeating: 0, count: order.limit)
    for run in runs {
      for (index, first) in run.firsts.enumerated() {
        sizes[Int(first)] += Int(run.starts[index + 1] - run.starts[index])
      }
    }
    // Where characters share a number, one that has none here must be told from one that shares: all are listed.
    let isFull = order.limit > ScalarNumbers.most
    let present = sizes.contains { $0 > 0 } ? order.numbers.filter { isFull || sizes[Int($0)] > 0 } : []
    var finalNumbers = [UInt16](repeating: 0, count: order.limit)
    for (index, number) in present.enumerated() { finalNumbers[Int(number)] = UInt16(index + 1) }
    self.finalNumbers = finalNumbers
    self.scalars = present.filter { $0 != ScalarNumbers.shared }.map { scalars[Int($0) - 1] }
    var parts: [Range<Int>] = []
    var (start, size) = (1, 0)
    for (index, number) in present.enumerated() {
      size += sizes[Int(number)]
      guard size >= IndexMerge.partBytes || index == present.count - 1 else { continue }
      parts.append(start..<index + 2)
      (start, size) = (index + 2, 0)
    }
    self.parts = parts
  }

  /// Final numbers are below.
  var limit: Int { scalars.count == ScalarNumbers.most ? 0x10000 : scalars.count + 1 }

  /// Where a run has the chunks of those first characters.
  func chunks(of run: IndexRun, _ firsts: Range<Int>) -> Range<Int> {
    let low = run.firsts.indices.partitionPoint { Int(finalNumbers[Int(run.firsts[$0])]) >= firsts.lowerBound }
    let high = run.firsts.indices.partitionPoint { Int(finalNumbers[Int(run.firsts[$0])]) >= firsts.upperBound }
    return low..<high
  }

  /// Rows whose text is too long to be indexed whole.
  var overlongRows: [UInt32] { runs.flatMap { run, base in run.overlong.map { base + UInt32($0) } } }
}
