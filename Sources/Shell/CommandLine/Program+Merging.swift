import Archives
import Glibc

extension Program {
  /// `chabao merge ARCHIVE`, which an import starts for what is left to do after its answer: merges small segments of an
  /// archive's store.
  public func mergeSegments(of archive: String) -> ExitStatus {
    _ = nice(19)
    Archive.mergeSegments(in: archive)
    return .done
  }

  /// Starts this program anew to merge an archive's segments, in a process group of its own and with no terminal, so
  /// that it goes on when this process has ended. Where that can't be, it is done here and now.
  static func startMerging(_ archive: String) {
    var attributes = posix_spawnattr_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawnattr_init(&attributes)
    posix_spawn_file_actions_init(&actions)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let words = ["chabao", "merge", archive]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var process = pid_t()
    let failure = posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &arguments, environ)
    for argument in arguments { free(argument) }
    // Small segments must not pile up.
    if failure != 0 { Archive.mergeSegments(in: archive) }
  }
}
