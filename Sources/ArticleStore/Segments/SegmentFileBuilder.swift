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

  /// Writes what is left. The file is on the disk when this returns.
  public consuming func finish() throws(SegmentProblem) {
    try builder.finish()
    try writer.finish()
  }
}
