import Glibc

/// A program that runs beside the test, with no terminal, and what it writes.
public final class ChildProcess {
  /// Its number.
  public let process: Int32
  private let folder: TemporaryFolder
  private var ending: Pty.Ending?

  /// Starts a program; its standard input is empty.
  public init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws(Pty.Failure) {
    folder = TemporaryFolder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/output", O_WRONLY | O_CREAT, 0o644)
    posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/errors", O_WRONLY | O_CREAT, 0o644)
    // Signals as they are for one who types the command, whatever started the tests.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let argumentStrings = ([path] + arguments).map { strdup($0) } + [nil]
    let environmentStrings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for string in argumentStrings + environmentStrings { free(string) }
    }
    var started: Int32 = 0
    let error = posix_spawn(&started, path, &actions, &attributes, argumentStrings, environmentStrings)
    guard error == 0 else { throw .notStarted("\(path): \(String(cString: strerror(error)))") }
    process = started
  }

  deinit {
    guard ending == nil else { return }
    send(SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// What it has written to standard output.
  public var output: String { text(of: "output") }
  /// What it has written to standard error.
  public var errors: String { text(of: "errors") }

  private func text(of name: String) -> String {
    let descriptor = open("\(folder.path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var text: [UInt8] = []
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 { text += bytes[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  /// Sends it a signal.
  public func send(_ signal: Int32) { kill(process, signal) }

  /// Whether it is still running.
  public var isRunning: Bool {
    if ending == nil { look() }
    return ending == nil
  }

  /// Waits until something is so; false when the program has ended, or twenty seconds have passed, and it is not.
  public func wait(until isMet: () -> Bool) -> Bool {
    let end = ContinuousClock.now + .seconds(20)
    while !isMet() {
      if !isRunning || ContinuousClock.now > end { return isMet() }
      usleep(2000)
    }
    return true
  }

  /// Waits until it has ended, and answers how; one that takes two minutes is killed.
  public func waitForEnd() -> Pty.Ending {
    let end = ContinuousClock.now + .seconds(120)
    while isRunning {
      if ContinuousClock.now > end { send(SIGKILL) }
      usleep(2000)
    }
    return ending ?? .signal(SIGKILL)
  }

  private func look() {
    var status: Int32 = 0
    guard waitpid(process, &status, WNOHANG) == process else { return }
    let signal = status & 0x7F
    ending = signal == 0 ? .status((status >> 8) & 0xFF) : .signal(signal)
  }
}
