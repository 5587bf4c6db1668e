import Files
import Issues

extension Importer {
  /// Checks an issue file and copies it as it is; one that someone mended in the archive stays.
  func importIssue(_ bytes: [UInt8], _ input: Input) throws(ImportProblem) -> ImportReport.Outcome {
    let issue: Issue
    do { issue = try IssueReader.read(bytes, file: input.path) } catch { throw .issue(error) }
    let target = layout.issue(stem(of: input.name))
    if FileReading.kind(of: target) != nil {
      let existing: [UInt8]
      do { existing = try FileReading.bytes(of: target) } catch { throw .file(error) }
      if existing == bytes { return .unchanged(issue: target) }
      // A file that can't be read may be half-mended: it is someone's work too.
      guard let known = try? IssueReader.read(existing, file: target), !known.isMended else {
        return .clash(issue: target)
      }
    }
    do {
      try FileWriting.makeFolder(layout.issues)
      try FileWriting.replace(target, with: bytes)
    } catch {
      throw .file(error)
    }
    return .written(issue: target, articles: issue.pages.reduce(0) { $0 + $1.articles.count })
  }
}
