import ArticleStore
import Files
import Issues

/// Issues read one after the other, and what went wrong with some.
struct CollectedIssues {
  /// How many issues were read.
  var count = 0
  /// Their articles, with the file each comes from.
  var records: [(record: ArticleRecord, origin: String)] = []
  /// The files that could not be read.
  var problems: [ArchiveProblem] = []
  /// What was read and is perhaps not as meant.
  var notices: [ArchiveNotice] = []
  private var duplicates = DuplicateFinder()

  /// Reads an issue file; `origin` is how the store names it.
  mutating func read(_ path: String, origin: String) {
    do {
      add(try FileReading.bytes(of: path), file: path, origin: origin)
    } catch {
      problems.append(.file(error))
    }
  }

  /// Reads an issue's bytes.
  mutating func add(_ bytes: [UInt8], file: String, origin: String) {
    do {
      let (issue, unknown) = try IssueReader.readNoting(bytes, file: file)
      notices += unknown.map(ArchiveNotice.unknownKey) + duplicates.duplicates(of: issue, file: file)
      records += issue.records(named: stem(of: fileName(of: file))).map { ($0, origin) }
      count += 1
    } catch {
      problems.append(.issue(error))
    }
  }
}
