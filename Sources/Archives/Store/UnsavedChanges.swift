import ArticleStore
import Files
import Issues
import TextBasics

/// Changed files of an archive read into memory, where the store can't be written.
struct UnsavedChanges {
  let root: String
  /// The articles, each with the file it comes from.
  private(set) var records: [(record: ArticleRecord, origin: String)] = []
  /// Issue files, and the issues that bulk files tell of.
  private(set) var issueCount = 0
  /// The files that could not be used.
  private(set) var problems: [ArchiveProblem] = []
  /// What was read and is perhaps not as meant.
  private(set) var notices: [ArchiveNotice] = []

  init(root: String) { self.root = root }

  /// Reads a file; false when it can't be used.
  ///
  /// - Parameter isKept: Whether what it was before goes on being shown then.
  mutating func read(_ path: String, isKept: Bool) -> Bool {
    let file = "\(root)/\(path)"
    do throws(ArchiveProblem) {
      if path.hasPrefix(SourceFiles.bulkPrefix) {
        try readBulk(file, origin: path)
      } else {
        let (issue, unknown) = try IssueBatch.issue(of: path, root: root)
        notices += unknown.map(ArchiveNotice.unknownKey)
        records += issue.records(named: stem(of: fileName(of: path))).map { ($0, path) }
        issueCount += 1
      }
      return true
    } catch {
      problems.append(isKept ? .kept(error) : error)
      return false
    }
  }

  private mutating func readBulk(_ file: String, origin: String) throws(ArchiveProblem) {
    do throws(ImportProblem) {
      let bulk = try BulkFile(path: file, options: try BulkOptionsFile.read(for: file))
      let scan: BulkScan?
      do { scan = try bulk.scan() } catch { throw .bulk(error) }
      guard let scan, scan.count > 0 else { throw bulk.emptiness }
      var reader = BulkRecordReader(bulk, scan)
      var issues = IssueCounter<Day?, String>()
      var read: [(record: ArticleRecord, origin: String)] = []
      do throws(BulkError) {
        for index in 0..<scan.count {
          let record = try reader.record(at: index)
          issues.add(record.date, record.newspaper ?? "")
          read.append((record, origin))
        }
      } catch {
        throw .bulk(BulkFailure(errors: [error], others: 0))
      }
      guard bulk.isUnchanged else { throw .changed }
      records += read
      issueCount += issues.count
    } catch {
      throw .bulk(path: file, error)
    }
  }
}
