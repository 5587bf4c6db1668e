import ArticleStore
import Files
import Issues
import TextBasics

/// The folder `store/` of an archive: segments built from its issues and bulk files, kept in step with them.
///
/// Everything in it can be made anew, and is when it is missing, damaged or of another version. A new state is written
/// beside the old one and put in its place by replacing the manifest, so that whoever reads meanwhile, and whoever
/// comes after a crash, finds one whole state or the other.
struct StoreFolder {
  let layout: ArchiveLayout

  /// What an archive came to.
  struct Opened {
    var snapshot: Snapshot
    var issueCount: Int
    var problems: [ArchiveProblem]
    /// What was read anew and is perhaps not as meant.
    var notices: [ArchiveNotice]
  }

  var path: String { "\(layout.root)/store" }
  private var manifestPath: String { "\(path)/manifest" }

  func segmentPath(_ number: Int) -> String { "\(path)/\(StoreManifest.fileName(ofSegment: number))" }

  /// The manifest that stands; nil when there is none that can be used.
  func manifest() -> StoreManifest? {
    guard let bytes = try? FileReading.bytes(of: manifestPath) else { return nil }
    return StoreManifest(bytes)
  }

  /// Puts a manifest in the place of the one that stands: from then on the archive is as it says.
  func write(_ manifest: StoreManifest) throws(FileError) {
    try FileWriting.makeFolder(path)
    try FileWriting.replace(manifestPath, with: manifest.encoded())
  }

  // MARK: Opening

  /// Files of so few bytes are read and indexed faster than a store is opened and kept.
  static let smallBytes = 256 << 10

  /// Opens a large archive by its store; nil when the archive is small and has none.
  ///
  /// - Parameter smallBytes: Files of so many bytes or less are small.
  func openIfLarge(smallBytes: Int = StoreFolder.smallBytes) throws(ArchiveProblem) -> Opened? {
    let files = try SourceFiles(layout)
    let known = manifest()
    guard files.hasBulk || files.byteCount > smallBytes || known != nil else { return nil }
    return try open(files, known: known ?? StoreManifest())
  }

  /// Opens the archive in its present state: what was changed since is read, and kept where the folder can be written.
  ///
  /// Cost: a look at each issue file, a page or two a segment, and the parsing and indexing of what was changed.
  private func open(_ files: SourceFiles, known: StoreManifest) throws(ArchiveProblem) -> Opened {
    if let opened = unchanged(known, files) { return opened }
    // Another process may have brought it up to date, or be about to.
    func bringUpToDate() -> Opened? {
      let known = manifest() ?? StoreManifest()
      if let opened = unchanged(known, files) { return opened }
      return try? update(to: files)
    }
    let updated = FolderLock.holding(layout.root, shouldStop: { false }, bringUpToDate)
    if let opened = updated ?? nil { return opened }
    return try unsaved(known, files)
  }

  /// The archive as the manifest has it, when no file differs from what it says and every segment can be opened.
  private func unchanged(_ manifest: StoreManifest, _ files: SourceFiles) -> Opened? {
    guard !manifest.segments.isEmpty, files.changes(since: manifest).isEmpty else { return nil }
    guard let snapshot = try? Snapshot(files: segmentFiles(of: manifest)) else { return nil }
    return Opened(snapshot: snapshot, issueCount: issueCount(manifest), problems: [], notices: [])
  }

  /// The segments of a manifest as the store opens them.
  func segmentFiles(of manifest: StoreManifest) -> [SegmentFile] {
    manifest.segments.map { segment in
      SegmentFile(
        path: segmentPath(segment.number),
        hiddenOrigins: Set(manifest.hidden.filter { $0.segment == segment.number }.map(\.file)))
    }
  }

  /// Issue files, and the issues that bulk files tell of.
  private func issueCount(_ manifest: StoreManifest) -> Int {
    manifest.files.keys.count { $0.hasPrefix(SourceFiles.issuePrefix) }
      + manifest.segments.reduce(0) { $0 + $1.issues }
  }

  // MARK: Changes

  /// Brings the store up to date and opens it. The archive's lock is held.
  private func update(to files: SourceFiles) throws(ArchiveProblem) -> Opened {
    let base = usableManifest()
    var change = StoreChange(base, files.changes(since: base), in: self)
    try change.apply()
    do { try write(change.manifest) } catch { throw .file(error) }
    removeStrangers(change.manifest)
    let snapshot: Snapshot
    do { snapshot = try Snapshot(files: segmentFiles(of: change.manifest)) } catch { throw .segment(error) }
    return Opened(
      snapshot: snapshot, issueCount: issueCount(change.manifest), problems: change.problems,
      notices: change.notices)
  }

  /// The archive where nothing can be written: what was changed is indexed in memory.
  private func unsaved(_ known: StoreManifest, _ files: SourceFiles) throws(ArchiveProblem) -> Opened {
    var manifest = known
    let changes: SourceFiles.Changes
    if (try? Snapshot(files: segmentFiles(of: known))) == nil { manifest = StoreManifest() }
    changes = files.changes(since: manifest)
    for path in changes.gone + changes.new { manifest.hide(path) }
    var collected = CollectedIssues()
    for path in changes.new { collected.read("\(layout.root)/\(path)", origin: path) }
    let snapshot: Snapshot
    do {
      snapshot = try Snapshot(files: segmentFiles(of: manifest), unsaved: collected.records)
    } catch {
      throw .segment(error)
    }
    return Opened(
      snapshot: snapshot, issueCount: issueCount(manifest) + collected.count,
      problems: collected.problems,
      notices: collected.notices)
  }

  /// Removes files that the manifest does not name: what a crash left behind, and segments that were merged away.
  /// Who has them open keeps them until then.
  func removeStrangers(_ manifest: StoreManifest) {
    let known = Set(manifest.segments.map { StoreManifest.fileName(ofSegment: $0.number) } + ["manifest"])
    guard let names = try? FileReading.fileNames(in: path) else { return }
    for name in names where !known.contains(name) { FileWriting.removeFile("\(path)/\(name)") }
  }
}
