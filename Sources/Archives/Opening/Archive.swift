public import ArticleStore
import Files
import Issues
import SampleArchive
public import TextBasics

/// An opened archive: its articles, frozen, and what could not be read of it.
public struct Archive: Sendable {
  /// Where it came from.
  public enum Location: Hashable, Sendable {
    /// The sample in the binary.
    case bundled
    /// A folder with `issues/` in it, or one of issue files.
    case folder(String)
    /// One issue file.
    case file(String)
  }

  /// What to call it: the folder's name, or the sample's.
  public let name: String
  /// Where it came from.
  public let location: Location
  /// How many issue files were read.
  public let issueCount: Int
  /// How many articles there are.
  public let articleCount: Int
  /// The first and the last issue date; nil when no article has one.
  public let dates: ClosedRange<Day>?
  private let lazySnapshot: Lazy<Snapshot>
  /// The articles where they lie in files.
  private let stored: Snapshot?
  /// Files that could not be read; the others are there.
  public let problems: [ArchiveProblem]
  /// What was read and is perhaps not as meant: keys that no one reads, pages that are there twice.
  public let notices: [ArchiveNotice]
  /// Notices later changes; nil where nothing is watched: the sample, and a single file.
  public let watch: ArchiveWatch?

  /// The articles, ready to be asked.
  public var snapshot: Snapshot { lazySnapshot.value }

  /// What was found damaged of the store's files so far; nil while all that was read is sound.
  public var damage: SegmentFileError? { stored?.damage }

  /// How often something damaged was asked for; it grows where an answer can't be relied on.
  public var damagedReads: Int { stored?.damagedReads ?? 0 }

  /// Opens an archive folder, a folder of issue files, or one issue file.
  ///
  /// A small archive's issues are read, a large one's store is opened, and made or brought up to date before where it has
  /// to be: about 100 MB/s. One bad file never stops the others; it is told in `problems`.
  public static func open(
    _ path: String, _ observer: WorkObserver = WorkObserver()
  ) throws(ArchiveProblem) -> Archive {
    switch FileReading.kind(of: path) {
    case nil: throw .file(FileError(path: path, cause: .notFound))
    case .file: return try openFile(path)
    case .folder: return try openFolder(path, observer)
    }
  }

  /// The sample archive that every binary has in it.
  public static func bundled() -> Archive {
    var collected = CollectedIssues()
    for issue in SampleArchive.issues {
      collected.add(issue.json.withUTF8Buffer { Array($0) }, file: issue.name, origin: issue.name)
    }
    return Archive(name: SampleArchive.name, location: .bundled, collected)
  }

  private init(
    name: String, location: Location, _ collected: CollectedIssues, watch: ArchiveWatch? = nil
  ) {
    self.watch = watch
    self.name = name
    self.location = location
    issueCount = collected.count
    articleCount = collected.records.count
    let days = collected.records.compactMap(\.record.date)
    dates = days.min().flatMap { first in days.max().map { first...$0 } }
    let records = collected.records.map(\.record)
    // A small archive is indexed by the first question, not before the first prompt.
    lazySnapshot = Lazy { Snapshot(records: records) }
    stored = nil
    problems = collected.problems
    notices = collected.notices
  }

  private init(name: String, location: Location, _ opened: StoreFolder.Opened, watch: ArchiveWatch) {
    self.watch = watch
    self.name = name
    self.location = location
    issueCount = opened.issueCount
    let snapshot = opened.snapshot
    articleCount = snapshot.count
    dates = snapshot.dates
    lazySnapshot = Lazy { snapshot }
    stored = snapshot
    problems = opened.problems
    notices = opened.notices
  }

  private static func openFile(_ path: String) throws(ArchiveProblem) -> Archive {
    guard pathExtension(of: fileName(of: path)) == "json" else { throw .notAnArchive(path) }
    var collected = CollectedIssues()
    collected.read(path, origin: path)
    if let problem = collected.problems.first { throw problem }
    return Archive(name: stem(of: fileName(of: path)), location: .file(path), collected)
  }

  private static func openFolder(_ path: String, _ observer: WorkObserver) throws(ArchiveProblem) -> Archive {
    let layout = ArchiveLayout(path)
    let isArchive = layout.isArchive
    if isArchive {
      let store = StoreFolder(layout: layout)
      if let opened = try store.openIfLarge(observer) {
        return Archive(
          name: fileName(of: path), location: .folder(path), opened, watch: ArchiveWatch(layout, opened: opened.files))
      }
    }
    let folder = isArchive ? layout.issues : path
    let names: [String]
    do { names = try FileReading.fileNames(in: folder) } catch { throw .file(error) }
    let files = names.filter { pathExtension(of: $0) == "json" }
    guard isArchive || !files.isEmpty else { throw .notAnArchive(path) }
    let watch = isArchive ? ArchiveWatch(layout, opened: try SourceFiles(layout)) : nil
    var collected = CollectedIssues()
    for name in files { collected.read("\(folder)/\(name)", origin: name) }
    return Archive(name: fileName(of: path), location: .folder(path), collected, watch: watch)
  }

  /// The raw text of a page, when it was kept: what the parser was given.
  ///
  /// A source is a file's name: what an issue from elsewhere says never leads out of the archive.
  public func pageText(ofSource source: String) -> String? {
    guard !source.utf8.contains(UInt8(ascii: "/")) else { return nil }
    return switch location {
    case .bundled:
      SampleArchive.pages.first { $0.name == source }.map {
        $0.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
      }
    case .folder(let path):
      (try? FileReading.bytes(of: ArchiveLayout(path).page(source))).flatMap { try? TextDecoding.text(of: $0) }
    case .file: nil
    }
  }
}

/// Where things stand in an archive folder.
struct ArchiveLayout {
  let root: String

  init(_ root: String) {
    self.root = root.utf8.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
  }

  /// The parsed issues, which staff may mend.
  var issues: String { "\(root)/issues" }
  /// Bulk files as given.
  var bulk: String { "\(root)/sources/bulk" }
  /// The pages' texts as given.
  var pages: String { "\(root)/sources/pages" }

  /// What was taken out of the archive: each time a folder of its own, laid out like an archive.
  var removed: String { "\(root)/removed" }

  /// The queries that were saved.
  var queries: String { "\(root)/queries.chabao" }

  /// Whether an import made it: there is a folder of issues or one of bulk files.
  var isArchive: Bool { FileReading.kind(of: issues) == .folder || FileReading.kind(of: bulk) == .folder }

  func issue(_ name: String) -> String { "\(issues)/\(name).json" }
  func page(_ source: String) -> String { "\(pages)/\(source)" }
}
