import ArticleStore
import Files
import Issues
public import TextBasics

/// A thorough look at an archive folder: every issue is read, every checksum of the store and of bulk files compared.
public struct ArchiveVerification: Sendable {
  /// How many issue files were read.
  public private(set) var issues = 0
  /// How many bulk files are those that the store was made of.
  public private(set) var bulkFiles = 0
  /// How many segments of the store were read.
  public var segments: Int { sound.count }
  /// Whether the look was ended before all was seen.
  public private(set) var wasStopped = false
  /// What is wrong with issue files, the path first.
  private(set) var issueProblems: [ArchiveProblem] = []
  /// What is wrong with bulk files, the path first.
  private var bulkProblems: [ArchiveProblem] = []
  /// What is wrong with the store.
  private(set) var damage: [StoreDamage] = []
  /// The segments that are as they were written.
  private var sound: Set<SegmentFile> = []

  /// What is wrong, the path first.
  public var problems: [ArchiveProblem] { issueProblems + bulkProblems + damage.map(\.problem) }

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
    lookAtBulk(of: store, shouldStop: shouldStop)
    if !wasStopped { look(at: store, shouldStop: shouldStop) }
  }

  /// Looks at the bulk files that there are, and those that the store was made of.
  private mutating func lookAtBulk(of store: StoreFolder, shouldStop: () -> Bool) {
    let known = store.manifest()?.files ?? [:]
    let found = (try? SourceFiles(store.layout))?.states.keys.map { $0 } ?? []
    for path in Set(found).union(known.keys).sorted() where path.hasPrefix(SourceFiles.bulkPrefix) {
      if shouldStop() {
        wasStopped = true
        return
      }
      do throws(ArchiveProblem) {
        guard try isBulkSound("\(store.layout.root)/\(path)", known[path], shouldStop: shouldStop) else { continue }
        bulkFiles += 1
      } catch {
        bulkProblems.append(error)
      }
    }
  }

  /// Whether a bulk file is the one that was indexed; false where none was, or when the look was stopped.
  private mutating func isBulkSound(
    _ file: String, _ entry: StoreManifest.FileEntry?, shouldStop: () -> Bool
  ) throws(ArchiveProblem) -> Bool {
    guard let version = FileVersion(of: file) else { throw .bulkGone(file) }
    do { _ = try BulkOptionsFile.read(for: file) } catch { throw .bulk(path: file, error) }
    guard let entry else { return false }
    guard version.size == entry.state.size else { throw .bulkChanged(file) }
    let checksum: UInt64?
    do { checksum = try FileChecksum.of(file, shouldStop: shouldStop) } catch { throw .file(error) }
    guard let checksum else {
      wasStopped = true
      return false
    }
    if let expected = entry.checksum, checksum != expected { throw .bulkChanged(file) }
    return true
  }

  /// Looks at the segments of a store, anew but for those that were sound already.
  mutating func look(at store: StoreFolder, shouldStop: () -> Bool) {
    damage = []
    // Without a manifest there is no store yet: an import that was killed may have left other files.
    guard let manifest = store.manifest() else {
      if store.hasDamagedManifest { damage = [.manifest(path: store.path)] }
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
    let count = problems.count
    switch language {
    case .chinese:
      let bulk = bulkFiles > 0 ? "，\(bulkFiles) 个成批文件" : ""
      let files = "\(issues) 个报纸文件\(bulk)，\(segments) 个索引文件"
      return count == 0 ? "完好：\(files)" : "有 \(count) 处问题；完好的有 \(files)"
    case .english:
      let bulk = bulkFiles > 0 ? [Self.files(bulkFiles, "bulk")] : []
      let files = [Self.files(issues, "issue")] + bulk + [Self.files(segments, "index")]
      let heading = count == 0 ? "sound: " : count == 1 ? "1 problem; sound are " : "\(count) problems; sound are "
      return heading + files.joined(separator: ", ")
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
