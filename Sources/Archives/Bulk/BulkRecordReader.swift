public import ArticleStore
import Issues
import TextBasics

/// Gives the articles of a scanned bulk file, by their place in (date, id) order.
///
/// Any place can be asked for at any time; ascending ones touch the file nearly in order. A reader belongs to one
/// thread; several may read one file at once.
public struct BulkRecordReader {
  /// How many bytes are read before the memory they took is given back.
  private static let window = 16 << 20

  private let file: BulkFile
  private let scan: BulkScan
  private var json: JSONRecordReader
  private var csv: CSVRecordReader?
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
    let row = scan.rows[index]
    let bytes = file.text.bytes.part(row.range)
    var draft = RecordDraft(id: scan.id(at: index), day: scan.date(at: index), newspaper: file.options.newspaper)
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
    return draft.record
  }

  private func placed(_ error: RecordError) -> BulkError {
    BulkFile.placed([error], in: file.text, path: file.path)[0]
  }
}
