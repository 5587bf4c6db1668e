/// How a run of the program ended, as the shell that started it sees. The numbers of `sysexits.h`.
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Answered, also when nothing was found.
  case done = 0
  /// A query, a script or a file failed.
  case failed = 1
  /// The command line was wrong.
  case usage = 64
  /// No such archive or file.
  case noInput = 66

  /// The graver of two: what can't be read counts more than what failed.
  func joined(with other: ExitStatus) -> ExitStatus {
    rawValue >= other.rawValue ? self : other
  }
}
