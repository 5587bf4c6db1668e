import ArticleStore
import Files
import Issues

/// Takes issues, pages and bulk files out of an archive folder.
///
/// Nothing is deleted: each time a new folder is made in `removed/`, laid out like an archive, which an import of that
/// folder brings back. A page's folder has the issue as it was before. Every file is whole in its new place before it is gone
/// from the old one, so stopping at any point loses nothing.
public struct Remover: Sendable {
  /// What came of a removal.
  public struct Outcome: Hashable, Sendable {
    /// The folder that it is in now.
    public var folder: String
    /// Whether the archive's store has small segments that are due to be merged: `Archive.mergeSegments`.
    public var isMergeDue: Bool
  }

  let store: StoreFolder
  var layout: ArchiveLayout { store.layout }

  /// A remover from the archive at that folder.
  public init(from archive: String) {
    self.init(from: StoreFolder(layout: ArchiveLayout(archive)))
  }

  init(from store: StoreFolder) { self.store = store }

  /// Moves what was found into `removed/`, and takes it out of the store.
  ///
  /// - Parameters:
  ///   - removal: What `find` found; a file that was changed since is left alone.
  ///   - observer: Told what is waited for, and asked whether to give up waiting.
  /// - Returns: Where it is now; nil when the wait for another process was ended, and nothing was done.
  public func remove(
    _ removal: Removal, _ observer: WorkObserver = WorkObserver()
  ) throws(RemovalProblem) -> Outcome? {
    try store.holdingLock(observer) { () throws(RemovalProblem) in try removeUnderLock(removal, observer) }
  }

  private func removeUnderLock(
    _ removal: Removal, _ observer: WorkObserver
  ) throws(RemovalProblem) -> Outcome {
    let path = "\(layout.root)/\(removal.path)"
    guard FileState(of: path) == removal.state else { throw .changed(path) }
    // Whose text a page's is besides: known before the first file is moved.
    var kept: Set<String> = []
    if removal.kind != .bulk { kept = try textsOfOthers(than: removal, observer) }
    let folder: ArchiveLayout
    do { folder = try newFolder(named: removal.folderName) } catch { throw .file(error) }
    do {
      switch removal.kind {
      case .issue: try moveIssue(removal, to: folder, keeping: kept)
      case .page(let label): try movePage(label, of: removal, to: folder, keeping: kept)
      case .bulk: try moveBulk(removal, to: folder)
      }
    } catch {
      folder.removeEmptyFolders()
      FileWriting.removeEmptyFolder(layout.removed)
      throw error
    }
    return Outcome(folder: folder.root, isMergeDue: update(observer))
  }

  /// A folder that was not there before; a name that is taken gets a number.
  private func newFolder(named name: String) throws(FileError) -> ArchiveLayout {
    var number = 1
    while true {
      let folder = ArchiveLayout("\(layout.removed)/\(name)" + (number > 1 ? "-\(number)" : ""))
      if FileReading.kind(of: folder.root) == nil {
        try FileWriting.makeFolder(folder.root)
        return folder
      }
      number += 1
    }
  }

  /// The store without what was removed, where there is one; whether it is due to be merged. What can't be written now is
  /// when the archive is next opened, and the reason told.
  private func update(_ observer: WorkObserver) -> Bool {
    guard let manifest = store.manifest(), let files = try? SourceFiles(layout),
      let change = try? store.put(files.changes(since: manifest), into: manifest, observer)
    else { return false }
    return MergePlan(of: change.manifest) != nil
  }

  // MARK: Files

  private func moveIssue(
    _ removal: Removal, to folder: ArchiveLayout, keeping kept: Set<String>
  ) throws(RemovalProblem) {
    // Of a file that can't be read nobody knows the pages.
    let issue = try? IssueBatch.issue(of: removal.path, root: layout.root).issue
    do throws(FileError) {
      try FileWriting.makeFolder(folder.issues)
      try FileWriting.moveFile(
        "\(layout.root)/\(removal.path)", to: "\(folder.issues)/\(fileName(of: removal.path))")
      for page in issue?.pages ?? [] { try moveText(of: page, to: folder, keeping: kept) }
    } catch {
      throw .file(error)
    }
  }

  private func movePage(
    _ label: String, of removal: Removal, to folder: ArchiveLayout, keeping kept: Set<String>
  ) throws(RemovalProblem) {
    let path = "\(layout.root)/\(removal.path)"
    let (issue, unknownKeys): (Issue, [UnknownKeyNotice])
    do { (issue, unknownKeys) = try IssueBatch.issue(of: removal.path, root: layout.root) } catch {
      throw .archive(error)
    }
    guard unknownKeys.isEmpty else { throw .unknownKeys(path: path) }
    guard let index = issue.pageLabels.firstIndex(of: label) else { throw .changed(path) }
    let page = issue.pages[index]
    do throws(FileError) {
      try FileWriting.makeFolder(folder.issues)
      try FileWriting.copy(path, to: "\(folder.issues)/\(fileName(of: path))")
      try FileWriting.replace(path, with: IssueWriter.write(issue.without(page: index)))
      try moveText(of: page, to: folder, keeping: kept)
    } catch {
      throw .file(error)
    }
  }

  private func moveBulk(_ removal: Removal, to folder: ArchiveLayout) throws(RemovalProblem) {
    let path = "\(layout.root)/\(removal.path)"
    let target = "\(folder.bulk)/\(removal.name)"
    let options = BulkOptionsFile.path(of: path)
    do throws(FileError) {
      try FileWriting.makeFolder(folder.bulk)
      // Copied first: how the file is to be read has to be known where it lies, at every moment.
      let hasOptions = FileReading.kind(of: options) == .file
      if hasOptions { try FileWriting.copy(options, to: BulkOptionsFile.path(of: target)) }
      try FileWriting.moveFile(path, to: target)
      if hasOptions { FileWriting.removeFile(options) }
    } catch {
      throw .file(error)
    }
  }

  /// Moves a page's text, where it was kept; one that is another issue's too is copied.
  private func moveText(
    of page: Page, to folder: ArchiveLayout, keeping kept: Set<String>
  ) throws(FileError) {
    let text = layout.page(page.source)
    guard !page.source.utf8.contains(UInt8(ascii: "/")), FileReading.kind(of: text) == .file else { return }
    try FileWriting.makeFolder(folder.pages)
    if kept.contains(page.source) {
      try FileWriting.copy(text, to: folder.page(page.source))
    } else {
      try FileWriting.moveFile(text, to: folder.page(page.source))
    }
  }

  /// The names of an issue's pages that other issues have too, or, where a page goes, other pages of the issue.
  private func textsOfOthers(
    than removal: Removal, _ observer: WorkObserver
  ) throws(RemovalProblem) -> Set<String> {
    guard let issue = try? IssueBatch.issue(of: removal.path, root: layout.root).issue else { return [] }
    let known: KnownPages
    do { known = try KnownPages(in: store, observer) } catch { throw .archive(error) }
    var others = Set(issue.pages.map(\.source).filter { known.hasPage(named: $0, outside: removal.issueName) })
    if case .page(let label) = removal.kind {
      others.formUnion(zip(issue.pageLabels, issue.pages).filter { $0.0 != label }.map(\.1.source))
    }
    if let damage = known.damage { throw .archive(.segment(damage)) }
    return others
  }
}

extension ArchiveLayout {
  /// Removes what has nothing in it of a folder that was just made.
  fileprivate func removeEmptyFolders() {
    for path in [issues, pages, bulk, "\(root)/sources", root] { FileWriting.removeEmptyFolder(path) }
  }
}

extension Issue {
  /// The issue without one of its pages; one that was mended by hand still counts as mended.
  fileprivate func without(page index: Int) -> Issue {
    var issue = self
    let page = issue.pages.remove(at: index)
    guard var provenance else { return issue }
    if !issue.pages.contains(where: { $0.source == page.source }) { provenance.sources[page.source] = nil }
    if !isMended { return issue.stamped(parser: provenance.parser, sources: provenance.sources) }
    issue.provenance = provenance
    return issue
  }
}
