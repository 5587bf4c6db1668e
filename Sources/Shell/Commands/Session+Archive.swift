import Archives
import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// `open ARCHIVE`: leaves this archive for another one. Names and parameters stay; the last answer goes.
  mutating func openArchive(_ arguments: CommandArguments) throws {
    let word = try arguments.first()
    try arguments.expect(atMost: 1)
    do {
      open(try opened(word.text))
    } catch {
      throw arguments.error(.archive(error), at: word)
    }
  }

  /// Opens an archive, with a line that says how far it is where that takes long.
  private func opened(_ path: String) throws(ArchiveProblem) -> Archive {
    try surroundings.watching(style) { (observer) throws(ArchiveProblem) in try Archive.open(path, observer) }
  }

  /// Takes an opened archive in place of the one there was, and says what is in it.
  mutating func open(_ archive: Archive) {
    self.archive = archive
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
    for problem in archive.problems {
      let leftOut =
        switch problem {
        case .file, .issue, .bulk, .unusable: isChinese ? "（这个文件没有读入）" : " (this file was left out)"
        case .kept: isChinese ? "（这个文件没有读入，库里还是它以前的内容）" : " (this file was left out; what it held before stays)"
        case .notAnArchive, .segment, .store, .stopped: ""
        }
      warn(problem.message(in: settings.language) + leftOut)
    }
    for notice in archive.notices.prefix(Self.noticesTold) { warn(notice.message(in: settings.language)) }
    let more = archive.notices.count - Self.noticesTold
    if more > 0 { warn(isChinese ? "还有 \(more) 条同类提醒" : "\(more) more warnings of this kind") }
    tellSavedQueries()
  }

  /// More notices than these would push the prompt off the screen.
  private static let noticesTold = 10

  private func warn(_ message: String) {
    let style = self.style
    let label = settings.language == .chinese ? "提醒：" : "warning: "
    surroundings.errors.writeLine(
      Ink.warning.on(label, if: style.isColored) + style.safe(message, keepingLines: false))
  }

  /// `import FILES…`: takes pages and issues into this archive, and opens it anew.
  mutating func importFiles(_ arguments: CommandArguments) throws {
    _ = try arguments.first()
    guard case .folder(let folder) = archive.location else { throw arguments.error(.bundledArchive) }
    let importer = Importer(into: folder)
    let report = surroundings.watching(style) { importer.importFiles(arguments.words.map(\.text), $0) }
    tell(report)
    if report.wasStopped { tell(Notice.importStopped(hasTaken: report.hasTaken)) }
    if report.articleCount > 0 {
      do { open(try opened(folder)) } catch { throw arguments.error(.archive(error)) }
    }
    if report.isMergeDue { surroundings.mergeSegments(folder) }
    guard report.isComplete else { throw arguments.error(.importIncomplete(report.failures)) }
  }

  /// What became of each file: failures on the error stream, the rest on the other.
  func tell(_ report: ImportReport) {
    let style = self.style
    for entry in report.entries {
      let line = style.safe(entry.message(in: settings.language), keepingLines: false)
      (entry.isFailure ? surroundings.errors : surroundings.output).writeLine(line)
    }
  }

  /// `info`: what the archive holds, as a table of two columns.
  func showInfo(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 0)
    try describe()
  }

  /// What the archive holds, outside a conversation.
  func describeArchive() -> Outcome {
    let reading = beginReading()
    var outcome = Outcome.done
    do { try describe() } catch {
      tell(error, in: RunningText(text: "", file: nil))
      outcome = .failed
    }
    guard let damage = reading.end() else { return outcome }
    tell(damage)
    return .failed
  }

  private func describe() throws {
    write(try ArchiveSummary(archive, engine, in: tableLanguage).table)
  }
}

extension ImportReport {
  /// How many files were not taken.
  var failures: Int { entries.count(where: \.isFailure) }
}

extension ImportReport.Entry {
  /// Whether the file was not taken.
  var isFailure: Bool {
    switch outcome {
    case .written, .stored, .unchanged, .sameAs: false
    case .clash, .failed: true
    }
  }
}
