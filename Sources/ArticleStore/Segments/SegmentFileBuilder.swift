/// Writes a segment file of articles that come in (date, id) order, undated ones first.
///
///     var builder = try SegmentFileBuilder(creating: path, rows: records.count)
///     for record in records { try builder.add(record, origin: "2024-08-28.json") }
///     try builder.finish()
///
/// Until `finish` returns the file is no segment: whoever opens it is told so. Memory stays bounded whatever the number
/// of articles; parts of a large index are put aside in a nameless file beside it.
public struct SegmentFileBuilder: ~Copyable {
  private let writer: SegmentWriter
  private var builder: SegmentBuilder

  /// A builder of a file that must not exist yet, for so many articles.
  public init(creating path: String, rows: Int) throws(SegmentProblem) {
    writer = try SegmentWriter(rows: rows, creating: path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    builder = SegmentBuilder(rows: rows, writer: writer, spillingIn: folder.isEmpty ? "/" : folder)
  }

  /// Adds the next article.
  ///
  /// - Parameter origin: The file it comes from, by which a later segment can take its place.
  public mutating func add(_ record: ArticleRecord, origin: String) throws(SegmentProblem) {
    try builder.add(record, origin: origin)
  }

  /// Adds all articles on several threads.
  ///
  /// - Parameters:
  ///   - runs: Which rows are read and indexed at a time, of all rows in their order: `RowRun.rowLimit` at most, and of
  ///     some `RowRun.byteLimit` bytes.
  ///   - makeReader: Called once on each thread; gives what adds some of the rows, by their places in the segment's
  ///     order, to an empty run.
  ///   - goesOn: Asked on the calling thread now and then, with the number of rows done; false stops.
  /// - Returns: False when it was stopped; then the file is no segment.
  /// - Throws: `SegmentProblem`, and what the readers throw.
  package mutating func addAll(
    _ runs: [Range<Int>], threads: Int = SegmentFileBuilder.threads,
    makeReader: @Sendable () -> (_ rows: Range<Int>, _ run: RowRun) throws -> Void,
    goesOn: (_ rows: Int) -> Bool
  ) throws -> Bool {
    try builder.addAll(runs, threads: threads, makeReader: makeReader, goesOn: goesOn)
  }

  /// How many threads work on a large segment.
  package static let threads = 2

  /// How many issues the articles so far are from: pairs of newspaper and date.
  package var issueCount: Int { builder.issueCount }

  /// Writes what is left. The file is on the disk when this returns.
  public consuming func finish() throws(SegmentProblem) {
    do { _ = try finish(threads: 1) { _ in true } } catch let problem as SegmentProblem { throw problem } catch {
      preconditionFailure("no other error is thrown")
    }
  }

  /// Writes what is left. The file is on the disk when this returns.
  ///
  /// - Parameter goesOn: Asked on the calling thread now and then, with the share of the index that is written; false
  ///   stops.
  /// - Returns: False when it was stopped; then the file is no segment.
  package consuming func finish(
    threads: Int = SegmentFileBuilder.threads, goesOn: (_ share: Double) -> Bool
  ) throws -> Bool {
    guard try builder.finish(threads: threads, goesOn: goesOn) else { return false }
    try writer.finish()
    return true
  }
}
