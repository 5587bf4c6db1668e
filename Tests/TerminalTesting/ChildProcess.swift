import Glibc

/// A program that runs beside the test, with no terminal, and what it writes.
public final class ChildProcess {
  private let folder: TemporaryFolder
  private let started: StartedProcess

  /// Starts a program; its standard input is empty.
  public init(_ path: String, _ arguments: [String], environment: [String: String] = [:]) throws(Pty.Failure) {
    let folder = TemporaryFolder()
    self.folder = folder
    let environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    started = try StartedProcess(path, arguments, environment: environment) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/output", O_WRONLY | O_CREAT, 0o644)
      posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/errors", O_WRONLY | O_CREAT, 0o644)
    }
  }

  /// Its number.
  public var process: Int32 { started.number }

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
  public var isRunning: Bool { started.look() == nil }

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
    while true {
      if let ending = started.look() { return ending }
      if ContinuousClock.now > end { send(SIGKILL) }
      usleep(2000)
    }
  }
}
