import Glibc

/// What tells a file that was changed from one that was not, without reading it.
struct FileState: Hashable {
  /// Bytes.
  var size: Int
  /// When it was last written, in nanoseconds since 1970.
  var modified: Int

  init(size: Int, modified: Int) {
    self.size = size
    self.modified = modified
  }

  /// The state of the file at that path; nil when there is no regular file.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
}
