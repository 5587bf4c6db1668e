import ArticleStore
import Files
import Issues
import TextBasics

/// Issue files on their way into a segment: in the order of their dates, without all of them in memory at a time.
struct IssueBatch {
  /// Articles are kept from the first reading up to so many bytes of files; what is beyond is read a second time.
  private static let keptBytes = 48 << 20

  /// A file that could be read.
  struct File {
    var path: String
    var state: FileState
    var day: Int32
    var records: [ArticleRecord]?
  }

  private let paths: [String]
  private let root: String
  /// The files that could be read.
  private(set) var readable: [File] = []
  /// The others, and what is wrong with each.
  private(set) var unusable: [(path: String, state: FileState, problem: ArchiveProblem)] = []
  /// What was read and is perhaps not as meant.
  private(set) var notices: [ArchiveNotice] = []
  private var duplicates = DuplicateFinder()
  /// How many articles the readable ones have.
  private(set) var articleCount = 0

  /// A batch of files, named from the archive's folder.
  init(_ paths: [String], root: String) {
    self.paths = paths
    self.root = root
  }

  /// Reads every file once, to know its date and how many articles it has.
  ///
  /// - Returns: false when it was stopped.
  mutating func survey(_ observer: WorkObserver) -> Bool {
    var kept = 0
    for (index, path) in paths.enumerated() {
      if observer.shouldStop() { return false }
      observer.progress(WorkProgress(.reading, done: index, of: paths.count))
      // Before it is read: a change while it is read is then seen next time.
      guard let state = FileState(of: "\(root)/\(path)") else { continue }
      do throws(ArchiveProblem) {
        let (issue, unknown) = try IssueBatch.issue(of: path, root: root)
        notices += unknown.map(ArchiveNotice.unknownKey) + duplicates.duplicates(of: issue, file: "\(root)/\(path)")
        let records = issue.records(named: stem(of: fileName(of: path)))
        kept += state.size
        articleCount += records.count
        readable.append(
          File(
            path: path, state: state, day: records.first?.date?.number ?? .min,
            records: kept <= IssueBatch.keptBytes ? records : nil))
      } catch {
        unusable.append((path, state, error))
      }
    }
    observer.progress(WorkProgress(.reading, done: paths.count, of: paths.count))
    readable.sort { ($0.day, $0.path) < ($1.day, $1.path) }
    return true
  }

  /// Adds all articles in (date, id) order; a file that was changed meanwhile ends it with `.truncated`.
  ///
  /// - Returns: false when it was stopped.
  consuming func add(to builder: inout SegmentFileBuilder, _ observer: WorkObserver) throws(SegmentProblem) -> Bool {
    var (start, done) = (0, 0)
    while start < readable.count {
      if observer.shouldStop() { return false }
      observer.progress(WorkProgress(.indexing, done: done, of: articleCount))
      var end = start
      var records: [(record: ArticleRecord, origin: String)] = []
      while end < readable.count, readable[end].day == readable[start].day {
        let file = readable[end]
        guard let own = file.records ?? (try? IssueBatch.records(of: file.path, root: root)) else { throw .truncated }
        records += own.map { ($0, file.path) }
        readable[end].records = nil
        end += 1
      }
      records.sort { Snapshot.precedes($0.record, $1.record) }
      for (record, origin) in records { try builder.add(record, origin: origin) }
      start = end
      done += records.count
    }
    observer.progress(WorkProgress(.indexing, done: articleCount, of: articleCount))
    return true
  }

  /// What is wrong with a file; nil when it can be used.
  static func problem(of path: String, root: String) -> ArchiveProblem? {
    guard path.hasPrefix(SourceFiles.issuePrefix) else { return .unusable("\(root)/\(path)") }
    do throws(ArchiveProblem) {
      _ = try issue(of: path, root: root)
      return nil
    } catch {
      return error
    }
  }

  private static func records(of path: String, root: String) throws(ArchiveProblem) -> [ArticleRecord] {
    try issue(of: path, root: root).issue.records(named: stem(of: fileName(of: path)))
  }

  /// An issue of the archive.
  static func issue(
    of path: String, root: String
  ) throws(ArchiveProblem) -> (issue: Issue, notices: [UnknownKeyNotice]) {
    let file = "\(root)/\(path)"
    let bytes: [UInt8]
    do { bytes = try FileReading.bytes(of: file) } catch { throw .file(error) }
    do { return try IssueReader.readNoting(bytes, file: file) } catch { throw .issue(error) }
  }
}
