import Glibc

/// Reads keys from the terminal, and hears of signals while it waits.
struct KeyReader {
  /// What ended the wait.
  enum Event: Hashable {
    case key(Key)
    /// SIGINT came from outside.
    case interrupted
    case resized
    /// The process was stopped and goes on.
    case continued
    /// The terminal is gone, or the process was told to end.
    case ended
  }

  private let terminal: Terminal
  private var decoder = KeyDecoder()
  private var isHungUp = false

  /// How long, in milliseconds, the rest of a sequence may take: longer, and Esc was the Esc key.
  private static let sequencePause: Int32 = 50
  /// How long a paste may rest. Over a slow line it comes in pieces, and its line breaks must not be taken for Enter.
  private static let pastePause: Int32 = 2000

  init(terminal: Terminal) {
    self.terminal = terminal
  }

  /// Whether keys wait, so that painting can be put off.
  var hasPending: Bool { !decoder.isEmpty || terminal.hasInput }

  /// Waits for the next event.
  mutating func next() -> Event {
    while true {
      if TerminalSignals.endingSignal != nil { return .ended }
      if TerminalSignals.takeInterrupt() { return .interrupted }
      if TerminalSignals.takeContinue() { return .continued }
      if TerminalSignals.takeResize() { return .resized }
      if let key = decoder.next() { return .key(key) }
      if isHungUp { return decoder.rest().map { .key($0) } ?? .ended }
      let pause = decoder.isEmpty ? -1 : decoder.isInPaste ? Self.pastePause : Self.sequencePause
      if !wait(pause), !decoder.isEmpty, let key = decoder.rest() { return .key(key) }
    }
  }

  /// Waits for bytes or a signal and takes the bytes in. False when the time is up.
  private mutating func wait(_ milliseconds: Int32) -> Bool {
    var descriptors = [
      pollfd(fd: terminal.input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: TerminalSignals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    let ready = poll(&descriptors, 2, milliseconds)
    if ready == 0 { return false }
    if ready < 0 {
      if errno != EINTR { isHungUp = true }
      return true
    }
    if descriptors[1].revents != 0 { TerminalSignals.drainWakeDescriptor() }
    guard descriptors[0].revents != 0 else { return true }
    var portion = [UInt8](repeating: 0, count: 4096)
    let count = read(terminal.input, &portion, portion.count)
    if count > 0 {
      decoder.feed(portion[..<count])
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isHungUp = true
    }
    return true
  }
}
