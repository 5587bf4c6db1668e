import Files
import Issues
public import TextBasics

/// A bulk file: JSON Lines or CSV with a header, of any size, with one article a record.
///
/// It is read twice where it lies: `scan` finds the records and their order, and refuses the file when any place of it
/// can't be used; `BulkRecordReader` then gives the articles in (date, id) order. Text is kept as given.
public struct BulkFile: Sendable {
  /// What the person who imports says about the file.
  public struct Options: Hashable, Sendable {
    /// Which key means what, and what goes before ids.
    public var mapping: BulkMapping
    /// The newspaper of records that name none.
    public var newspaper: String?
    /// The date of records that have none.
    public var date: Day?

    /// Options with those values.
    public init(mapping: BulkMapping = BulkMapping(), newspaper: String? = nil, date: Day? = nil) {
      self.mapping = mapping
      self.newspaper = newspaper
      self.date = date
    }
  }

  /// How records are written.
  enum Format: Sendable {
    case jsonLines
    case csv(CSVHeader)
  }

  /// The endings of files that are read so, in lower case.
  public static let endings: Set<String> = ["jsonl", "ndjson", "csv", "tsv"]

  /// The file, as the caller named it.
  public let path: String
  let options: Options
  let text: BulkText
  let format: Format

  /// Opens a file; what it is, its ending says. Maps it, and reads the header of a CSV file.
  public init(path: String, options: Options = Options()) throws(ImportProblem) {
    self.path = path
    self.options = options
    text = try BulkText(path: path)
    switch pathExtension(of: fileName(of: path)) {
    case "csv", "tsv":
      do {
        guard let header = try CSVHeader(of: text.bytes, mapping: options.mapping) else { throw ImportProblem.empty }
        format = .csv(header)
      } catch let error as RecordError {
        throw .bulk(BulkFailure(errors: Self.placed([error], in: text, path: path), others: 0))
      } catch {
        throw .empty
      }
    default: format = .jsonLines
    }
  }

  /// Gives back the memory that reading has taken so far; what is needed again is read again.
  func releaseMemory() { text.release(0..<text.bytes.count) }

  /// Whether the file is as it was when it was opened: what was read since is of one state of it.
  var isUnchanged: Bool { FileVersion(of: path) == text.version }

  /// The version of the file that was opened.
  var version: FileVersion { text.version }

  /// How many bytes of text there are to read.
  public var byteCount: Int { text.bytes.count }

  /// The errors with their lines and columns, in the file's order.
  static func placed(_ errors: [RecordError], in text: BulkText, path: String) -> [BulkError] {
    var counter = LineCounter(text.bytes)
    return errors.sorted { $0.offset < $1.offset }.map { error in
      let (line, column) = counter.place(of: error.offset)
      return BulkError(path: path, line: line, column: column, problem: error.problem)
    }
  }

  /// The line on which the record begins that the scan has at that place of its order. Linear in the file.
  public func line(of index: Int, in scan: BulkScan) -> Int { line(at: scan.rows[index].offset) }

  func line(at offset: Int) -> Int {
    var counter = LineCounter(text.bytes)
    return counter.place(of: offset).line
  }
}
