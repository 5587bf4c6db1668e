import ArticleStore
import Files
public import TextBasics

/// Makes anew what is damaged of an archive's store: the segments that are not as they were written, from the issues and
/// bulk files that they were made of. The others stay; where the manifest is damaged, all are made anew.
public struct ArchiveMending: Sendable {
  /// What was damaged of the store.
  let damage: [StoreDamage]
  /// How many issue files were indexed anew.
  public let issues: Int
  /// How many bulk files were.
  public let bulkFiles: Int
  /// The archive as it is now.
  public private(set) var verification: ArchiveVerification
  /// Files that could not be used: what a damaged segment had of them is gone.
  private let unusable: [ArchiveProblem]

  /// Looks through the archive at that folder and mends its store. Other processes that change it are waited for.
  ///
  /// Cost: reading all of the archive, and indexing what has to be made anew.
  ///
  /// - Parameter observer: Told how far it is; asked whether to stop, and then nothing is changed.
  /// - Throws: `.stopped`, or why the store can't be written.
  public init(of path: String, _ observer: WorkObserver = WorkObserver()) throws(ArchiveProblem) {
    try self.init(of: StoreFolder(layout: ArchiveLayout(path)), observer)
  }

  init(of store: StoreFolder, _ observer: WorkObserver) throws(ArchiveProblem) {
    let mending = try store.holdingLock(observer) { () throws(ArchiveProblem) in
      try ArchiveMending(underLock: store, observer)
    }
    guard let mending else { throw .stopped }
    self = mending
  }

  private init(underLock store: StoreFolder, _ observer: WorkObserver) throws(ArchiveProblem) {
    verification = try ArchiveVerification(of: store, shouldStop: observer.shouldStop)
    if verification.wasStopped { throw .stopped }
    damage = verification.damage
    guard !damage.isEmpty else {
      (issues, bulkFiles, unusable) = (0, 0, [])
      return
    }
    let base = store.manifest()?.without(damage) ?? StoreManifest()
    let change = try store.put(try SourceFiles(store.layout).changes(since: base), into: base, observer)
    let made = change.manifest.files.filter { base.files[$0.key] != $0.value }.keys
    issues = made.count { $0.hasPrefix(SourceFiles.issuePrefix) }
    bulkFiles = made.count - issues
    // Those of issues are found by looking at each.
    unusable = change.problems.filter { if case .issue = $0 { false } else { true } }
    verification.look(at: store, shouldStop: { false })
  }

  /// What is still wrong with the archive, the path first.
  public var problems: [ArchiveProblem] {
    // Of a bulk file that was changed and can't be used, why it can't is enough.
    let told = Set(unusable.compactMap(\.bulkFile))
    let others = verification.problems.filter { problem in
      if case .bulkChanged(let path) = problem { !told.contains(path) } else { true }
    }
    return others + unusable
  }

  /// What was done, a line each: what was damaged, and what it was made anew from.
  public func done(in language: Language) -> [String] {
    if damage.isEmpty { return [] }
    let faults = damage.map { damage in
      switch (damage, language) {
      case (.segment(_, let error), _): error.fault(in: language)
      case (.manifest(let path), .chinese): "\(path)：索引目录（manifest）已损坏"
      case (.manifest(let path), .english): "\(path): the manifest of the index is damaged"
      }
    }
    switch language {
    case .chinese: return faults + ["已从 \(issues) 个报纸文件、\(bulkFiles) 个成批文件重建"]
    case .english:
      let made = "\(ArchiveVerification.files(issues, "issue")) and \(ArchiveVerification.files(bulkFiles, "bulk"))"
      return faults + ["made anew from \(made)"]
    }
  }
}

extension ArchiveProblem {
  /// The bulk file that can't be used, where that is the problem.
  fileprivate var bulkFile: String? {
    switch self {
    case .bulk(let path, _): path
    case .kept(let problem): problem.bulkFile
    default: nil
    }
  }
}

extension StoreManifest {
  /// The state without the segments that are damaged: what they were made of counts as new.
  fileprivate func without(_ damage: [StoreDamage]) -> StoreManifest {
    var numbers: Set<Int> = []
    for case .segment(let number, _) in damage { numbers.insert(number) }
    var manifest = self
    manifest.segments.removeAll { numbers.contains($0.number) }
    manifest.files = files.filter { !numbers.contains($0.value.segment) }
    manifest.hidden = hidden.filter { !numbers.contains($0.segment) }
    return manifest
  }
}
