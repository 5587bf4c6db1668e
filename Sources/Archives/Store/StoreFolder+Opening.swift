import ArticleStore
import Files

extension StoreFolder {
  /// What an archive came to.
  struct Opened {
    var snapshot: Snapshot
    var issueCount: Int
    /// The files as they were when they were looked at.
    var files: SourceFiles
    var problems: [ArchiveProblem]
    /// What is perhaps not as meant of what was read anew, and of the state that is shown.
    var notices: [ArchiveNotice]
  }

  /// Opens a large archive by its store; nil when the archive is small and has none.
  ///
  /// What was changed since is read, and kept where the folder can be written. While another process changes the
  /// archive for longer, the state that stands is opened.
  ///
  /// Cost: a look at each issue file, a page or two a segment, and the parsing and indexing of what was changed.
  func openIfLarge(_ observer: WorkObserver = WorkObserver()) throws(ArchiveProblem) -> Opened? {
    let files = try SourceFiles(layout)
    let known = manifest()
    guard isLarge(files, known: known) else { return nil }
    if let known, let opened = inStep(known, files) { return opened }
    if let opened = try underLock(observer, isPatient: known == nil) ?? asItStands() { return opened }
    guard let opened = try underLock(observer, isPatient: true) else { throw .stopped }
    return opened
  }

  /// Opens a large archive in its present state, for an import that has the lock; nil when the archive is small.
  func openForImport(_ observer: WorkObserver) throws(ArchiveProblem) -> Opened? {
    if manifest() == nil, !isLarge(try SourceFiles(layout), known: nil) { return nil }
    return try inStepOrUpdated(observer)
  }

  /// Indexes issues that an import wrote, where the archive has a store or has grown large enough for one. The archive's
  /// lock is held.
  ///
  /// - Returns: The new state; nil where there is no store.
  func index(_ written: Set<String>, _ observer: WorkObserver) throws(ArchiveProblem) -> StoreManifest? {
    if let known = manifest() {
      return try put(SourceFiles.Changes(new: written.sorted()), into: known, observer).manifest
    }
    let files = try SourceFiles(layout)
    guard isLarge(files, known: nil) else { return nil }
    return try put(files.changes(since: StoreManifest()), into: StoreManifest(), observer).manifest
  }

  // MARK: States

  /// The archive brought up to date, or where nothing can be written read into memory; nil when another process keeps
  /// the lock and there is no patience.
  private func underLock(_ observer: WorkObserver, isPatient: Bool) throws(ArchiveProblem) -> Opened? {
    do throws(ArchiveProblem) {
      let opened = try holdingLock(observer, endsSoon: !isPatient) {
        () throws(ArchiveProblem) in try inStepOrUpdated(observer)
      }
      if opened == nil, observer.shouldStop() { throw .stopped }
      return opened
    } catch {
      if error == .stopped { throw error }
      return try unsaved(because: error, observer)
    }
  }

  /// The archive in its present state. The archive's lock is held: what another process was at is done.
  private func inStepOrUpdated(_ observer: WorkObserver) throws(ArchiveProblem) -> Opened {
    let files = try SourceFiles(layout)
    let known = manifest()
    if let known, let opened = inStep(known, files) { return opened }
    return try update(known ?? StoreManifest(), to: files, observer)
  }

  /// The archive as the manifest has it, when no file differs from what it says and every segment can be opened.
  private func inStep(_ manifest: StoreManifest, _ files: SourceFiles) -> Opened? {
    let changes = files.changes(since: manifest)
    guard changes.isEmpty, !manifest.segments.isEmpty, let unusable = problems(of: changes.unusable, manifest),
      let snapshot = try? Snapshot(files: segmentFiles(of: manifest))
    else { return nil }
    return Opened(
      snapshot: snapshot, issueCount: issueCount(manifest), files: files, problems: unusable, notices: [])
  }

  /// The last whole state, while another process makes the next; nil when there is none.
  private func asItStands() -> Opened? {
    var known = manifest()
    while let manifest = known {
      if let snapshot = try? Snapshot(files: segmentFiles(of: manifest)) {
        return Opened(
          snapshot: snapshot, issueCount: issueCount(manifest), files: SourceFiles(of: manifest), problems: [],
          notices: [.beingChanged])
      }
      // The manifest may have been replaced, and its segments removed, since it was read.
      known = self.manifest()
      if known == manifest { return nil }
    }
    return nil
  }

  /// Brings the store up to date and opens it. The archive's lock is held.
  private func update(
    _ base: StoreManifest, to files: SourceFiles, _ observer: WorkObserver
  ) throws(ArchiveProblem) -> Opened {
    let change = try put(files.changes(since: base), into: base, observer)
    do throws(SegmentFileError) {
      let snapshot = try Snapshot(files: segmentFiles(of: change.manifest))
      return Opened(
        snapshot: snapshot, issueCount: issueCount(change.manifest), files: files, problems: change.problems,
        notices: change.notices)
    } catch {
      // A segment that stood can't be used: all is made anew.
      guard !base.segments.isEmpty else { throw .segment(error) }
      var opened = try update(StoreManifest(following: change.manifest), to: files, observer)
      if error.isDamage { opened.notices.insert(.madeAnew(error), at: 0) }
      return opened
    }
  }

  /// Writes what was changed, and the manifest in the place of the one that stands. The archive's lock is held.
  func put(
    _ changes: SourceFiles.Changes, into base: StoreManifest, _ observer: WorkObserver
  ) throws(ArchiveProblem) -> StoreChange {
    // What stands is not always what was gone on from: a mending leaves out what is damaged.
    let standing = manifest() ?? base
    var change = StoreChange(base, changes, in: self)
    try change.apply(keeping: standing, observer)
    if change.manifest != standing {
      do { try write(change.manifest) } catch { throw .file(error) }
    }
    removeStrangers(change.manifest)
    return change
  }

  /// The archive where nothing can be written: what was changed is indexed in memory.
  private func unsaved(because reason: ArchiveProblem, _ observer: WorkObserver) throws(ArchiveProblem) -> Opened {
    let files = try SourceFiles(layout)
    var manifest = self.manifest() ?? StoreManifest()
    if (try? Snapshot(files: segmentFiles(of: manifest))) == nil { manifest = StoreManifest() }
    let changes = files.changes(since: manifest)
    var reading = UnsavedChanges(root: layout.root)
    let lost = changes.gone.compactMap { manifest.loss(of: $0, root: layout.root) }
    for path in changes.gone { manifest.hide(path) }
    for path in changes.new + changes.unusable {
      if observer.shouldStop() { throw .stopped }
      if reading.read(path, isKept: manifest.files[path] != nil) { manifest.hide(path) }
    }
    do throws(SegmentFileError) {
      let snapshot = try Snapshot(files: segmentFiles(of: manifest), unsaved: reading.records)
      return Opened(
        snapshot: snapshot, issueCount: issueCount(manifest) + reading.issueCount, files: files,
        problems: reading.problems, notices: [.notKept(reason)] + lost + reading.notices)
    } catch {
      throw .segment(error)
    }
  }

  /// Issue files, and the issues that bulk files tell of.
  private func issueCount(_ manifest: StoreManifest) -> Int {
    manifest.files.keys.count { $0.hasPrefix(SourceFiles.issuePrefix) }
      + manifest.segments.reduce(0) { $0 + $1.issues }
  }

  /// What is wrong with files that could not be used when they were last looked at; nil when one can be used now.
  private func problems(of paths: [String], _ manifest: StoreManifest) -> [ArchiveProblem]? {
    var problems: [ArchiveProblem] = []
    for path in paths {
      guard let problem = IssueBatch.problem(of: path, root: layout.root) else { return nil }
      problems.append(manifest.files[path] == nil ? problem : .kept(problem))
    }
    return problems
  }
}
