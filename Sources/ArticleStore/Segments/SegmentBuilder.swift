import Issues
import TextBasics

/// Makes a segment of articles that come in (date, id) order.
///
/// Articles come run by run: the threads read and index a run each, and what they made is taken in the order of the rows.
/// Body text goes to the file as it comes, the index is put aside and merged in the end: whatever the number of threads,
/// the bytes are the same.
///
/// Cost: some 20 bytes of memory a character of 8,192 articles and thread, and the columns.
struct SegmentBuilder: ~Copyable {
  /// The lists of so many rows are put aside in memory.
  private static let memoryRows = 1 << 8

  private let writer: SegmentWriter
  private let rows: Int
  private let spillFolder: String?
  private let columns: SegmentColumns
  private let numbers = ScalarNumbers()
  /// Articles that come one by one.
  private var pending: RowRun?
  private var indexer: RunIndexer?

  /// A builder of a segment of so many rows, written by `writer`.
  ///
  /// - Parameter spillFolder: Where parts of a large index may be put aside; nil keeps them in memory.
  init(rows: Int, writer: SegmentWriter, spillingIn spillFolder: String? = nil) {
    self.rows = rows
    self.writer = writer
    self.spillFolder = rows > SegmentBuilder.memoryRows ? spillFolder : nil
    columns = SegmentColumns(rows: rows, writer: writer)
  }

  /// How many issues the articles so far are from: pairs of newspaper and date.
  var issueCount: Int { columns.issueCount }

  /// Adds the next article.
  ///
  /// - Parameter origin: The file it comes from, by which a later segment can take its place.
  mutating func add(_ record: ArticleRecord, origin: String) throws(SegmentProblem) {
    let run: RowRun
    if let pending { run = pending } else { run = RowRun() }
    pending = run
    run.add(record, origin: origin)
    if run.isFull { try endRun() }
  }

  private mutating func endRun() throws(SegmentProblem) {
    guard let run = pending, run.count > 0 else { return }
    if indexer == nil { indexer = RunIndexer(numbers, spillingIn: spillFolder) }
    try indexer?.index(run)
    columns.take(run)
    run.removeAll()
  }

  /// Adds all articles, on several threads.
  ///
  /// - Parameters:
  ///   - runs: Which rows are a run, of all rows in their order.
  ///   - makeReader: Called once on each thread; gives what adds some of the rows, by their places in the segment's
  ///     order, to an empty run.
  ///   - goesOn: Asked on the calling thread now and then, with the number of rows done; false stops.
  /// - Returns: False when it was stopped.
  mutating func addAll(
    _ runs: [Range<Int>], threads: Int,
    makeReader: @Sendable () -> (_ rows: Range<Int>, _ run: RowRun) throws -> Void, goesOn: (_ rows: Int) -> Bool
  ) throws -> Bool {
    let (numbers, folder, columns) = (numbers, spillFolder, columns)
    return try OrderedWork<RowRun>(count: runs.count, threads: threads).perform {
      let read = makeReader()
      let indexer = Place(RunIndexer(numbers, spillingIn: folder))
      return { index, used in
        let run = used ?? RowRun()
        run.removeAll()
        try read(runs[index], run)
        try indexer.value.index(run)
        return run
      }
    } take: { run in
      columns.take(run)
    } goesOn: { taken in
      goesOn(taken == 0 ? 0 : runs[taken - 1].upperBound)
    }
  }

  /// Writes the rest. `finish` of the writer is the caller's to call.
  ///
  /// - Parameter goesOn: Asked now and then, with the share of the work that is done; false stops.
  /// - Returns: False when it was stopped.
  consuming func finish(threads: Int = 1, goesOn: (_ share: Double) -> Bool = { _ in true }) throws -> Bool {
    try endRun()
    precondition(columns.count == rows, "\(columns.count) of \(rows) articles were added")
    // What the runs took is needed no more.
    pending = nil
    indexer = nil
    let runs = columns.finish()
    let indexes = IndexWriter(runs, universe: rows, scalars: numbers.scalars, to: writer)
    return try indexes.write(threads: threads, goesOn: goesOn)
  }
}

/// Dictionary columns that are no facets, behind the facets' numbers.
enum SegmentColumn {
  /// The file that a page's text came from.
  static let source = 100
  /// The file that holds the article.
  static let origin = 101
  /// The digest of that page's text.
  static let digest = 102
}
