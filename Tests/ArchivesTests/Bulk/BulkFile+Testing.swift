import ArticleStore
import Testing

@testable import Archives

extension BulkFile {
  /// A file of that text in a folder of its own, and all its records in order.
  static func records(
    _ text: String,
    ending: String = "jsonl",
    _ options: Options = Options()
  ) throws -> [ArticleRecord] {
    try records(Array(text.utf8), ending: ending, options)
  }

  static func records(
    _ bytes: [UInt8],
    ending: String = "jsonl",
    _ options: Options = Options()
  ) throws -> [ArticleRecord] {
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.\(ending)", bytes), options: options)
    let scan = try #require(try file.scan())
    var reader = BulkRecordReader(file, scan)
    return try (0..<reader.count).map { try reader.record(at: $0) }
  }

  /// The first bad place of that text, found by the scan or by reading on; nil when there is none.
  static func firstError(_ text: String, ending: String) throws -> BulkError? {
    do {
      _ = try records(text, ending: ending)
      return nil
    } catch let failure as BulkFailure {
      return failure.errors.first
    } catch let error as BulkError {
      return error
    } catch ImportProblem.bulk(let failure) {
      return failure.errors.first
    }
  }
}
