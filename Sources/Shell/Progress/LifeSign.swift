import ArticleStore
import QueryEngine
import Synchronization
import TextBasics

/// One line of a terminal that says that a question is still being worked on, and for how long, once that has taken a
/// second: how much there is left to do nobody knows beforehand.
///
/// It is looked at by whoever works, on any thread, as often as an interruption is.
final class LifeSign: Sendable {
  private let now: @Sendable () -> UInt64
  private let show: @Sendable (String) -> Void
  private let language: Language
  private let start: UInt64
  private let seconds = Mutex(0)

  /// A sign of work that begins now.
  ///
  /// - Parameters:
  ///   - now: A clock in nanoseconds.
  ///   - show: Writes on the terminal, at once.
  init(in language: Language, now: @escaping @Sendable () -> UInt64, show: @escaping @Sendable (String) -> Void) {
    self.language = language
    self.now = now
    self.show = show
    start = now()
  }

  /// Shows the seconds, when another one has passed.
  func look() {
    let passed = Int((now() &- start) / 1_000_000_000)
    guard passed > 0 else { return }
    seconds.withLock { shown in
      guard passed > shown else { return }
      shown = passed
      show("\r" + text(passed) + "\u{1B}[K")
    }
  }

  /// Takes the line away.
  func remove() {
    seconds.withLock { shown in
      guard shown > 0 else { return }
      shown = 0
      show("\r\u{1B}[K")
    }
  }

  private func text(_ seconds: Int) -> String {
    switch language {
    case .chinese: "正在查，已用 \(seconds) 秒（按 Ctrl-C 停止）"
    case .english: "working, \(seconds) s so far (Ctrl-C stops it)"
    }
  }
}

extension Session {
  /// Asks the engine what may take long: shows that the work goes on, where errors go to a terminal.
  func working<Result, Failure: Error>(
    _ work: (_ engine: Engine) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var engine = self.engine
    guard surroundings.errorTerminal.isTerminal else { return try work(engine) }
    let sign = LifeSign(in: settings.language, now: surroundings.now, show: surroundings.showAtOnce)
    defer { sign.remove() }
    engine.interruption = Interruption { [interruption = surroundings.interruption] in
      sign.look()
      return interruption.isRequested
    }
    return try work(engine)
  }
}
