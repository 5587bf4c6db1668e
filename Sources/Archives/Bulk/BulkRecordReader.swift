public import ArticleStore
import Issues
import TextBasics

/// Gives the articles of a scanned bulk file, by their place in (date, id) order.
///
/// Any place can be asked for at any time; ascending ones touch the file nearly in order. A reader belongs to one
/// thread; several may read one file at once.
public struct BulkRecordReader {
  /// How many bytes are read before the memory they took is given back. The system brings in much around each record, so
  /// that it takes many times as much.
  private static let window = 2 << 20

  /// A record before it is read: its bytes, and what the scan has found of it.
  struct Place {
    let record: UnsafeRawBufferPointer
    let id: UnsafeRawBufferPointer
    let day: Day?
  }

  private let file: BulkFile
  private let scan: BulkScan
  private var json: JSONRecordReader
  private var csv: CSVRecordReader?
  private var draft = RecordDraft()
  private var id: [UInt8] = []
  private var readSinceRelease = 0

  /// A reader of that file, which the scan is of.
  public init(_ file: BulkFile, _ scan: BulkScan) {
    self.file = file
    self.scan = scan
    json = JSONRecordReader(file.options.mapping)
    if case .csv(let header) = file.format { csv = CSVRecordReader(header) }
  }

  /// How many records there are.
  public var count: Int { scan.count }

  /// The record at that place of the order. Throws when a value can't be used that the scan had no need to look into.
  public mutating func record(at index: Int) throws(BulkError) -> ArticleRecord {
    try read(index)
    return id.withUnsafeBytes { draft.record(place(index, id: $0), newspaper: file.options.newspaper) }
  }

  /// Adds the record at that place of the order to a run. Throws as `record` does.
  ///
  /// - Parameters:
  ///   - origin: How the store names the file.
  ///   - newspaper: The bytes of the newspaper that the options name; none where they don't.
  mutating func add(
    _ index: Int, to run: RowRun, origin: [UInt8], newspaper: [UInt8]
  ) throws(BulkError) {
    try read(index)
    let isText = id.withUnsafeBytes { id in
      origin.withUnsafeBytes { origin in
        newspaper.withUnsafeBytes { newspaper in
          draft.write(place(index, id: id), origin: origin, newspaper: newspaper, to: run)
        }
      }
    }
    // The scan saw to it that all is UTF-8: the file was changed since.
    if !isText { throw placed(RecordError(.json(.notUTF8), at: scan.rows[index].offset)) }
  }

  private func place(_ index: Int, id: UnsafeRawBufferPointer) -> Place {
    Place(record: file.text.bytes.part(scan.rows[index].range), id: id, day: scan.date(at: index))
  }

  /// Reads a record into the draft, and its id.
  private mutating func read(_ index: Int) throws(BulkError) {
    let row = scan.rows[index]
    let bytes = file.text.bytes.part(row.range)
    draft.removeAll()
    id.removeAll(keepingCapacity: true)
    scan.ids.append(row.id, to: &id)
    do {
      if csv != nil { try csv?.read(bytes, into: &draft) } else { try json.read(bytes, into: &draft) }
    } catch let error as RecordError {
      throw placed(RecordError(error.problem, at: row.offset + error.offset))
    } catch let error as JSONError {
      throw placed(RecordError(error, from: row.offset))
    } catch {
      preconditionFailure("no other error is thrown")
    }
    readSinceRelease += bytes.count
    if readSinceRelease >= Self.window {
      file.text.release(0..<file.text.bytes.count)
      readSinceRelease = 0
    }
  }

  private func placed(_ error: RecordError) -> BulkError {
    BulkFile.placed([error], in: file.text, path: file.path)[0]
  }
}
