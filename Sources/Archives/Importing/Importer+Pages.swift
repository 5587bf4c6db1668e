import Files
import Issues
import PageParsing
import TextBasics

extension Importer {
  /// Parses a page and writes the issue it belongs to: that of the date given, or one of its own.
  func importPage(_ bytes: [UInt8], _ input: Input, in run: inout Run) throws(ImportProblem) -> ImportReport.Outcome {
    let digest = SHA256.hexDigest(of: bytes)
    let name = options.date?.description ?? stem(of: input.name)
    let existing = try issue(named: name)
    let source = run.known.source(for: input.name, bytes, in: name, existing)
    // In another issue too: its articles would all be there twice.
    if let other = run.known.page(withDigest: digest), other.source != source || other.issue != name {
      return .sameAs(source: other.source)
    }
    // Damaged files tell of nothing that it is there.
    if let damage = run.known.damage { throw .segment(damage) }
    let text: String
    do { text = try TextDecoding.text(of: bytes) } catch {
      throw .text(error, at: TextDecoding.place(of: error, in: bytes))
    }
    guard text.utf8.contains(where: { !ASCII.isSpace($0) }) else { throw .empty }

    if let existing, let provenance = existing.provenance, provenance.sources[source] == digest,
      provenance.parser == PageParser.version, options.newspaper == nil || options.newspaper == existing.newspaper
    {
      return .unchanged(issue: layout.issue(name))
    }
    if let existing, existing.isMended { return .clash(issue: layout.issue(name)) }

    let page = PageParser().parse(text, source: source, issueDate: options.date)
    let updated = merge(page, into: existing, digest: digest)
    do {
      try FileWriting.makeFolder(layout.issues)
      try FileWriting.makeFolder(layout.pages)
      try FileWriting.replace(layout.page(source), with: bytes)
      try FileWriting.replace(layout.issue(name), with: IssueWriter.write(updated))
    } catch {
      throw .file(error)
    }
    if let former = existing?.provenance?.sources[source], former != digest { run.replaced = .page(source) }
    run.written.insert(SourceFiles.issuePrefix + "\(name).json")
    run.known.add(KnownPages.Page(source: source, issue: name), digest: digest)
    return .written(issue: layout.issue(name), articles: page.articles.count)
  }

  /// The issue with the page in it, in the place of an earlier reading of the same source.
  private func merge(_ page: Page, into existing: Issue?, digest: String) -> Issue {
    var issue = existing ?? Issue()
    var sources = issue.provenance?.sources ?? [:]
    sources[page.source] = digest
    if let index = issue.pages.firstIndex(where: { $0.source == page.source }) {
      issue.pages[index] = page
    } else {
      issue.pages.append(page)
      issue.pages.sort { a, b in
        NaturalOrder.precedes(a.number ?? a.source, b.number ?? b.source)
      }
    }
    issue.newspaper = options.newspaper ?? issue.newspaper
    if let date = options.date {
      issue.date = date
      issue.dateIsEstimated = false
    } else {
      issue.date = PageParser.estimatedDate(of: issue.pages)
      issue.dateIsEstimated = issue.date != nil
    }
    return issue.stamped(parser: PageParser.version, sources: sources)
  }

  /// The issue of that name that the archive has; nil when there is none.
  private func issue(named name: String) throws(ImportProblem) -> Issue? {
    let path = layout.issue(name)
    guard FileReading.kind(of: path) != nil else { return nil }
    do {
      let bytes = try FileReading.bytes(of: path)
      do { return try IssueReader.read(bytes, file: path) } catch { throw ImportProblem.issue(error) }
    } catch let error as FileError {
      throw .file(error)
    } catch let error as ImportProblem {
      throw error
    } catch {
      return nil
    }
  }
}

private enum ASCII {
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
