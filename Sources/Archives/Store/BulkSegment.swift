import ArticleStore
import Files
import TextBasics

/// Makes a segment of a scanned bulk file, on two threads that each read and index some thousand articles in turn.
struct BulkSegment {
  /// The share of the work that reading and indexing is; merging the index is the rest.
  private static let readingShare = 0.7

  let file: BulkFile
  let scan: BulkScan
  /// How the store names the file.
  let origin: String

  /// Writes the segment, and tells how many issues its articles are from; nil when it was stopped, and no file is left.
  ///
  /// - Parameter progress: Told how much of `total` is done: `total` is the number of articles, and the last share of it
  ///   is reached when the index of all is merged.
  func write(
    to path: String, shouldStop: () -> Bool, progress: (_ done: Int, _ total: Int) -> Void
  ) throws(ImportProblem) -> Int? {
    let total = scan.count
    func goesOn(_ share: Double) -> Bool {
      progress(Int(share * Double(total)), total)
      return !shouldStop()
    }
    do {
      var builder = try SegmentFileBuilder(creating: path, rows: total)
      let isRead = try builder.addAll(runs, makeReader: makeReader) { rows in
        goesOn(Self.readingShare * Double(rows) / Double(total))
      }
      // The last run may have been another thread's, and nobody asked since.
      if isRead, goesOn(Self.readingShare) {
        let issues = builder.issueCount
        let isMerged = try builder.finish { share in goesOn(Self.readingShare + (1 - Self.readingShare) * share) }
        if isMerged {
          progress(total, total)
          return issues
        }
      }
      FileWriting.removeFile(path)
      return nil
    } catch let error as BulkError {
      FileWriting.removeFile(path)
      throw .bulk(BulkFailure(errors: [error], others: 0))
    } catch let problem as SegmentProblem {
      throw .segment(SegmentFileError(path: path, problem: problem))
    } catch {
      preconditionFailure("no other error is thrown")
    }
  }

  /// The articles that are read and indexed at a time.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (index, row) in scan.rows.enumerated() {
      bytes += Int(row.length)
      guard index + 1 - start == RowRun.rowLimit || bytes >= RowRun.byteLimit || index + 1 == scan.count else {
        continue
      }
      runs.append(start..<index + 1)
      (start, bytes) = (index + 1, 0)
    }
    return runs
  }

  /// What reads articles into a run, on a thread of its own.
  private var makeReader: @Sendable () -> (Range<Int>, RowRun) throws -> Void {
    let (file, scan, origin) = (file, scan, Array(origin.utf8))
    return {
      var reader = BulkRecordReader(file, scan)
      let newspaper = Array((file.options.newspaper ?? "").utf8)
      return { rows, run in
        for row in rows { try reader.add(row, to: run, origin: origin, newspaper: newspaper) }
      }
    }
  }
}
