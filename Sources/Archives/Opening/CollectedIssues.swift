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
      let issue = try IssueReader.read(bytes, file: file)
      records += issue.records(named: stem(of: fileName(of: file))).map { ($0, origin) }
      count += 1
    } catch {
      problems.append(.issue(error))
    }
  }
}
