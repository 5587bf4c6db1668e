import ArticleStore
import Files
import Issues

/// Brings a manifest in step with changed files by adding segments and hiding what they replace.
struct StoreChange {
  /// The state after the change.
  private(set) var manifest: StoreManifest
  /// Files that could not be used. What was there of them before stays.
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

  /// Writes the new segments; the manifest is the caller's to put in place. Nothing of it is seen before, and what was
  /// begun goes away when it fails or is stopped.
  ///
  /// - Parameter standing: The state that stands; what it has is kept until the new one is in its place.
  mutating func apply(keeping standing: StoreManifest, _ observer: WorkObserver) throws(ArchiveProblem) {
    do { try FileWriting.makeFolder(store.path) } catch { throw .file(error) }
    store.removeStrangers(standing)
    for path in changes.gone {
      if let lost = manifest.loss(of: path, root: store.layout.root) { notices.append(lost) }
      manifest.hide(path)
      manifest.unusable[path] = nil
    }
    let changed = changes.new + changes.unusable
    let issues = changed.filter { $0.hasPrefix(SourceFiles.issuePrefix) }
    if !issues.isEmpty { try addIssues(issues, observer) }
    for path in changed where path.hasPrefix(SourceFiles.bulkPrefix) { try addBulk(path, observer) }
    manifest.dropHiddenSegments()
  }

  /// Takes the articles of a file from a segment, in the place of what was shown of it before.
  private mutating func show(_ path: String, _ state: FileState, in segment: Int, checksum: UInt64? = nil) {
    manifest.hide(path)
    manifest.unusable[path] = nil
    manifest.files[path] = .init(segment: segment, state: state, checksum: checksum)
  }

  /// Tells what is wrong with a file. One whose content is at fault is not read again before it is written again.
  private mutating func note(_ problem: ArchiveProblem, of path: String, _ state: FileState) {
    problems.append(manifest.files[path] == nil ? problem : .kept(problem))
    switch problem {
    case .issue, .bulk(_, .bulk), .bulk(_, .empty), .bulk(_, .onlyHeading): manifest.unusable[path] = state
    default: break
    }
  }

  /// Reads a bulk file of the archive anew.
  private mutating func addBulk(_ path: String, _ observer: WorkObserver) throws(ArchiveProblem) {
    let file = "\(store.layout.root)/\(path)"
    guard let state = FileState(of: file) else { return }
    let number = manifest.takeNumber()
    do throws(ImportProblem) {
      let bulk = try BulkFile(path: file, options: try BulkOptionsFile.read(for: file))
      let scan: BulkScan?
      do { scan = try bulk.scan(named: fileName(of: path), observer) } catch { throw .bulk(error) }
      if let scan, scan.count == 0 { throw bulk.emptiness }
      let segment = scan.map { BulkSegment(file: bulk, scan: $0, origin: path) }
      let issues = try segment?.write(to: store.segmentPath(number), shouldStop: observer.shouldStop) {
        observer.progress(WorkProgress(.bulk(file: fileName(of: path)), done: $0, of: $1))
      }
      if let issues, let scan {
        let checksum: UInt64?
        do { checksum = try FileChecksum.of(file) } catch { throw .file(error) }
        guard bulk.isUnchanged else { throw .changed }
        do {
          manifest.segments.append(try store.entry(ofSegment: number, articles: scan.count, issues: issues))
        } catch {
          throw .segment(error)
        }
        show(path, state, in: number, checksum: checksum)
        return
      }
    } catch {
      FileWriting.removeFile(store.segmentPath(number))
      if case .segment(let failure) = error { throw .segment(failure) }
      return note(.bulk(path: file, error), of: path, state)
    }
    throw .stopped
  }

  private mutating func addIssues(_ paths: [String], _ observer: WorkObserver) throws(ArchiveProblem) {
    var reading = IssueBatch(paths, root: store.layout.root)
    guard reading.survey(observer) else { throw .stopped }
    for file in reading.unusable { note(file.problem, of: file.path, file.state) }
    notices += reading.notices
    let articles = reading.articleCount
    let files = reading.readable
    let number = articles > 0 ? manifest.takeNumber() : 0
    if articles > 0 {
      try write(reading, articles, to: store.segmentPath(number), observer)
      do { manifest.segments.append(try store.entry(ofSegment: number, articles: articles, issues: 0)) } catch {
        throw .segment(error)
      }
    }
    for file in files { show(file.path, file.state, in: number) }
  }

  private func write(
    _ issues: consuming IssueBatch, _ articles: Int, to path: String, _ observer: WorkObserver
  ) throws(ArchiveProblem) {
    do throws(SegmentProblem) {
      var builder = try SegmentFileBuilder(creating: path, rows: articles)
      if try issues.add(to: &builder, observer) { return try builder.finish() }
    } catch {
      FileWriting.removeFile(path)
      throw .segment(SegmentFileError(path: path, problem: error))
    }
    FileWriting.removeFile(path)
    throw .stopped
  }
}

extension StoreManifest {
  /// An empty manifest whose segment numbers go on behind another's: files that a damaged one named may still be open.
  init(following other: StoreManifest) {
    self.init()
    next = other.next
  }

  /// What to tell of a file that is there no more. A bulk file was perhaps lost, and nothing else has its articles.
  func loss(of path: String, root: String) -> ArchiveNotice? {
    guard path.hasPrefix(SourceFiles.bulkPrefix), let file = files[path],
      let segment = segments.first(where: { $0.number == file.segment })
    else { return nil }
    return .bulkGone(file: "\(root)/\(path)", articles: segment.articles)
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
