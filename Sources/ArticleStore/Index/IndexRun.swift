/// What was put aside of one field of one run: for each first character a chunk of lists, in the characters' order.
struct IndexRun: Sendable {
  let spill: SpillFile
  /// Where its bytes begin there.
  let base: Int
  /// The numbers of the characters that are there, in the order of the characters.
  let firsts: [UInt16]
  /// Where each one's chunk begins behind `base`, and where the last one ends.
  let starts: [UInt32]
  /// How many rows the run has.
  let rows: Int
  /// Rows whose text is too long to be indexed whole, by their place in the run.
  let overlong: [Int]
}

/// Makes the indexes of runs' texts. One belongs to one thread.
struct RunIndexer: ~Copyable {
  private let numbers: ScalarNumbers
  private var numbering: TextNumbering
  private var sorter = BigramSorter()
  private var order = NumberOrder([])
  private var spill: SpillFile?
  private let folder: String?

  /// - Parameters:
  ///   - numbers: The numbers of the segment's characters, the same for all threads.
  ///   - folder: Where runs are put aside on disk; nil keeps them in memory.
  init(_ numbers: ScalarNumbers, spillingIn folder: String?) {
    self.numbers = numbers
    self.folder = folder
    numbering = TextNumbering(numbers)
  }

  /// Indexes the run's texts and counts the characters of its bodies.
  mutating func index(_ run: RowRun) throws(SegmentProblem) {
    let spill: SpillFile
    if let known = self.spill { spill = known } else { spill = try SpillFile(in: folder) }
    self.spill = spill
    for texts in run.texts {
      numbering.removeAll()
      let reader = FoldedReader(texts.value.field)
      for row in 0..<run.count {
        let units = texts.value.units(of: row)
        numbering.add(units, with: reader)
        if texts.value.field == .body { run.lengths.append(NumberField.visibleCharacters(in: units)) }
      }
      let scalars = numbers.scalars
      if scalars.count != order.count { order = NumberOrder(scalars) }
      run.indexes.append(try sorter.putAside(numbering.text, order, in: spill))
    }
  }
}
