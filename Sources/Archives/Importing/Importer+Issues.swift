import Files
import Issues

extension Importer {
  /// Checks an issue file and copies it as it is; one that someone mended in the archive stays.
  func importIssue(_ bytes: [UInt8], _ input: Input, in run: inout Run) throws(ImportProblem) -> ImportReport.Outcome {
    let issue: Issue
    do { issue = try IssueReader.read(bytes, file: input.path) } catch { throw .issue(error) }
    let name = stem(of: input.name)
    let target = layout.issue(name)
    let sources = issue.provenance?.sources ?? [:]
    // Under another name: its articles would all be there twice. Pages without an article can't be.
    let digests = issue.pages.filter { !$0.articles.isEmpty }.compactMap { sources[$0.source] }
    let others = digests.map { run.known.page(withDigest: $0) }
    if let other = others.first ?? nil, others.allSatisfy({ $0 != nil && $0?.issue != name }) {
      return .sameAs(source: other.source)
    }
    let isThere = FileReading.kind(of: target) != nil
    if isThere {
      let existing: [UInt8]
      do { existing = try FileReading.bytes(of: target) } catch { throw .file(error) }
      if existing == bytes { return .unchanged(issue: target) }
      // A file that can't be read may be half-mended: it is someone's work too.
      guard let (known, unknownKeys) = try? IssueReader.readNoting(existing, file: target),
        !known.isMended || unknownKeys.isEmpty && issue.holds(known)
      else { return .clash(issue: target) }
    }
    do {
      try FileWriting.makeFolder(layout.issues)
      try FileWriting.replace(target, with: bytes)
      if let archive = input.archive { try copyPages(of: issue, from: archive) }
    } catch {
      throw .file(error)
    }
    if isThere { run.replaced = .issue }
    run.written.insert(SourceFiles.issuePrefix + "\(name).json")
    for (source, digest) in sources { run.known.add(KnownPages.Page(source: source, issue: name), digest: digest) }
    return .written(issue: target, articles: issue.articleCount)
  }

  /// Takes the texts of an issue's pages along, where they were kept and the archive has none of the name.
  private func copyPages(of issue: Issue, from archive: ArchiveLayout) throws(FileError) {
    for source in issue.pages.map(\.source) where !source.utf8.contains(UInt8(ascii: "/")) {
      let (from, to) = (archive.page(source), layout.page(source))
      guard FileReading.kind(of: from) == .file, FileReading.kind(of: to) == nil else { continue }
      try FileWriting.makeFolder(layout.pages)
      try FileWriting.replace(to, with: try FileReading.bytes(of: from))
    }
  }
}

extension Issue {
  /// Whether all of another issue is in this one as it is: a page that was removed comes back.
  fileprivate func holds(_ other: Issue) -> Bool {
    newspaper == other.newspaper && date == other.date && dateIsEstimated == other.dateIsEstimated
      && other.pages.allSatisfy(pages.contains)
  }
}
