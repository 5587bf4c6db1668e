import ArticleStore
import Files

/// The folder `store/` of an archive: segments built from its issues and bulk files, kept in step with them.
///
/// Everything in it can be made anew, and is when it is missing, damaged or of another version. A new state is written
/// beside the old one and put in its place by replacing the manifest, so that whoever reads meanwhile, and whoever
/// comes after a crash, finds one whole state or the other.
struct StoreFolder {
  /// Files of so few bytes are read and indexed faster than a store is opened and kept.
  static let smallBytes = 256 << 10

  let layout: ArchiveLayout
  /// An archive whose files have so many bytes or less has no store.
  var smallBytes = StoreFolder.smallBytes

  var path: String { "\(layout.root)/store" }
  var manifestPath: String { "\(path)/manifest" }

  /// Where a segment is written that takes the place of several.
  var mergingPath: String { "\(path)/\(StoreFolder.mergingName)" }
  private static let mergingName = "merging"

  func segmentPath(_ number: Int) -> String { "\(path)/\(StoreManifest.fileName(ofSegment: number))" }

  /// The manifest that stands; nil when there is none that can be used.
  func manifest() -> StoreManifest? {
    guard let bytes = try? FileReading.bytes(of: manifestPath) else { return nil }
    return StoreManifest(bytes)
  }

  /// Whether there is a manifest that is not as it was written. One of another version is not at fault.
  var hasDamagedManifest: Bool {
    guard FileReading.kind(of: manifestPath) != nil else { return false }
    guard let bytes = try? FileReading.bytes(of: manifestPath) else { return true }
    return StoreManifest(bytes) == nil && !StoreManifest.isOfAnotherVersion(bytes)
  }

  /// Puts a manifest in the place of the one that stands: from then on the archive is as it says. The archive's lock is
  /// held.
  func write(_ manifest: StoreManifest) throws(FileError) {
    try FileWriting.makeFolder(path)
    try FileWriting.replace(manifestPath, with: manifest.encoded())
  }

  /// Whether an archive of those files has a store, or is to get one.
  func isLarge(_ files: SourceFiles, known: StoreManifest?) -> Bool {
    known != nil || files.hasBulk || files.byteCount > smallBytes
  }

  /// The segments of a manifest as the store opens them.
  func segmentFiles(of manifest: StoreManifest) -> [SegmentFile] {
    let hidden = Dictionary(grouping: manifest.hidden, by: \.segment)
    return manifest.segments.map { segment in
      SegmentFile(
        path: segmentPath(segment.number), root: segment.root,
        hiddenOrigins: Set(hidden[segment.number, default: []].map(\.file)))
    }
  }

  /// What a manifest says of a segment that was just written.
  func entry(
    ofSegment number: Int, articles: Int, issues: Int
  ) throws(SegmentFileError) -> StoreManifest.SegmentEntry {
    let root = try SegmentFile.root(at: segmentPath(number))
    return .init(number: number, articles: articles, issues: issues, root: root)
  }

  /// Removes files that the manifest does not name: what a crash left behind, and segments that were merged away. The
  /// archive's lock is held. Who has them open keeps them until then.
  func removeStrangers(_ manifest: StoreManifest) {
    let known = Set(manifest.segments.map { StoreManifest.fileName(ofSegment: $0.number) } + ["manifest"])
    guard let names = try? FileReading.names(in: path) else { return }
    for name in names where !known.contains(name) {
      if name == StoreFolder.mergingName { removeAbandonedMerge() } else { FileWriting.removeFile("\(path)/\(name)") }
    }
  }

  /// Removes what a merge that was killed left behind; one that is at work has the folder's lock.
  private func removeAbandonedMerge() {
    FolderLock.ifFree(path) { FileWriting.removeFile(mergingPath) }
  }
}
