import Archives
import Files
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// `learn`: the lessons, from where they were left; `learn N`: that lesson; `learn page FILE`: the page to keep.
  mutating func learn(_ arguments: CommandArguments) throws {
    if let first = arguments.words.first, ["page", "页"].contains(first.text) { return try writePage(arguments) }
    guard isPaged else { throw arguments.error(.needsPrompt(.learn)) }
    try arguments.expect(atMost: 1)
    var words = arguments.words
    let goesOn = words.first.map { ["next", "下一课", "下一节"].contains(Folding.fold($0.text)) } ?? false
    if goesOn {
      if course != nil { return goOn() }
      words = []
    }
    let number = try words.first.map { try lessonNumber($0, arguments) }
    if let number, number > Lesson.all.count {
      throw arguments.error(.noSuchLesson(number, count: Lesson.all.count), at: arguments.words[0])
    }
    if course == nil {
      course = Course(passed: LessonProgress(path: surroundings.lessonsFile()).passed, home: archive)
      take(.bundled())
      say(.invitation)
    }
    if let number {
      course?.place = number - 1
      course?.hintsGiven = 0
    }
    showLesson()
  }

  /// A word as a lesson's number: 2, 第2课.
  private func lessonNumber(
    _ word: ShellCommand.Argument, _ arguments: CommandArguments
  ) throws(DiagnosticsError) -> Int {
    var digits = Folding.fold(word.text)[...]
    if digits.first == "第" { digits.removeFirst() }
    if let last = digits.last, "课节".contains(last) { digits.removeLast() }
    guard let number = Int(digits), number > 0 else { throw arguments.error(.notALesson(word.text), at: word) }
    return number
  }

  private func writePage(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 2)
    let page = LessonPage.text(in: settings.language)
    guard arguments.words.count == 2 else { return surroundings.output.write(page) }
    let path = arguments.words[1].text
    guard LessonPage.mayReplace(path) else { throw arguments.error(.notOurExport(path), at: arguments.words[1]) }
    do { try FileWriting.replace(path, with: Array(page.utf8)) } catch {
      throw arguments.error(.file(error), at: arguments.words[1])
    }
    say(.written(path))
  }

  // MARK: Words of the lessons

  /// Takes `hint`, `skip` and `stop`, which are words of their own while the lessons run; false for all else.
  mutating func takesLessonWord(_ text: String) -> Bool {
    guard course != nil else { return false }
    switch Folding.fold(text) {
    case "hint", "提示": giveHint()
    case "skip", "跳过": goOn()
    case "stop", "结束": leaveLessons(.left)
    default: return false
    }
    return true
  }

  private mutating func giveHint() {
    guard let course else { return }
    let hints = course.lesson.hints
    if course.hintsGiven < hints.count {
      let hint = hints[course.hintsGiven]
      self.course?.hintsGiven += 1
      write(settings.language == .chinese ? hint.chinese : hint.english)
    } else {
      say(.model(course.lesson.model(in: settings.language)))
    }
  }

  private mutating func goOn() {
    if course?.advance() ?? false { return showLesson() }
    let passed = course?.passed.count ?? 0
    leaveLessons(.finished(passed: passed, of: Lesson.all.count))
    surroundings.output.write(LessonPage.text(in: settings.language))
  }

  private mutating func leaveLessons(_ message: LessonMessage) {
    guard let course else { return }
    self.course = nil
    take(course.home)
    say(message)
  }

  /// Takes another archive without a word.
  private mutating func take(_ archive: Archive) {
    self.archive = archive
    saved = SavedQueries(of: archive)
    last = nil
  }

  // MARK: Judging

  /// Judges what a statement came to by what the lesson wants; says nothing where it was no attempt.
  mutating func judge(_ statement: Statement) throws {
    guard let course else { return }
    let lesson = course.lesson
    switch (lesson.goal, statement.kind) {
    case (.command(let name, _), .command(let command)):
      if name == command.name { passLesson(model: nil) }
    case (.result(_, let isOrdered), .query):
      guard let query = lesson.query, let last else { return }
      let wanted = LessonResult(try engine.answer(query), by: engine, isOrdered: isOrdered)
      let got = LessonResult(last.answer, by: engine, isOrdered: isOrdered)
      guard wanted == got else { return say(.wrong(wanted: wanted.kind, got: got.kind)) }
      let model = lesson.model(in: settings.language)
      let typed = statement.printed(in: settings.language)
      passLesson(model: typed == model ? nil : model)
    default: return
    }
  }

  private mutating func passLesson(model: String?) {
    guard let course else { return }
    say(.right(model: model))
    self.course?.passed.insert(course.lesson.name)
    LessonProgress(path: surroundings.lessonsFile()).keep(self.course?.passed ?? [])
    goOn()
  }

  // MARK: Showing

  private func showLesson() {
    guard let course else { return }
    let isChinese = settings.language == .chinese
    let lesson = course.lesson
    let number = "\(course.place + 1)/\(Lesson.all.count)"
    let title = isChinese ? lesson.title.chinese : lesson.title.english
    surroundings.output.writeLine()
    surroundings.output.writeLine(Ink.heading.on("\(number) \(title)", if: style.isColored))
    write(isChinese ? lesson.text.chinese : lesson.text.english)
    write("→ " + (isChinese ? lesson.task.chinese : lesson.task.english))
  }

  private func say(_ message: LessonMessage) { write(message.text(in: settings.language)) }

  /// Writes a paragraph in lines that fit.
  private func write(_ text: String) {
    let style = self.style
    let plain = style.isUnicode ? text : text.replacing("→", with: "->")
    let width = style.width.map { max(24, min($0, 100)) }
    for line in LineBreaker(cells: style.cells, width: width).lines(of: style.safe(plain, keepingLines: false)) {
      surroundings.output.writeLine(line)
    }
  }
}
