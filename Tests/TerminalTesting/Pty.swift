import Glibc

/// A program on a pseudo-terminal of its own, and the screen it paints.
///
/// Nothing sleeps: `wait` reads what the program writes until the screen is as it should be, or a generous time is up.
public final class Pty {
  /// What went wrong with the terminal or its program.
  public enum Failure: Error, CustomStringConvertible {
    /// A system call, with its `errno`.
    case system(String, Int32)
    /// The screen never became what was waited for; as it was.
    case timeout(String, screen: String)
    /// The program went away while something was waited for.
    case hangUp(String, screen: String)

    /// What went wrong, and what stood on the screen.
    public var description: String {
      switch self {
      case .system(let call, let number): "\(call): errno \(number)"
      case .timeout(let what, let screen): "timeout waiting for \(what); screen:\n\(screen)"
      case .hangUp(let what, let screen): "the program ended before \(what); screen:\n\(screen)"
      }
    }
  }

  /// The screen as it is after all that was read.
  public private(set) var screen: Screen
  private let process: pid_t
  private let controller: Int32
  private var exitStatus: Int32?
  private var bytesRead = 0

  /// Starts a program, the terminal its controlling one: Ctrl-C, Ctrl-Z and a new size reach it as signals.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 80, rows: Int = 24
  ) throws {
    var (controller, terminal): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 256)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, &name, nil, &size) == 0 else { throw Failure.system("openpty", errno) }
    defer { close(terminal) }
    // Tests run side by side: no child may inherit another's terminal.
    _ = fcntl(controller, F_SETFD, FD_CLOEXEC)
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened in the new session, which makes it the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift does not import
    posix_spawnattr_setflags(&attributes, Int16(newSession | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let argv = ([path] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process: pid_t = 0
    let result = posix_spawn(&process, path, &actions, &attributes, argv, envp)
    guard result == 0 else {
      close(controller)
      throw Failure.system("posix_spawn \(path)", result)
    }
    self.controller = controller
    self.process = process
    screen = Screen(columns: columns, rows: rows)
  }

  deinit {
    if exitStatus == nil {
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
    }
    close(controller)
  }

  /// Types keys.
  public func send(_ keys: String) throws {
    var bytes = Array(keys.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(controller, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure.system("write", errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Gives the terminal another width, and waits until the program has painted for it.
  ///
  /// What is typed next is painted after that, so that nothing meant for one width is on its way at another. The
  /// program must be waiting for keys, with all it painted before read.
  public func resize(columns: Int) throws {
    let before = bytesRead
    screen.resize(columns: columns)
    var size = winsize(ws_row: UInt16(screen.rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard ioctl(controller, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure.system("ioctl", errno) }
    try wait(for: "a painting at \(columns) columns") { _ in bytesRead > before }
  }

  /// Reads until the screen is as the condition says.
  public func wait(
    for what: String, timeout: Duration = .seconds(30), until condition: (Screen) -> Bool
  ) throws {
    let end = ContinuousClock.now + timeout
    while !condition(screen) {
      if ContinuousClock.now > end { throw Failure.timeout(what, screen: screen.text) }
      if !read(), !condition(screen) { throw Failure.hangUp(what, screen: screen.text) }
    }
  }

  /// Reads until the program has ended; its exit status, or the negative number of the signal that ended it.
  public func waitForExit(timeout: Duration = .seconds(30)) throws -> Int32 {
    let end = ContinuousClock.now + timeout
    var status: Int32 = 0
    var isOpen = true
    while true {
      if isOpen {
        isOpen = read()
        if isOpen, ContinuousClock.now > end { throw Failure.timeout("exit", screen: screen.text) }
        if isOpen, waitpid(process, &status, WNOHANG) == 0 { continue }
        if isOpen { break }
      }
      if waitpid(process, &status, 0) == process { break }
    }
    exitStatus = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    return exitStatus ?? 0
  }

  /// Takes in what the program has written, or waits a moment for it; false when no one holds the terminal any more.
  private func read() -> Bool {
    var descriptor = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, 50) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(controller, &bytes, bytes.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return true }
    guard count > 0 else { return false }
    bytesRead += count
    screen.feed(bytes[..<count])
    return true
  }
}
