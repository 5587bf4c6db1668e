import ArticleStore
import Synchronization
import Testing
import TextBasics

@testable import Shell

/// The line that says that a question is still being worked on.
@Suite struct LifeSignTests {
  /// A clock that a test sets, and what was shown.
  private final class Screen: Sendable {
    let milliseconds = Atomic<UInt64>(0)
    let shown = Mutex("")

    func sign(_ language: Language) -> LifeSign {
      LifeSign(
        in: language, now: { self.milliseconds.load(ordering: .relaxed) * 1_000_000 },
        show: { text in self.shown.withLock { $0 += text } })
    }
  }

  @Test(arguments: [
    (Language.chinese, "正在查，已用 1 秒（按 Ctrl-C 停止）"), (.english, "working, 1 s so far (Ctrl-C stops it)"),
  ])
  func comesAfterASecondAndGoes(_ language: Language, _ words: String) {
    let screen = Screen()
    let sign = screen.sign(language)
    for time in [0, 500, 999, 1000, 1500, 1999] as [UInt64] {
      screen.milliseconds.store(time, ordering: .relaxed)
      sign.look()
    }
    #expect(screen.shown.withLock { $0 } == "\r\(words)\u{1B}[K")
    sign.remove()
    #expect(screen.shown.withLock { $0 }.hasSuffix("\r\u{1B}[K"))
  }

  @Test func shortWorkShowsNothing() {
    let screen = Screen()
    let sign = screen.sign(.chinese)
    sign.look()
    sign.remove()
    #expect(screen.shown.withLock { $0 } == "")
  }

  /// The engine's looks for Ctrl-C are what shows it: a session whose clock runs fast shows it, on a terminal alone.
  @Test(arguments: [true, false])
  func aSessionShowsItOnATerminal(_ isTerminal: Bool) throws {
    let screen = Screen()
    var session = try TestSession.make(language: .chinese, output: TextBuffer())
    if isTerminal { session.surroundings.errorTerminal = TestSession.terminal(columns: 80, lines: 24) }
    session.surroundings.now = { screen.milliseconds.add(700, ordering: .relaxed).newValue * 1_000_000 }
    session.surroundings.showAtOnce = { text in screen.shown.withLock { $0 += text } }
    #expect(session.run("查找 宣讲 | 上下文 10") == .done)
    let shown = screen.shown.withLock { $0 }
    #expect(shown.contains("正在查") == isTerminal)
    #expect(shown.hasSuffix("\r\u{1B}[K") == isTerminal)
  }
}
