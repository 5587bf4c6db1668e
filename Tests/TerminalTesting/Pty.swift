import Glibc

/// A program that runs on a terminal of its own, and the screen it shows.
///
/// Keys are sent, and then a condition on the screen is waited for: no test sleeps. The program gets exactly the
/// environment that is given.
public final class Pty {
  /// What went wrong, with the screen as it was.
  public enum Failure: Error, CustomStringConvertible {
    case notStarted(String)
    case timeUp(waitingFor: String, screen: String)
    case hungUp(waitingFor: String, screen: String)

    /// The failure in words.
    public var description: String {
      switch self {
      case .notStarted(let reason): "not started: \(reason)"
      case .timeUp(let condition, let screen): "waited in vain for \(condition); the screen:\n\(screen)"
      case .hungUp(let condition, let screen): "ended while waiting for \(condition); the screen:\n\(screen)"
      }
    }
  }

  /// How a program ended.
  public enum Ending: Hashable, Sendable {
    case status(Int32)
    case signal(Int32)
  }

  /// What stands on the terminal.
  public private(set) var screen: Screen
  /// The process.
  public var process: Int32 { started.number }

  private let started: StartedProcess
  private let descriptor: Int32
  private var bytesTaken = 0

  /// Starts a program on a new terminal, as the leader of a session of its own.
  public init(
    _ path: String, _ arguments: [String] = [], environment: [String: String], columns: Int = 60, rows: Int = 24
  ) throws(Failure) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    var name = [CChar](repeating: 0, count: 256)
    guard openpty(&master, &slave, &name, nil, &size) == 0 else { throw .notStarted("openpty: \(errno)") }
    defer { close(slave) }
    // Programs that other tests start at the same time must not inherit these.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    do {
      started = try StartedProcess(path, arguments, environment: environment, hasSession: true) { actions in
        // Opened after setsid, the terminal becomes the controlling one, so that Ctrl-C and SIGWINCH arrive.
        posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_adddup2(&actions, 0, 2)
      }
    } catch {
      close(master)
      throw error
    }
    descriptor = master
    screen = Screen(columns: columns, rows: rows)
  }

  deinit { close(descriptor) }

  // MARK: Keyboard and screen

  /// Types text; keys are what a terminal sends for them (`Keys`).
  public func send(_ text: String) {
    send(Array(text.utf8))
  }

  /// Types bytes.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return
      }
    }
  }

  /// Gives the terminal another size, as when its window is pulled, and waits until the program has painted for it.
  ///
  /// What is typed next is painted after that, so that nothing meant for one size is on its way at another. The
  /// program must be waiting for keys, with all that it painted before taken in.
  public func resize(columns: Int, rows: Int) throws(Failure) {
    let before = bytesTaken
    screen.resize(columns: columns, rows: rows)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    try wait(for: "a painting at \(columns) × \(rows)") { _ in bytesTaken > before }
  }

  /// Waits until the screen is as wanted.
  public func wait(
    for condition: String, timeout: Duration = .seconds(20), until isMet: (Screen) -> Bool
  ) throws(Failure) {
    let end = ContinuousClock.now + timeout
    while !isMet(screen) {
      if ContinuousClock.now > end { throw .timeUp(waitingFor: condition, screen: screen.described) }
      if !takeOutput(milliseconds: 50), !isMet(screen) {
        throw .hungUp(waitingFor: condition, screen: screen.described)
      }
    }
  }

  /// Waits until that text stands somewhere on the screen.
  public func wait(for text: String) throws(Failure) {
    try wait(for: "“\(text)”") { $0.text.contains(text) }
  }

  /// Waits until the program has ended, and answers how.
  public func waitForEnd(timeout: Duration = .seconds(20)) throws(Failure) -> Ending {
    let end = ContinuousClock.now + timeout
    while true {
      if let ending = started.look() {
        while takeOutput(milliseconds: 0, isDraining: true) {}
        return ending
      }
      if ContinuousClock.now > end { throw .timeUp(waitingFor: "the end", screen: screen.described) }
      takeOutput(milliseconds: 20)
    }
  }

  /// Takes in what the program has written. False when there is nothing more to come.
  @discardableResult
  private func takeOutput(milliseconds: Int32, isDraining: Bool = false) -> Bool {
    var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return !isDraining }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(descriptor, &bytes, bytes.count)
    if count <= 0 { return false }
    bytesTaken += count
    screen.feed(bytes[..<count])
    return true
  }
}
