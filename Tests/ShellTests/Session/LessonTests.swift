import Archives
import Files
import QueryEngine
import QueryLanguage
import TerminalTesting
import Testing
import TextBasics

@testable import Shell

/// The lessons: every model reaches its goal in both languages, other results do not, and what was learned is kept.
@Suite struct LessonTests {
  /// A session at a prompt that has begun a lesson.
  private func session(
    at number: Int, language: Language = .english, output: TextBuffer = TextBuffer(), progress: String? = nil
  ) throws -> Session {
    var session = try TestSession.make(language: language, output: output)
    session.isPaged = true
    session.surroundings.lessonsFile = { progress }
    session.run("learn \(number)")
    return session
  }

  @Test(arguments: Lesson.all.indices, Language.allCases)
  func modelsReachTheirGoal(_ index: Int, _ language: Language) throws {
    var session = try session(at: index + 1, language: language)
    if case .command = Lesson.all[index].goal { session.run("find 宣讲") }
    #expect(session.run(Lesson.all[index].model(in: language)) == .done)
    // The last lesson leads out of the lessons.
    #expect(session.course.map { $0.passed == [Lesson.all[index].name] } ?? (index == Lesson.all.count - 1))
  }

  @Test(arguments: Lesson.all.indices)
  func otherModelsDoNot(_ index: Int) throws {
    for (other, lesson) in Lesson.all.enumerated() where other != index {
      guard case .result(let query, _) = lesson.goal else { continue }
      var session = try session(at: index + 1)
      session.run(query)
      #expect(session.course?.place == index && session.course?.passed == [], "\(query)")
    }
  }

  @Test func lessonsAskForSomething() {
    #expect(Set(Lesson.all.map(\.name)).count == Lesson.all.count && Lesson.all.count >= 8)
    let engine = Engine(snapshot: Archive.bundled().snapshot, today: Day(number: 20_000))
    for lesson in Lesson.all {
      #expect(!lesson.hints.isEmpty && lesson.model(in: .chinese) != lesson.model(in: .english))
      if let query = lesson.query { #expect((try? engine.answer(query).total) ?? 0 > 0, "\(lesson.name)") }
    }
  }

  @Test(arguments: [
    (3, "查找 城市是中山"), (4, "find articles where topic ~ 送清凉 and city = 佛山市 show title"),
    (6, "find articles where (city = 广州 or city = 深圳) and not topic ~ 宣讲"),
    (7, "find articles where body ~ /送.{0,20}凉/"),
    (9, "find articles where topic ~ 女职工 | count by city"), (9, "按城市统计文章其中主题包含女职工"),
  ])
  func anyWayToTheResultIsRight(_ number: Int, _ statement: String) throws {
    var session = try session(at: number)
    session.run(statement)
    #expect(session.course?.passed == [Lesson.all[number - 1].name])
  }

  @Test func whatWasLearnedIsKept() throws {
    let folder = TemporaryFolder()
    let file = folder.path + "/state/lessons"
    var first = try session(at: 1, progress: file)
    first.run("find 工匠")
    first.run("stop")
    #expect(first.archive.name == "archive")
    #expect(String(decoding: try FileReading.bytes(of: file), as: UTF8.self) == "words\n")
    var second = try TestSession.make(output: TextBuffer())
    second.isPaged = true
    second.surroundings.lessonsFile = { file }
    second.run("learn")
    #expect(second.course?.place == 1)
  }

  @Test func thePageIsWritten() throws {
    let folder = TemporaryFolder()
    let run = try TestSession.run("学习 页 \(folder.path)/page.md", language: .chinese)
    #expect(run.outcome == .done)
    let page = String(decoding: try FileReading.bytes(of: folder.path + "/page.md"), as: UTF8.self)
    for lesson in Lesson.all { #expect(page.contains(lesson.model(in: .chinese))) }
  }

  @Test func lessonsWantAPrompt() throws {
    #expect(try TestSession.run("learn", file: "a").errors.contains("at the prompt only"))
  }
}
