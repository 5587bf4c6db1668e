import Archives
import ArticleStore
import Files
import Issues
import PageParsing
import TextBasics

extension Program {
  /// How `chabao parse` writes what it made of a page.
  public enum ParseFormat: String, CaseIterable, Sendable {
    /// One article a line; last, where there is any, an object that holds only `unplaced`.
    case jsonl
    /// One issue of all the pages, as `issues/*.json` holds it.
    case json
  }

  /// `chabao parse`: what pages' text would become. Folders stand for the pages below them.
  public func parse(pages paths: [String], as format: ParseFormat) -> ExitStatus {
    var status = ExitStatus.done
    var texts: [(text: String, source: String)] = []
    for path in paths {
      switch pageFiles(at: path) {
      case .failure(let end): status = status.joined(with: end.status)
      case .success(let files):
        for file in files {
          switch pageText(of: file) {
          case .failure(let end): status = status.joined(with: end.status)
          case .success(let text): texts.append((text, fileName(of: file)))
          }
        }
      }
    }
    guard !texts.isEmpty else { return status }
    let parser = PageParser()
    switch format {
    case .json:
      let issue = parser.issue(of: texts)
      surroundings.output.write(String(decoding: IssueWriter.write(issue), as: UTF8.self))
    case .jsonl:
      for (text, source) in texts {
        write(parser.parse(text, source: source), source: texts.count > 1 ? source : nil)
      }
    }
    return status
  }

  private func write(_ page: Page, source: String?) {
    for article in page.articles {
      surroundings.output.writeLine(IssueWriter.line(article, source: source))
    }
    if !page.unplaced.isEmpty {
      surroundings.output.writeLine(IssueWriter.line(unplaced: page.unplaced, source: source))
    }
  }

  /// The file at the path, or the pages below the folder there.
  private func pageFiles(at path: String) -> Result<[String], Ended> {
    guard FileReading.kind(of: path) == .folder else { return .success([path]) }
    do {
      let files = try FileReading.files(below: path).filter {
        ["txt", "md"].contains(pathExtension(of: fileName(of: $0)))
      }
      if !files.isEmpty { return .success(files) }
      complain(UsageMessage.noPage(path).text(in: language))
    } catch {
      complain(error.message(in: language))
    }
    return .failure(Ended(status: .noInput))
  }

  private func pageText(of path: String) -> Result<String, Ended> {
    do throws(FileError) {
      let bytes = try FileReading.bytes(of: path)
      do throws(TextProblem) {
        let text = try TextDecoding.text(of: bytes)
        if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { return .success(text) }
        complain(UsageMessage.emptyPage(path).text(in: language))
      } catch {
        complain(UsageMessage.file(path, reason: error.message(in: language)).text(in: language))
      }
      return .failure(Ended(status: .failed))
    } catch {
      complain(error.message(in: language))
      return .failure(Ended(status: .noInput))
    }
  }

  /// `chabao import`: brings pages, issues and bulk files into an archive folder.
  ///
  /// - Parameters:
  ///   - map: What keys of bulk files mean, each as `theirs=ours`.
  ///   - prefix: What goes before the ids of bulk files.
  public func importFiles(
    _ paths: [String],
    into archive: String,
    date dateText: String?,
    newspaper: String?,
    map: [String] = [],
    prefix: String? = nil
  ) -> ExitStatus {
    guard !archive.isEmpty else {
      complain(UsageMessage.emptyArchiveName.text(in: language))
      return .usage
    }
    var options = Importer.Options(newspaper: newspaper)
    do {
      options.mapping = try BulkMapping(map, idPrefix: prefix ?? "")
    } catch {
      complain(error.message(in: language))
      return .usage
    }
    if let dateText {
      guard let date = BulkDate.day(of: dateText) else {
        complain(UsageMessage.malformedDate(dateText).text(in: language))
        return .usage
      }
      options.date = date
    }
    catchInterrupts()
    let importer = Importer(into: archive, options: options)
    let report = surroundings.watching(OutputStyle(language: language)) { importer.importFiles(paths, $0) }
    for entry in report.entries {
      // A bulk file's bad places are told a line each.
      let line = TerminalText.sanitized(entry.message(in: language), keepingLineBreaks: entry.hasLines)
      (entry.isFailure ? surroundings.errors : surroundings.output).writeLine(line)
    }
    for notice in report.notices {
      surroundings.errors.writeLine(TerminalText.sanitized(notice.message(in: language)))
    }
    if report.wasStopped { complain(Notice.importStopped(hasTaken: report.hasTaken).text(in: language)) }
    if report.isMergeDue {
      surroundings.output.flush()
      surroundings.mergeSegments(archive)
    }
    return report.status
  }
}

extension ImportReport {
  /// The exit status of an import that ended so.
  var status: ExitStatus {
    if isComplete { return .done }
    let isMissing = entries.filter(\.isFailure).allSatisfy { entry in
      switch entry.outcome {
      case .failed(.file(let error)): error.cause == .notFound
      case .failed(.noPage): true
      default: false
      }
    }
    return isMissing && !wasStopped ? .noInput : .failed
  }
}
