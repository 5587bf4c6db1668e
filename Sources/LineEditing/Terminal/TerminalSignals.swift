import Glibc
import Synchronization

/// What the user and the terminal tell by signals, as flags that handlers set and others look at.
///
/// While a line is being typed Ctrl-C is a key; while a statement is being answered it is a signal. The shell lets
/// `catchInterrupts()` stand for the whole session, clears the flag before it answers a statement, and the answering
/// code looks at `wasInterrupted` now and then:
///
///     TerminalSignals.catchInterrupts()
///     …
///     TerminalSignals.clearInterrupt()
///     engine.answer(query, interruption: Interruption { TerminalSignals.wasInterrupted })
///
/// Handlers are installed without `SA_RESTART`, so that a blocking call ends with `EINTR`. They touch atomics only,
/// and write a byte to a pipe that wakes the editor.
public enum TerminalSignals {
  private static let interrupted = Atomic<Bool>(false)
  private static let resized = Atomic<Bool>(false)
  private static let continued = Atomic<Bool>(false)
  private static let ending = Atomic<Int32>(0)
  private static let wakeInput = Atomic<Int32>(-1)
  private static let wakeOutput = Atomic<Int32>(-1)

  /// Whether Ctrl-C was pressed since the flag was last cleared. One relaxed load, from any thread.
  public static var wasInterrupted: Bool { interrupted.load(ordering: .relaxed) }

  /// Forgets that Ctrl-C was pressed.
  public static func clearInterrupt() {
    interrupted.store(false, ordering: .relaxed)
  }

  /// Lets SIGINT set the flag from now on rather than end the process. Where the process was started with SIGINT
  /// ignored (`nohup`, a script's `&`) it stays ignored.
  public static func catchInterrupts() {
    _ = install([SIGINT])
  }

  /// Lets SIGINT end the process again, unless it was ignored from the start.
  public static func releaseInterrupts() {
    var action = sigaction()
    guard sigaction(SIGINT, nil, &action) == 0, !action.isIgnoring else { return }
    signal(SIGINT, SIG_DFL)
  }

  /// Waits until there is something to read; false when Ctrl-C was pressed first, or since the flag was last cleared.
  ///
  /// Handlers wake it by their pipe: a signal that comes between the look at the flag and the wait is not missed.
  public static func waitForInput(on descriptor: Int32) -> Bool {
    while !wasInterrupted {
      var descriptors = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&descriptors, nfds_t(descriptors.count), -1) >= 0 || errno == EINTR else { return true }
      if descriptors[1].revents != 0 { drainWakeDescriptor() }
      if descriptors[0].revents != 0, !wasInterrupted { return true }
    }
    return false
  }

  /// Runs `body` with Ctrl-C caught and the flag clear, and puts the handler that was there back afterwards.
  public static func catchingInterrupts<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    clearInterrupt()
    let saved = install([SIGINT])
    defer { restore(saved) }
    return try body()
  }
}

extension TerminalSignals {
  /// The handlers that stood before `install`, for `restore`.
  struct SavedHandlers {
    fileprivate var actions: [(signal: Int32, action: sigaction)] = []
  }

  /// Catches what an editor must know of: interruption, a new size, coming back from a stop, and being told to end.
  static func installForEditing() -> SavedHandlers {
    resized.store(false, ordering: .relaxed)
    continued.store(false, ordering: .relaxed)
    ending.store(0, ordering: .relaxed)
    return install([SIGINT, SIGWINCH, SIGCONT, SIGTERM, SIGHUP])
  }

  static func restore(_ saved: SavedHandlers) {
    for (number, action) in saved.actions.reversed() {
      var action = action
      sigaction(number, &action, nil)
    }
  }

  /// The descriptor that becomes readable when a signal came.
  static var wakeDescriptor: Int32 { wakeInput.load(ordering: .relaxed) }

  /// Reads what handlers wrote to the pipe.
  static func drainWakeDescriptor() {
    var byte: UInt8 = 0
    while read(wakeDescriptor, &byte, 1) == 1 {}
  }

  static func takeInterrupt() -> Bool { interrupted.exchange(false, ordering: .relaxed) }
  static func takeResize() -> Bool { resized.exchange(false, ordering: .relaxed) }
  static func takeContinue() -> Bool { continued.exchange(false, ordering: .relaxed) }

  /// The signal that told the process to end, or nil.
  static var endingSignal: Int32? {
    let number = ending.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  private static func install(_ numbers: [Int32]) -> SavedHandlers {
    openWakePipe()
    // The flags are touched before a handler can run: a lazy initialiser is nothing for a signal handler.
    _ = (wasInterrupted, resized.load(ordering: .relaxed), continued.load(ordering: .relaxed), endingSignal)
    var saved = SavedHandlers()
    for number in numbers {
      var old = sigaction()
      guard sigaction(number, nil, &old) == 0, !old.isIgnoring else { continue }
      var new = sigaction()
      sigemptyset(&new.sa_mask)
      new.sa_flags = 0
      new.__sigaction_handler.sa_handler = { number in TerminalSignals.note(number) }
      guard sigaction(number, &new, nil) == 0 else { continue }
      saved.actions.append((number, old))
    }
    return saved
  }

  /// The handler itself: sets a flag, wakes the editor, and leaves `errno` as it was.
  private static func note(_ number: Int32) {
    let error = errno
    switch number {
    case SIGINT: interrupted.store(true, ordering: .relaxed)
    case SIGWINCH: resized.store(true, ordering: .relaxed)
    case SIGCONT: continued.store(true, ordering: .relaxed)
    default: ending.store(number, ordering: .relaxed)
    }
    var byte: UInt8 = 0
    _ = write(wakeOutput.load(ordering: .relaxed), &byte, 1)
    errno = error
  }

  private static func openWakePipe() {
    guard wakeDescriptor < 0 else { return }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeOutput.store(ends[1], ordering: .relaxed)
    wakeInput.store(ends[0], ordering: .relaxed)
  }
}

extension sigaction {
  fileprivate var isIgnoring: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
