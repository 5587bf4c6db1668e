import Files
import Issues
import PageParsing
public import TextBasics

/// Brings pages and issues into an archive folder.
///
/// A page (`.txt`, `.md`) is parsed and written as an issue; an issue (`.json`) is checked and copied. Each file is put
/// in place whole or not at all, so stopping at any point leaves what was there. An issue that someone mended by hand
/// is never overwritten: the clash is reported instead.
public struct Importer: Sendable {
  /// What the person who imports knows about the pages.
  public struct Options: Hashable, Sendable {
    /// The issue date of all pages; they then form one issue, named after it.
    public var date: Day?
    /// The newspaper's name.
    public var newspaper: String?
    /// What the keys of bulk files mean, and what goes before their ids.
    public var mapping: BulkMapping

    /// Options with those values; nil where nothing is known.
    public init(date: Day? = nil, newspaper: String? = nil, mapping: BulkMapping = BulkMapping()) {
      self.date = date
      self.newspaper = newspaper
      self.mapping = mapping
    }
  }

  let store: StoreFolder
  let options: Options
  var layout: ArchiveLayout { store.layout }

  /// An importer into the archive at that folder, which is made when the first file is written.
  public init(into archive: String, options: Options = Options()) {
    self.init(into: StoreFolder(layout: ArchiveLayout(archive)), options: options)
  }

  init(into store: StoreFolder, options: Options = Options()) {
    self.store = store
    self.options = options
  }

  /// Imports files and all that is below folders, indexes them where the archive has a store, and tells what became of
  /// each.
  ///
  /// Cost: parsing and indexing what is imported, and a look at each issue file of the archive.
  ///
  /// - Parameters:
  ///   - paths: Files and folders, as typed.
  ///   - observer: Told how many of how many files are done, or how much of a large one; asked before each file whether
  ///     to leave the rest alone.
  /// - Returns: What became of each file, those that could not be read among them.
  public func importFiles(_ paths: [String], _ observer: WorkObserver = WorkObserver()) -> ImportReport {
    var report = ImportReport()
    let inputs = paths.flatMap { self.inputs(at: $0, report: &report) }
    if inputs.isEmpty { return report }
    // One import at a time: each reads an issue, adds its pages and writes it again. Where the folder can't be made,
    // each file tells why.
    let isNew = FileReading.kind(of: layout.root) == nil
    try? FileWriting.makeFolder(layout.root)
    defer { if isNew { FileWriting.removeEmptyFolder(layout.root) } }
    let finished = store.holdingLock(observer) { importFiles(inputs, report: &report, observer) }
    report.wasStopped = finished != true
    return report
  }

  /// Imports the files one by one; false when it was stopped.
  private func importFiles(_ inputs: [Input], report: inout ImportReport, _ observer: WorkObserver) -> Bool {
    var run: Run
    do throws(ArchiveProblem) {
      let isBulkOnly = inputs.allSatisfy { takesBulk(pathExtension(of: $0.name)) }
      run = Run(known: isBulkOnly ? KnownPages(ofNone: layout) : try KnownPages(in: store, observer))
    } catch {
      if error == .stopped { return false }
      report.entries += inputs.map { .init(path: $0.path, outcome: .failed(.archive(error))) }
      return true
    }
    report.notices += run.known.notices
    let isFinished = importFiles(inputs, in: &run, report: &report, observer)
    // What can't be indexed now is when the archive is next opened, and the reason told.
    if !run.written.isEmpty, let manifest = try? store.index(run.written, observer) {
      report.isMergeDue = MergePlan(of: manifest) != nil
    }
    return isFinished
  }

  private func importFiles(
    _ inputs: [Input], in run: inout Run, report: inout ImportReport, _ observer: WorkObserver
  ) -> Bool {
    for (index, input) in inputs.enumerated() {
      observer.progress(WorkProgress(.importing, done: index, of: inputs.count))
      if observer.shouldStop() { return false }
      guard let outcome = outcome(of: input, in: &run, observer) else { return false }
      report.entries.append(ImportReport.Entry(path: input.path, outcome: outcome, replaced: run.replaced.take()))
    }
    observer.progress(WorkProgress(.importing, done: inputs.count, of: inputs.count))
    return true
  }

  /// What one run of an import has to remember from file to file.
  struct Run {
    var known: KnownPages
    /// Which file of this run gave each name, so that two files of one name never overwrite each other.
    var takenNames: [String: String] = [:]
    /// What the file that is being taken in takes the place of.
    var replaced: ImportReport.Replacement?
    /// The issues that were written, by the path from the archive's folder.
    var written: Set<String> = []

    init(known: KnownPages) { self.known = known }
  }

  /// A file to import, and the name it goes by in the archive.
  struct Input {
    let path: String
    let name: String
    /// The archive that it comes from: it has the texts of an issue's pages, and says how a bulk file is read.
    var archive: ArchiveLayout?
  }

  /// The endings of files that are pages' text.
  static let pageEndings: Set<String> = ["txt", "md"]

  /// Whether a file of that name is of a kind that is imported.
  public static func takes(_ name: String) -> Bool {
    let ending = pathExtension(of: name)
    return pageEndings.contains(ending) || ending == "json" || BulkFile.endings.contains(ending)
  }

  private func inputs(at path: String, report: inout ImportReport) -> [Input] {
    switch FileReading.kind(of: path) {
    case nil:
      report.entries.append(.init(path: path, outcome: .failed(.file(FileError(path: path, cause: .notFound)))))
      return []
    case .file: return [Input(path: path, name: fileName(of: path))]
    case .folder:
      if let files = inputs(ofArchive: path) { return files }
      do {
        // A file's name in the archive is its way from the folder that was named: 2024-08-28/A01.txt and
        // 2024-08-29/A01.txt are two pages.
        let below = try FileReading.filesAndUnreadable(below: path)
        // A folder's name may be one of those too, and nothing in it is seen.
        let unreadable = below.unreadable.filter { Self.takes($0) || pathExtension(of: fileName(of: $0)).isEmpty }
        for path in unreadable { report.entries.append(.init(path: path, outcome: .failed(.unreadableName))) }
        let found = below.files.filter { Self.takes(fileName(of: $0)) }
        if found.isEmpty, unreadable.isEmpty { report.entries.append(.init(path: path, outcome: .failed(.noPage))) }
        let prefix = path.hasSuffix("/") ? path.utf8.count : path.utf8.count + 1
        return found.map { file in
          let relative = String(decoding: file.utf8.dropFirst(prefix), as: UTF8.self)
          return Input(path: file, name: String(relative.map { $0 == "/" ? "_" : $0 }))
        }
      } catch {
        report.entries.append(.init(path: path, outcome: .failed(.file(error))))
        return []
      }
    }
  }

  /// The issues and bulk files of another archive, under the names they have there; nil when the folder is none.
  private func inputs(ofArchive path: String) -> [Input]? {
    let other = ArchiveLayout(path)
    guard other.isArchive, let files = try? SourceFiles(other), !files.states.isEmpty else { return nil }
    return files.states.keys.filter { Self.takes($0) }.sorted().map {
      Input(path: "\(other.root)/\($0)", name: fileName(of: $0), archive: other)
    }
  }

  /// A file's bytes; of one whose first are no beginning of its kind, those alone, which whoever reads them refuses.
  private func bytes(
    of input: Input, beginsWell: (_ first: [UInt8]) -> Bool
  ) throws(ImportProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    do throws(FileError) {
      _ = try FileReading.forEachPiece(of: input.path, size: 1 << 16) { piece in
        let isFirst = bytes.isEmpty
        bytes.append(contentsOf: piece)
        return !isFirst || beginsWell(bytes)
      }
    } catch {
      throw .file(error)
    }
    return bytes
  }

  /// Takes one file in; nil when it was stopped before anything of it was.
  private func outcome(of input: Input, in run: inout Run, _ observer: WorkObserver) -> ImportReport.Outcome? {
    if let other = run.takenNames.updateValue(input.path, forKey: input.name) {
      return .failed(.sameName(as: other))
    }
    do throws(ImportProblem) {
      if input.name.utf8.first == UInt8(ascii: ".") { throw .hiddenName }
      switch pathExtension(of: input.name) {
      case let ending where takesBulk(ending): return try importBulk(input, in: &run, observer)
      case "json":
        return try importIssue(
          try bytes(of: input) { $0.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{") }, input, in: &run)
      case let ending where Self.pageEndings.contains(ending):
        return try importPage(try bytes(of: input) { TextDecoding.problem(ofFirst: $0) == nil }, input, in: &run)
      case let ending: throw .unknownKind(ending)
      }
    } catch {
      return .failed(error)
    }
  }
}
