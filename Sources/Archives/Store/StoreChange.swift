import ArticleStore
import Files
import Issues

/// Brings a manifest in step with changed files by adding segments and hiding what they replace.
struct StoreChange {
  /// The state after the change.
  private(set) var manifest: StoreManifest
  /// Files that could not be read; they are left out, and looked at again next time.
  private(set) var problems: [ArchiveProblem] = []
  /// What was read and is perhaps not as meant.
  private(set) var notices: [ArchiveNotice] = []

  private let changes: SourceFiles.Changes
  private let store: StoreFolder

  /// The change from that manifest. Nothing is done yet.
  init(_ manifest: StoreManifest, _ changes: SourceFiles.Changes, in store: StoreFolder) {
    self.manifest = manifest
    self.changes = changes
    self.store = store
  }

  /// Writes the new segments; the manifest is the caller's to put in place.
  mutating func apply() throws(ArchiveProblem) {
    do { try FileWriting.makeFolder(store.path) } catch { throw .file(error) }
    store.removeStrangers(manifest)
    for path in changes.gone + changes.new { manifest.hide(path) }
    let issues = changes.new.filter { $0.hasPrefix(SourceFiles.issuePrefix) }
    if !issues.isEmpty { try addIssues(issues) }
    for path in changes.new where path.hasPrefix(SourceFiles.bulkPrefix) { addBulk(path) }
    manifest.dropHiddenSegments()
    try StoreMerging.merge(&manifest, in: store)
  }

  /// Reads a bulk file of the archive anew; one that can't be used is a problem, and left out.
  private mutating func addBulk(_ path: String) {
    let file = "\(store.layout.root)/\(path)"
    do throws(ImportProblem) {
      guard let state = FileState(of: file) else { return }
      let bulk = try BulkFile(path: file, options: try BulkOptionsFile.read(for: file))
      let scan: BulkScan?
      do { scan = try bulk.scan(shouldStop: { false }) } catch { throw .bulk(error) }
      guard let scan, scan.count > 0 else { throw .empty }
      let number = manifest.takeNumber()
      let segment = BulkSegment(file: bulk, scan: scan, origin: path)
      guard
        let issues = try segment.write(
          to: store.segmentPath(number), shouldStop: { false }, progress: { _, _ in })
      else { return }
      manifest.segments.append(.init(number: number, articles: scan.count, issues: issues))
      manifest.files[path] = .init(segment: number, state: state)
    } catch {
      problems.append(.bulk(path: file, error))
    }
  }

  private mutating func addIssues(_ paths: [String]) throws(ArchiveProblem) {
    var reading = IssueBatch(paths, root: store.layout.root)
    reading.survey()
    problems += reading.problems
    notices += reading.notices
    guard reading.articleCount > 0 else {
      for path in reading.readable { manifest.files[path.path] = .init(segment: 0, state: path.state) }
      return
    }
    let number = manifest.takeNumber()
    let path = store.segmentPath(number)
    do throws(SegmentProblem) {
      var builder = try SegmentFileBuilder(creating: path, rows: reading.articleCount)
      try reading.add(to: &builder)
      try builder.finish()
    } catch {
      throw .segment(SegmentFileError(path: path, problem: error))
    }
    manifest.segments.append(.init(number: number, articles: reading.articleCount, issues: 0))
    for file in reading.readable { manifest.files[file.path] = .init(segment: number, state: file.state) }
  }
}

extension StoreManifest {
  /// An empty manifest whose segment numbers go on behind another's: files that a damaged one named may still be open.
  init(following other: StoreManifest) {
    self.init()
    next = other.next
  }

  /// No longer shows the articles of a file.
  mutating func hide(_ path: String) {
    guard let file = files.removeValue(forKey: path), file.segment > 0 else { return }
    hidden.insert(Hidden(segment: file.segment, file: path))
  }

  /// Lets go of segments of which nothing is shown.
  mutating func dropHiddenSegments() {
    let shown = Set(files.values.map(\.segment))
    segments.removeAll { !shown.contains($0.number) }
    hidden = hidden.filter { shown.contains($0.segment) }
  }
}
