import Archives
import QueryLanguage
import TextBasics

extension Session {
  /// `import FILES… [--date DATE] …`: takes pages, issues and bulk files into this archive, and opens it anew; with
  /// `--into FOLDER` into that one, which is made where it is missing.
  mutating func importFiles(_ arguments: CommandArguments) throws {
    _ = try arguments.first()
    let (paths, options, target) = try importOptions(arguments)
    let folder: String
    switch (target, archive.location) {
    case (let target?, _): folder = target
    case (nil, .folder(let path)): folder = path
    case (nil, .bundled), (nil, .file): throw arguments.error(.bundledArchive)
    }
    let importer = Importer(into: folder, options: options)
    let report = surroundings.watching(style) { importer.importFiles(paths, $0) }
    tell(report)
    if report.wasStopped { tell(Notice.importStopped(hasTaken: report.hasTaken)) }
    if report.hasTaken { try reopen(folder, arguments) }
    if report.isMergeDue { surroundings.mergeSegments(folder) }
    guard report.isComplete else { throw arguments.error(.importIncomplete(report.failures)) }
  }

  /// The files among the words of `import`, and what its options say.
  private func importOptions(
    _ arguments: CommandArguments
  ) throws(DiagnosticsError) -> (paths: [String], options: Importer.Options, into: String?) {
    var options = Importer.Options()
    var target: String?
    var (paths, pairs, prefix): ([String], [String], String) = ([], [], "")
    var words = arguments.words[...]
    while let word = words.popFirst() {
      guard word.text.hasPrefix("--") else {
        paths.append(word.text)
        continue
      }
      guard let option = ImportOption(rawValue: String(word.text.dropFirst(2))) else {
        throw arguments.error(.unknownOption(word.text, known: ImportOption.spellings), at: word)
      }
      guard let value = words.popFirst() else { throw arguments.error(.missingOptionValue(word.text), at: word) }
      switch option {
      case .into:
        // It would be the root of the disk.
        guard !value.text.isEmpty else { throw arguments.error(.missingOptionValue(word.text), at: value) }
        target = value.text
      case .newspaper: options.newspaper = value.text
      case .map: pairs.append(value.text)
      case .prefix: prefix = value.text
      case .date:
        guard let date = BulkDate.day(of: value.text) else {
          throw arguments.error(.malformedDate(value.text), at: value)
        }
        options.date = date
      }
    }
    guard !paths.isEmpty else { throw arguments.error(.missingArgument(.importFiles)) }
    do throws(BulkMappingError) {
      options.mapping = try BulkMapping(pairs, idPrefix: prefix)
    } catch {
      throw arguments.error(.mapping(error))
    }
    return (paths, options, target)
  }

  /// What became of each file: failures on the error stream, the rest on the other.
  private func tell(_ report: ImportReport) {
    let style = self.style
    for entry in report.entries {
      // A bulk file's bad places are told a line each.
      let line = style.safe(entry.message(in: settings.language), keepingLines: entry.hasLines)
      (entry.isFailure ? surroundings.errors : surroundings.output).writeLine(line)
    }
    for notice in report.notices {
      surroundings.errors.writeLine(style.safe(notice.message(in: settings.language), keepingLines: false))
    }
  }
}

/// The options of `import` at the prompt: those of the command line.
enum ImportOption: String, CaseIterable {
  case into
  case date
  case newspaper
  case map
  case prefix

  /// How all of them are written.
  static var spellings: [String] { allCases.map { "--\($0.rawValue)" } }
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

  /// Whether what became of it is told in several lines.
  var hasLines: Bool {
    if case .failed(.bulk) = outcome { true } else { false }
  }
}
