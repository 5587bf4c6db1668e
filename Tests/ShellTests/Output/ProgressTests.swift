import Archives
import Synchronization
import Testing
import TextBasics

@testable import Shell

/// The line that says how far long work is.
@Suite struct ProgressTests {
  private static func style(_ language: Language, width: Int?, isUnicode: Bool = true) -> OutputStyle {
    var style = OutputStyle(language: language)
    style.width = width
    style.isUnicode = isUnicode
    return style
  }

  @Test(arguments: [
    (
      WorkProgress.Stage.bulk(file: "all.jsonl"), Language.chinese,
      "正在导入 all.jsonl  ███████░░░░░░░░░░░░░  36% · 360000/1000000 篇 · 每秒 30000 · 还要 22 秒"
    ),
    (
      .bulk(file: "all.jsonl"), .english,
      "importing all.jsonl  ███████░░░░░░░░░░░░░  36% · 360000/1000000 articles · 30000/s · 22 s left"
    ),
    (.scanning(file: "a.csv"), .english, "checking a.csv  ███████░░░░░░░░░░░░░  36% · 0/0 MB · 0 MB/s · 22 s left"),
    (.importing, .chinese, "正在导入  ███████░░░░░░░░░░░░░  36% · 360000/1000000 个文件 · 每秒 30000 · 还要 22 秒"),
    (.reading, .english, "reading issues  ███████░░░░░░░░░░░░░  36% · 360000/1000000 files · 30000/s · 22 s left"),
    (
      .exporting(file: "a.csv"), .chinese,
      "正在写入 a.csv  ███████░░░░░░░░░░░░░  36% · 360000/1000000 行 · 每秒 30000 · 还要 22 秒"
    ),
    (.indexing, .chinese, "正在建立索引  ███████░░░░░░░░░░░░░  36% · 360000/1000000 篇 · 每秒 30000 · 还要 22 秒"),
  ])
  func saysWhatIsDoneHowFastAndHowLongStill(_ stage: WorkProgress.Stage, _ language: Language, _ line: String) {
    let text = ProgressText(progress: WorkProgress(stage, done: 360_000, of: 1_000_000), elapsed: 12_000_000_000)
    #expect(text.line(in: Self.style(language, width: 120)) == line)
  }

  @Test(arguments: [
    (0, 0, "0%"), (1, 100_000_000, "0%"), (3, 6_000_000_000, "0.5/s"), (3, 60_000_000_000, "66 min 0 s left"),
  ])
  func figures(_ done: Int, _ elapsed: UInt64, _ part: String) {
    let total = part.hasSuffix("left") ? 201 : 10_000
    let text = ProgressText(progress: WorkProgress(.reading, done: done, of: total), elapsed: elapsed)
    #expect(text.line(in: Self.style(.english, width: nil)).contains(part))
  }

  @Test(arguments: [Language.chinese, .english], [1, 3, 10, 40, 60, 79, 100, 200])
  func neverFillsTheLastColumn(_ language: Language, _ width: Int) {
    let stage = WorkProgress.Stage.bulk(file: "二十年的全部旧稿合在一起的一个很长的文件名.jsonl")
    let text = ProgressText(progress: WorkProgress(stage, done: 5, of: 7), elapsed: 9_000_000_000)
    let style = Self.style(language, width: width)
    #expect(style.cells.of(text.line(in: style)) < max(width, 2))
  }

  @Test func boxesOnlyWhereThereAreAny() {
    let text = ProgressText(progress: WorkProgress(.reading, done: 1, of: 2), elapsed: 0)
    #expect(text.line(in: Self.style(.english, width: 80, isUnicode: false)).contains("[##########..........]"))
  }

  /// A clock that a test sets.
  private final class Clock: Sendable {
    private let time = Atomic<UInt64>(0)

    var milliseconds: UInt64 {
      get { time.load(ordering: .relaxed) }
      set { time.store(newValue, ordering: .relaxed) }
    }
  }

  @Test func comesLateIsWrittenSeldomAndGoes() {
    let (errors, output, clock) = (TextBuffer(), TextBuffer(), Clock())
    var surroundings = Surroundings(
      output: output, errors: errors, terminal: .none, today: Day(number: 0), now: { clock.milliseconds * 1_000_000 })
    surroundings.errorTerminal = TestSession.terminal(columns: 80, lines: 24)
    var written: [Bool] = []
    surroundings.watching(OutputStyle(language: .english)) { observer in
      for time in [0, 100, 299, 300, 310, 399, 400, 700] as [UInt64] {
        clock.milliseconds = time
        observer.progress(WorkProgress(.reading, done: Int(time), of: 1000))
        written.append(!errors.take().isEmpty)
      }
    }
    #expect(written == [false, false, false, true, false, false, true, true])
    #expect(errors.text == "\r\u{1B}[K", "it is removed")
    #expect(output.text.isEmpty)
  }

  @Test func nothingIsWrittenWithoutATerminal() {
    let (errors, clock) = (TextBuffer(), Clock())
    let surroundings = Surroundings(
      output: TextBuffer(), errors: errors, terminal: TestSession.terminal(columns: 80, lines: 24),
      today: Day(number: 0), now: { clock.milliseconds * 1_000_000 })
    surroundings.watching(OutputStyle(language: .english)) { observer in
      clock.milliseconds = 5000
      observer.progress(WorkProgress(.reading, done: 5, of: 1000))
    }
    #expect(errors.text.isEmpty)
  }

  @Test(arguments: [(Language.chinese, "等它结束"), (.english, "waiting for it")])
  func saysWhatItWaitsFor(_ language: Language, _ words: String) {
    let errors = TextBuffer()
    let surroundings = Surroundings(
      output: TextBuffer(), errors: errors, terminal: .none, today: Day(number: 0), now: { 0 })
    surroundings.watching(OutputStyle(language: language)) { $0.isWaiting() }
    #expect(errors.text.contains(words))
  }
}
