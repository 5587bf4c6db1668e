import Glibc

/// A program that a test has started, and how it ended; one that nobody knows any more is killed.
final class StartedProcess {
  /// Its number.
  let number: Int32
  private var ending: Pty.Ending?

  /// Starts a program, with signals as they are for one who types the command, whatever started the tests.
  ///
  /// - Parameters:
  ///   - hasSession: Whether it leads a session of its own, so that the first terminal it opens is its controlling one.
  ///   - openFiles: Says what its standard streams are.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], hasSession: Bool = false,
    openFiles: (inout posix_spawn_file_actions_t) -> Void
  ) throws(Pty.Failure) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    openFiles(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = hasSession ? 0x80 : 0  // POSIX_SPAWN_SETSID, which Glibc's module map hides
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let argumentStrings = ([path] + arguments).map { strdup($0) } + [nil]
    let environmentStrings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for string in argumentStrings + environmentStrings { free(string) }
    }
    var started: Int32 = 0
    let error = posix_spawn(&started, path, &actions, &attributes, argumentStrings, environmentStrings)
    guard error == 0 else { throw .notStarted("\(path): \(String(cString: strerror(error)))") }
    number = started
  }

  deinit {
    guard ending == nil else { return }
    kill(number, SIGKILL)
    var status: Int32 = 0
    waitpid(number, &status, 0)
  }

  /// How it ended; nil while it is running.
  func look() -> Pty.Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(number, &status, WNOHANG) == number else { return nil }
    let signal = status & 0x7F
    ending = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
    return ending
  }
}
