import Archives
import ArticleStore
import Files
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// `open ARCHIVE`: leaves this archive for another one. Names and parameters stay; the last answer goes.
  mutating func openArchive(_ arguments: CommandArguments) throws {
    let word = try arguments.first()
    // 打开 第二篇 is about the last answer.
    if word.namesArticle { return try showArticle(arguments) }
    try arguments.expect(atMost: 1)
    let isSample = Self.namesOfSample.contains(Folding.fold(word.text)) && FileReading.kind(of: word.text) == nil
    do {
      open(isSample ? .bundled() : try opened(word.text))
    } catch {
      throw arguments.error(.archive(error), at: word)
    }
  }

  /// What opens the bundled sample, where no file is called so.
  private static let namesOfSample: Set = ["样例", "示例", "示例库", "样例库", "sample"]

  /// `reload`: opens this archive anew.
  mutating func reload(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 0)
    switch archive.location {
    case .bundled: greet()
    case .folder(let path), .file(let path): try reopen(path, arguments)
    }
  }

  /// Opens an archive that a command has changed, or was to read again.
  mutating func reopen(_ path: String, _ arguments: CommandArguments) throws(DiagnosticsError) {
    do { open(try opened(path)) } catch { throw arguments.error(.archive(error)) }
  }

  /// Opens an archive, with a line that says how far it is where that takes long.
  func opened(_ path: String) throws(ArchiveProblem) -> Archive {
    try surroundings.watching(style) { (observer) throws(ArchiveProblem) in try Archive.open(path, observer) }
  }

  /// Takes an opened archive in place of the one there was, and says what is in it.
  mutating func open(_ archive: Archive) {
    self.archive = archive
    watch = archive.watch
    saved = SavedQueries(of: archive)
    last = nil
    greet()
  }

  /// The line that says what the archive holds, and what of it could not be read.
  public func greet() {
    tell(
      Notice.opened(
        name: archive.name, articles: archive.articleCount, issues: archive.issueCount, dates: archive.dates))
    tellProblems()
  }

  /// What of the archive could not be read, or is perhaps not as meant, on the error stream.
  public func tellProblems() {
    let isChinese = settings.language == .chinese
    for problem in archive.problems.prefix(Self.noticesTold) {
      let leftOut =
        switch problem {
        case .file, .issue, .bulk, .unusable: isChinese ? "（这个文件没有读入）" : " (this file was left out)"
        case .kept: isChinese ? "（这个文件没有读入，库里还是它以前的内容）" : " (this file was left out; what it held before stays)"
        case .notAnArchive, .segment, .store, .stopped, .bulkGone, .bulkChanged: ""
        }
      warn(problem.message(in: settings.language) + leftOut)
    }
    let others = archive.problems.count - Self.noticesTold
    if others > 0 { warn(isChinese ? "还有 \(others) 个文件没有读入" : "\(others) more files were left out") }
    for notice in archive.notices.prefix(Self.noticesTold) { warn(notice.message(in: settings.language)) }
    let more = archive.notices.count - Self.noticesTold
    if more > 0 { warn(isChinese ? "还有 \(more) 条同类提醒" : "\(more) more warnings of this kind") }
    tellSavedQueries()
  }

  /// More problems or notices than these would push the prompt off the screen.
  private static let noticesTold = 10

  private func warn(_ message: String) {
    let style = self.style
    let label = settings.language == .chinese ? "提醒：" : "warning: "
    surroundings.errors.writeLine(
      Ink.warning.on(label, if: style.isColored) + style.safe(message, keepingLines: false))
  }

  /// `info`: what the archive holds, as a table of two columns.
  func showInfo(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 0)
    try describe()
  }

  /// What the archive holds, outside a conversation.
  func describeArchive() -> Outcome {
    reading {
      do {
        try describe()
        return .done
      } catch {
        tell(error, in: RunningText(text: "", file: nil))
        return .failed
      }
    }
  }

  private func describe() throws {
    write(try ArchiveSummary(archive, engine, in: tableLanguage).table)
  }
}
