import Glibc

/// A folder that no other process that asks for the lock works on at the same time.
///
/// The lock is on the folder itself: no file is left behind, and it ends with the process at the latest.
public enum FolderLock {
  /// Waits until the folder is free and does the work in it.
  ///
  /// - Parameters:
  ///   - path: The folder. When it isn't there, or its file system knows no locks, the work goes on without one.
  ///   - shouldStop: Asked twenty times a second while another process has it; true ends the wait.
  ///   - work: What is to be done.
  /// - Returns: What the work came to; nil when the wait was ended, and nothing was done.
  public static func holding<Result, Failure: Error>(
    _ path: String, shouldStop: () -> Bool, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK || errno == EINTR {
      if shouldStop() { return nil }
      usleep(50_000)
    }
    return try work()
  }

  /// Does the work when the folder is free now.
  ///
  /// - Returns: What the work came to; nil when another has the lock, and nothing was done.
  public static func ifFree<Result, Failure: Error>(
    _ path: String, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    try holding(path, shouldStop: { true }, work)
  }
}
