/// Makes the index of one text field: rows are added in order, `finish` writes the sections.
///
/// Rows are indexed in runs of some thousand; each run is sorted and put aside in compact form, and all are merged at
/// the end. Memory: some 20 bytes a character of a run, whatever the number of rows.
struct TextIndexBuilder: ~Copyable {
  private let field: TextField
  private let universe: Int
  private let folder: String?
  private var numbers = ScalarNumbers()
  private var run: TextRun
  private var runStart = 0
  private var isRunEmpty = true
  private var encoded = ByteBuffer()
  private var spill: SpillFile?
  private var ranges: [Range<Int>] = []
  private var overlong: [Row] = []

  /// A builder for a segment of so many rows.
  ///
  /// - Parameter folder: Where runs may be put aside on disk; nil keeps them in memory.
  init(_ field: TextField, rows: Int, spillingIn folder: String?) {
    self.field = field
    universe = rows
    self.folder = folder
    run = TextRun(rows: rows)
  }

  /// Adds the folded text of a row; rows come in ascending order, those without text may be left out.
  mutating func add(_ text: UnsafeRawBufferPointer, row: Int) throws(SegmentProblem) {
    if text.isEmpty { return }
    if row >= runStart + TextRun.rowLimit {
      try endRun()
      runStart = row / TextRun.rowLimit * TextRun.rowLimit
    }
    isRunEmpty = false
    if !run.add(text, row: row - runStart, numbers: &numbers) { overlong.append(Row(row)) }
  }

  private mutating func endRun() throws(SegmentProblem) {
    if isRunEmpty { return }
    isRunEmpty = true
    let isFileDue = folder != nil && universe > TextRun.rowLimit
    if isFileDue { encoded.removeAll() }
    let start = encoded.count
    run.encode(firstRow: runStart, numbers: numbers.limit, into: &encoded)
    if isFileDue, let folder {
      let file: SpillFile
      if let spill { file = spill } else { file = try SpillFile(in: folder) }
      spill = file
      ranges.append(try file.append(encoded.bytes))
    } else {
      ranges.append(start..<encoded.count)
    }
  }

  /// Merges the runs and writes the index; nothing when no row had text.
  consuming func finish(into writer: SegmentWriter) throws(SegmentProblem) {
    try endRun()
    if ranges.isEmpty { return }
    var readers = UniqueReaders(count: ranges.count)
    for range in ranges {
      if let spill {
        readers.append(try RunReader(spill, range))
      } else {
        readers.append(try RunReader(UnsafeRawBufferPointer(rebasing: encoded.bytes[range])))
      }
    }
    var directory = TermDirectory(numbers: numbers.limit)
    var encoder = PostingEncoder(universe: universe)
    writer.begin(SectionKey(.postings, field.rawValue))
    while let key = readers.smallestKey() {
      try readers.pass(key, to: &encoder)
      let list = encoder.finish(into: writer)
      directory.add(key: UInt32(truncatingIfNeeded: key), rows: list.rows, start: list.start)
    }
    writer.end()
    directory.write(field, scalars: numbers.scalars, to: writer)
    writer.section(SectionKey(.overlongRows, field.rawValue), overlong)
  }
}

/// The readers of all runs, side by side.
private struct UniqueReaders: ~Copyable {
  private let readers: UnsafeMutablePointer<RunReader>
  private var keys: [UInt64] = []

  init(count: Int) { readers = .allocate(capacity: count) }

  deinit {
    readers.deinitialize(count: keys.count)
    readers.deallocate()
  }

  mutating func append(_ reader: consuming RunReader) {
    let key = reader.key
    (readers + keys.count).initialize(to: reader)
    keys.append(key)
  }

  /// The term that comes next in any run; nil when all are at their end.
  func smallestKey() -> UInt64? {
    var smallest = RunReader.end
    keys.withUnsafeBufferPointer { keys in
      for key in keys { smallest = min(smallest, key) }
    }
    return smallest == RunReader.end ? nil : smallest
  }

  /// Gives the rows of that term to the encoder, run after run.
  mutating func pass(_ key: UInt64, to encoder: inout PostingEncoder) throws(SegmentProblem) {
    for index in keys.indices where keys[index] == key {
      try readers[index].pass(to: &encoder)
      keys[index] = readers[index].key
    }
  }
}
