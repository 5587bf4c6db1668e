import ArticleStore
import Files
import Issues
public import TextBasics

/// A thorough look at an archive folder: every issue is read, every checksum of the store compared.
public struct ArchiveVerification: Sendable {
  /// How many issue files were read.
  public private(set) var issues = 0
  /// How many segments of the store were read.
  public var segments: Int { sound.count }
  /// Whether the look was ended before all was seen.
  public private(set) var wasStopped = false
  /// What is wrong with issue files, the path first.
  private(set) var issueProblems: [ArchiveProblem] = []
  /// What is wrong with the store.
  private(set) var damage: [StoreDamage] = []
  /// The segments that are as they were written.
  private var sound: Set<SegmentFile> = []

  /// What is wrong, the path first.
  public var problems: [ArchiveProblem] { issueProblems + damage.map(\.problem) }

  /// Looks through the archive at that folder. Nothing is changed. Cost: reading all of it.
  ///
  /// - Parameter shouldStop: Asked before each file; true ends the look.
  public init(of path: String, shouldStop: () -> Bool = { false }) throws(ArchiveProblem) {
    try self.init(of: StoreFolder(layout: ArchiveLayout(path)), shouldStop: shouldStop)
  }

  init(of store: StoreFolder, shouldStop: () -> Bool) throws(ArchiveProblem) {
    let (layout, root) = (store.layout, store.layout.root)
    guard layout.isArchive else {
      throw FileReading.kind(of: root) == nil ? .file(FileError(path: root, cause: .notFound)) : .notAnArchive(root)
    }
    let names = (try? FileReading.fileNames(in: layout.issues)) ?? []
    for name in names where pathExtension(of: name) == "json" {
      if shouldStop() {
        wasStopped = true
        return
      }
      look(atIssue: "\(layout.issues)/\(name)")
    }
    look(at: store, shouldStop: shouldStop)
  }

  /// Looks at the segments of a store, anew but for those that were sound already.
  mutating func look(at store: StoreFolder, shouldStop: () -> Bool) {
    damage = []
    guard FileReading.kind(of: store.path) == .folder else { return }
    guard let manifest = store.manifest() else {
      damage = [.manifest(path: store.path)]
      return
    }
    let known = sound
    sound = []
    for (entry, file) in zip(manifest.segments, store.segmentFiles(of: manifest)) {
      if shouldStop() {
        wasStopped = true
        return
      }
      do throws(SegmentFileError) {
        if !known.contains(file) { try file.verify() }
        sound.insert(file)
      } catch {
        damage.append(.segment(entry.number, error))
      }
    }
  }

  private mutating func look(atIssue path: String) {
    do throws(FileError) {
      let bytes = try FileReading.bytes(of: path)
      do throws(IssueReadingError) {
        _ = try IssueReader.read(bytes, file: path)
        issues += 1
      } catch {
        issueProblems.append(.issue(error))
      }
    } catch {
      issueProblems.append(.file(error))
    }
  }

  /// How many problems there are, what was read, in words.
  public func summary(in language: Language) -> String {
    switch language {
    case .chinese:
      problems.isEmpty
        ? "完好：\(issues) 个报纸文件，\(segments) 个索引文件"
        : "有 \(problems.count) 处问题；完好的有 \(issues) 个报纸文件，\(segments) 个索引文件"
    case .english:
      (problems.isEmpty
        ? "sound: " : problems.count == 1 ? "1 problem; sound are " : "\(problems.count) problems; sound are ")
        + "\(Self.files(issues, "issue")), \(Self.files(segments, "index"))"
    }
  }

  /// “3 issue files”, “1 issue file”.
  static func files(_ count: Int, _ kind: String) -> String { "\(count) \(kind) \(count == 1 ? "file" : "files")" }
}

/// What can be damaged of a store.
enum StoreDamage: Hashable, Sendable {
  /// Its manifest: nothing tells which segments there are.
  case manifest(path: String)
  /// A segment, by its number.
  case segment(Int, SegmentFileError)

  var problem: ArchiveProblem {
    switch self {
    case .manifest(let path): .store(path)
    case .segment(_, let error): .segment(error)
    }
  }
}
