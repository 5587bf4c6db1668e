import ArticleStore
import Files
import Issues

/// The pages that an archive has: by what their text is, so that the same page under another name is told from a new
/// one, and by name, so that the A01.txt of one day never takes the place of another day's.
///
/// Of an archive with a store they are looked up there, whatever its size; a small archive's issues are read.
struct KnownPages {
  /// A page as the archive knows it.
  struct Page {
    let source: String
    /// The issue it belongs to, without the file's ending.
    let issue: String
  }

  private let layout: ArchiveLayout
  private let stored: Snapshot?
  /// Bulk files of the archive that were found to be gone.
  private(set) var notices: [ArchiveNotice] = []
  private var pageByDigest: [String: Page] = [:]
  private var issuesBySource: [String: Set<String>] = [:]

  /// No pages, of an archive that none are imported into.
  init(ofNone layout: ArchiveLayout) {
    self.layout = layout
    stored = nil
  }

  /// The pages of the archive of that store, whose lock is held; issues that can't be read are passed over here, and
  /// told on opening.
  init(in store: StoreFolder, _ observer: WorkObserver) throws(ArchiveProblem) {
    layout = store.layout
    let opened = try store.openForImport(observer)
    stored = opened?.snapshot
    notices = (opened?.notices ?? []).filter { if case .bulkGone = $0 { true } else { false } }
    if stored == nil { readIssues() }
  }

  private mutating func readIssues() {
    guard let names = try? FileReading.fileNames(in: layout.issues) else { return }
    for name in names where pathExtension(of: name) == "json" {
      let path = "\(layout.issues)/\(name)"
      guard let bytes = try? FileReading.bytes(of: path), let issue = try? IssueReader.read(bytes, file: path)
      else { continue }
      for page in issue.pages { issuesBySource[page.source, default: []].insert(stem(of: name)) }
      for (source, digest) in issue.provenance?.sources ?? [:] {
        add(Page(source: source, issue: stem(of: name)), digest: digest)
      }
    }
  }

  /// What was found damaged of the store where pages were looked up.
  var damage: SegmentFileError? { stored?.damage }

  /// The page of that digest, when it was imported and gave an article.
  func page(withDigest digest: String) -> Page? {
    if let page = pageByDigest[digest] { return page }
    return stored?.page(withDigest: digest).map { Page(source: $0.source, issue: stem(of: fileName(of: $0.origin))) }
  }

  /// The name that a file's page goes by in an issue: its own, or with the issue's before it where that name is another
  /// page's.
  ///
  /// - Parameters:
  ///   - bytes: The page's text.
  ///   - existing: The issue as it is.
  func source(for name: String, _ bytes: [UInt8], in issue: String, _ existing: Issue?) -> String {
    if existing?.provenance?.sources[name] != nil || issuesBySource[name]?.contains(issue) == true { return name }
    return isTaken(name, bytes, outside: issue) ? "\(issue)_\(name)" : name
  }

  private func isTaken(_ name: String, _ bytes: [UInt8], outside issue: String) -> Bool {
    if hasPage(named: name, outside: issue) { return true }
    // A page without an article is in no index, but its text was kept.
    guard let kept = try? FileReading.bytes(of: layout.page(name)) else { return false }
    return kept != bytes
  }

  /// Whether an issue other than that one has a page of that name.
  func hasPage(named name: String, outside issue: String) -> Bool {
    if issuesBySource[name]?.contains(where: { $0 != issue }) == true { return true }
    let own = "\(SourceFiles.issuePrefix)\(issue).json"
    return stored?.hasPage(named: name, in: { $0 != own && $0.hasPrefix(SourceFiles.issuePrefix) }) == true
  }

  mutating func add(_ page: Page, digest: String) {
    pageByDigest[digest] = page
    issuesBySource[page.source, default: []].insert(page.issue)
  }
}
