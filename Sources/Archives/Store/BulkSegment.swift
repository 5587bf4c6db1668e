import ArticleStore
import Files
import TextBasics

/// Makes a segment of a scanned bulk file.
///
/// One thread reads the articles of the next batch while this one indexes the last: memory is two batches and what the
/// builder takes.
struct BulkSegment {
  /// Articles a batch.
  private static let batch = 2048
  /// Batches after which the memory of the mapped file is given back.
  private static let releaseEvery = 8

  let file: BulkFile
  let scan: BulkScan
  /// How the store names the file.
  let origin: String

  /// Writes the segment, and tells how many issues its articles are from; nil when it was stopped, and no file is left.
  ///
  /// - Parameter progress: Told how many of how many articles are done.
  func write(
    to path: String, shouldStop: () -> Bool, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(ImportProblem) -> Int? {
    var failure: BulkError?
    var issues = IssueCounter()
    do throws(SegmentProblem) {
      var builder = try SegmentFileBuilder(creating: path, rows: scan.count)
      var reading: Reading? = batch(from: 0)
      var done = 0
      while let ended = reading.take() {
        let records: [ArticleRecord]
        switch ended.join() {
        case .success(let read): records = read
        case .failure(let error):
          failure = error
          continue
        }
        done += records.count
        if done < scan.count { reading = batch(from: done) }
        if shouldStop() {
          if let rest = reading.take() { _ = rest.join() }
          FileWriting.removeFile(path)
          return nil
        }
        for record in records {
          issues.add(record)
          try builder.add(record, origin: origin)
        }
        progress(done, scan.count)
      }
      if failure == nil { try builder.finish() }
    } catch {
      throw .segment(SegmentFileError(path: path, problem: error))
    }
    guard let failure else { return issues.count }
    FileWriting.removeFile(path)
    throw .bulk(BulkFailure(errors: [failure], others: 0))
  }

  private typealias Reading = BackgroundThread<Result<[ArticleRecord], BulkError>>

  /// Reads a batch on a thread of its own.
  private func batch(from start: Int) -> Reading {
    let (file, scan) = (file, scan)
    return BackgroundThread {
      let end = min(start + BulkSegment.batch, scan.count)
      var reader = BulkRecordReader(file, scan)
      var records: [ArticleRecord] = []
      records.reserveCapacity(max(end - start, 0))
      for index in stride(from: start, to: end, by: 1) {
        do throws(BulkError) { records.append(try reader.record(at: index)) } catch { return .failure(error) }
      }
      if start / BulkSegment.batch % BulkSegment.releaseEvery == 0 { file.releaseMemory() }
      return .success(records)
    }
  }
}
