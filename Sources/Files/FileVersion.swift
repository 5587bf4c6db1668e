import Glibc

/// Which file a path leads to and when it was last touched: two versions are the same as long as nobody writes the file,
/// cuts it short or puts another in its place.
///
/// The system's clock for files ticks some hundred times a second: what is written within a tick of the last look, and
/// leaves the length as it is, can escape.
public struct FileVersion: Hashable, Sendable {
  private let device: dev_t
  private let node: ino_t
  /// Bytes.
  public let size: Int
  private let modified: Int
  private let changed: Int

  /// The version of the file at that path; nil when there is no regular file.
  public init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    device = status.st_dev
    node = status.st_ino
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
  }
}
