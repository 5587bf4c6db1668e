import ArticleStore
import Files
import TextBasics

extension StoreFolder {
  /// What the taking of a bulk file came to.
  struct Taken {
    var outcome: ImportReport.Outcome
    /// Whether a file of that name with other content was there.
    var isReplaced: Bool
  }

  /// Takes a bulk file into the archive: a segment of its articles, a copy of the file, and a new manifest, in this
  /// order, so that until the last step nothing is seen of it. The archive's lock is held.
  ///
  /// A file of the same name that is there already is replaced with all its articles.
  ///
  /// - Returns: nil when it was stopped; then nothing was changed.
  func take(
    _ file: BulkFile, _ scan: BulkScan, named name: String, _ observer: WorkObserver
  ) throws(ImportProblem) -> Taken? {
    let path = SourceFiles.bulkPrefix + name
    let base = self.manifest() ?? StoreManifest()
    var manifest = base
    manifest.hide(path)
    manifest.unusable[path] = nil
    manifest.dropHiddenSegments()
    if let snapshot = try? Snapshot(files: segmentFiles(of: manifest)) {
      try refuseTakenIDs(of: file, scan, in: snapshot)
    } else {
      manifest = StoreManifest(following: base)
    }
    do {
      try FileWriting.makeFolder(self.path)
      try FileWriting.makeFolder(layout.bulk)
    } catch {
      throw .file(error)
    }
    removeStrangers(base)
    let number = manifest.takeNumber()
    let segment = BulkSegment(file: file, scan: scan, origin: path)
    let target = "\(layout.bulk)/\(name)"
    var copy =
      FileReading.isSame(file.path, target) ? nil : BulkCopy(of: file.path, to: "\(self.path)/copy-\(number)")
    do throws(ImportProblem) {
      let issues = try segment.write(to: segmentPath(number), shouldStop: observer.shouldStop) {
        observer.progress(WorkProgress(.bulk(file: name), done: $0, of: $1))
      }
      guard let issues else {
        copy.take()?.abandon()
        removeEmptyFolders()
        return nil
      }
      let checksum: UInt64?
      if var finished = copy.take() {
        do throws(ImportProblem) { checksum = try finish(&finished, of: file) } catch {
          finished.abandon()
          throw error
        }
        try put(finished, of: file, in: target)
      } else {
        do { checksum = try FileChecksum.of(target) } catch { throw .file(error) }
        guard file.isUnchanged else { throw .changed }
      }
      guard let state = FileState(of: target) else { throw .file(FileError(path: target, cause: .notFound)) }
      do {
        manifest.segments.append(try entry(ofSegment: number, articles: scan.count, issues: issues))
      } catch {
        throw .segment(error)
      }
      manifest.files[path] = .init(segment: number, state: state, checksum: checksum)
      do { try write(manifest) } catch { throw .file(error) }
    } catch {
      copy.take()?.abandon()
      FileWriting.removeFile(segmentPath(number))
      removeEmptyFolders()
      throw error
    }
    removeStrangers(manifest)
    let former = base.files[path]?.checksum
    return Taken(
      outcome: .stored(articles: scan.count, unknown: scan.unknownKeys),
      isReplaced: former != nil && former != manifest.files[path]?.checksum)
  }

  /// Waits for the copy and gives its checksum. Throws when what was copied may not be what was indexed: the file has to be
  /// the same from its opening until all of it was read twice.
  private func finish(_ copy: inout BulkCopy, of file: BulkFile) throws(ImportProblem) -> UInt64 {
    let copied: BulkCopy.Copied
    do { copied = try copy.finish() } catch { throw .file(error) }
    guard copied.version == file.version, copied.size == file.version.size, file.isUnchanged else { throw .changed }
    return copied.checksum
  }

  /// Removes the folders that an import which came to nothing has made.
  private func removeEmptyFolders() {
    for folder in [path, layout.bulk, parentFolder(of: layout.bulk)] { FileWriting.removeEmptyFolder(folder) }
  }

  /// Puts the copy of a file, and how it was imported, into the archive; a file that is there is replaced whole.
  private func put(_ copy: consuming BulkCopy, of file: BulkFile, in target: String) throws(ImportProblem) {
    let options = BulkOptionsFile.path(of: target)
    let encoded = BulkOptionsFile.encoded(file.options)
    do throws(FileError) {
      if encoded.isEmpty { FileWriting.removeFile(options) } else { try FileWriting.replace(options, with: encoded) }
    } catch {
      copy.abandon()
      throw .file(error)
    }
    do throws(FileError) { try copy.put(in: target) } catch { throw .file(error) }
  }

  /// Refuses a file with an id that an article of another file has.
  private func refuseTakenIDs(
    of file: BulkFile, _ scan: BulkScan, in snapshot: Snapshot
  ) throws(ImportProblem) {
    guard snapshot.count > 0 else { return }
    let taken = TakenIDs(in: snapshot, forLookUps: scan.count)
    var errors: [BulkError] = []
    var others = 0
    for index in 0..<scan.count {
      let id = scan.id(at: index)
      guard let origin = taken.origin(of: id) else { continue }
      guard errors.count < BulkFailure.toldAtMost else {
        others += 1
        continue
      }
      errors.append(
        BulkError(
          path: file.path, line: file.line(of: index, in: scan), column: 1, problem: .takenID(id, file: origin)))
    }
    // An id that can't be read may be taken as well.
    if let damage = snapshot.damage { throw .segment(damage) }
    if !errors.isEmpty {
      errors.sort { $0.line < $1.line }
      throw .bulk(BulkFailure(errors: errors, others: others))
    }
  }
}

/// The ids that an archive has: looked up one by one, or all of them kept when many will be asked for.
private struct TakenIDs {
  private let snapshot: Snapshot
  private let all: [String: Row]?

  init(in snapshot: Snapshot, forLookUps count: Int) {
    self.snapshot = snapshot
    guard count > 1000 else {
      all = nil
      return
    }
    var all: [String: Row] = [:]
    for row in snapshot.all {
      if let id = snapshot.elements(.id, of: row).first { all[id] = row }
    }
    self.all = all
  }

  /// The file that has an article of that id; nil when there is none.
  func origin(of id: String) -> String? {
    let row: Row? = if let all { all[id] } else { snapshot.row(ofID: id) }
    return row.map { snapshot.origin(of: $0) }
  }
}
