import Files
import Glibc

/// Notices that an archive folder has changed since it was opened: that someone imported into it or mended a file.
///
/// Asking costs three system calls as long as nothing is written; a file that is written in its place, without a new
/// one beside it, shows only when something else does or when the archive is opened anew.
public struct ArchiveWatch: Sendable {
  private let layout: ArchiveLayout
  private var seen: [Stamp?]
  private var files: SourceFiles

  /// What tells a file or folder that was written from one that was not.
  private struct Stamp: Equatable {
    var node: UInt
    var seconds: Int
    var nanoseconds: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      node = UInt(status.st_ino)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// A watch on an archive that was opened with those files as they were then.
  init(_ layout: ArchiveLayout, opened files: SourceFiles) {
    self.layout = layout
    self.files = files
    seen = ArchiveWatch.stamps(layout)
  }

  private static func stamps(_ layout: ArchiveLayout) -> [Stamp?] {
    [StoreFolder(layout: layout).manifestPath, layout.issues, layout.bulk].map { Stamp($0) }
  }

  /// Whether the archive differs from what it was when it was opened, or when this last said so.
  public mutating func hasChanged() -> Bool {
    let stamps = ArchiveWatch.stamps(layout)
    guard stamps != seen else { return false }
    seen = stamps
    // Segments that were merged are no change of what there is.
    guard let now = try? SourceFiles(layout), now.states != files.states else { return false }
    files = now
    return true
  }
}
