import ArticleStore
import Files

/// Merges small segments into larger ones while others go on asking and importing.
///
/// The work is done beside the store's state and without the archive's lock, which is taken only to put the result in
/// place; what was imported meanwhile stays, and what was replaced meanwhile is hidden in the new segment. One process
/// at a time merges, by a lock on the folder of the store. A crash leaves a file that the next import removes.
struct StoreMerging {
  let store: StoreFolder
  /// A merge takes in at most so many articles.
  var mostArticles = MergePlan.mostArticles

  /// Whether there is anything to merge.
  var isDue: Bool { store.manifest().flatMap { MergePlan(of: $0, mostArticles: mostArticles) } != nil }

  /// Does what is due, one merge after the other. Nothing is done where another process is at it, or where nothing can
  /// be written.
  ///
  /// - Returns: How many merges were done.
  @discardableResult
  func run(shouldStop: () -> Bool = { false }) -> Int {
    let done: Int? = FolderLock.ifFree(store.path) {
      var count = 0
      while !shouldStop(), (try? mergeOnce(shouldStop: shouldStop)) == true { count += 1 }
      return count
    }
    return done ?? 0
  }

  /// Does one merge; false when none was due or it could not be put in place.
  private func mergeOnce(shouldStop: () -> Bool) throws -> Bool {
    guard let base = store.manifest(), let plan = MergePlan(of: base, mostArticles: mostArticles) else { return false }
    FileWriting.removeFile(store.mergingPath)
    let chosen = zip(base.segments, store.segmentFiles(of: base)).filter { plan.segments.contains($0.0.number) }
    let articles = try SegmentMerge.merge(chosen.map(\.1), into: store.mergingPath)
    defer { FileWriting.removeFile(store.mergingPath) }
    let isInPlace: Bool? = try FolderLock.holding(store.layout.root, shouldStop: shouldStop) {
      let root = articles > 0 ? try SegmentFile.root(at: store.mergingPath) : 0
      guard var manifest = store.manifest(),
        let number = manifest.replace(plan.segments, of: base, articles: articles, root: root)
      else { return false }
      if number > 0 { try FileWriting.renameFile(store.mergingPath, to: store.segmentPath(number)) }
      try store.write(manifest)
      store.removeStrangers(manifest)
      return true
    }
    return isInPlace ?? false
  }
}

extension StoreManifest {
  /// Puts a segment merged from some of an earlier state's in their place.
  ///
  /// - Parameters:
  ///   - merged: The numbers of the segments that it was made of.
  ///   - base: The state in which they were merged.
  ///   - articles: How many articles it has.
  ///   - root: What tells it from others.
  /// - Returns: The new segment's number, 0 where it has no article; nil when the state has changed so much that it can't take their place.
  mutating func replace(_ merged: [Int], of base: StoreManifest, articles: Int, root: UInt64 = 0) -> Int? {
    let old = Set(merged)
    // A store that was made anew meanwhile may have given the same numbers to other segments.
    for (path, file) in files where old.contains(file.segment) && base.files[path] != file { return nil }
    segments.removeAll { old.contains($0.number) }
    hidden = hidden.filter { !old.contains($0.segment) }
    let number = articles > 0 ? takeNumber() : 0
    if articles > 0 { segments.append(.init(number: number, articles: articles, issues: 0, root: root)) }
    for (path, file) in base.files where old.contains(file.segment) {
      if files[path] == file {
        files[path]?.segment = number
      } else if number > 0 {
        hidden.insert(Hidden(segment: number, file: path))
      }
    }
    dropHiddenSegments()
    return number
  }
}
