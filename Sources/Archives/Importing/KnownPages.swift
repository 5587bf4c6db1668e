import Files
import Issues

/// The pages that an archive has: by what their text is, so that the same page under another name is told from a new
/// one, and by name, so that the A01.txt of one day never takes the place of another day's.
struct KnownPages {
  /// A page as the archive knows it.
  struct Page {
    let source: String
    /// The issue it belongs to, without the file's ending.
    let issue: String
  }

  private var pageByDigest: [String: Page] = [:]
  private var issuesBySource: [String: Set<String>] = [:]

  /// The pages of the issues in that archive; issues that can't be read are passed over here, and told on opening.
  init(in layout: ArchiveLayout) {
    guard let names = try? FileReading.fileNames(in: layout.issues) else { return }
    for name in names where pathExtension(of: name) == "json" {
      let path = "\(layout.issues)/\(name)"
      guard let bytes = try? FileReading.bytes(of: path), let issue = try? IssueReader.read(bytes, file: path)
      else { continue }
      for (source, digest) in issue.provenance?.sources ?? [:] {
        add(Page(source: source, issue: stem(of: name)), digest: digest)
      }
    }
  }

  /// The page of that digest, when it was imported.
  func page(withDigest digest: String) -> Page? { pageByDigest[digest] }

  /// The name that a file's page goes by in an issue: its own, or with the issue's before it where another issue has
  /// a page of that name.
  func source(for name: String, in issue: String) -> String {
    let taken = issuesBySource[name] ?? []
    return taken.isEmpty || taken.contains(issue) ? name : "\(issue)_\(name)"
  }

  mutating func add(_ page: Page, digest: String) {
    pageByDigest[digest] = page
    issuesBySource[page.source, default: []].insert(page.issue)
  }
}
