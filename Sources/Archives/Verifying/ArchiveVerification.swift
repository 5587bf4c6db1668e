import ArticleStore
import Files
import Issues
public import TextBasics

/// A thorough look at an archive folder: every issue is read, every checksum of the store compared.
public struct ArchiveVerification: Sendable {
  /// How many issue files were read.
  public private(set) var issues = 0
  /// How many segments of the store were read.
  public private(set) var segments = 0
  /// What is wrong, the path first.
  public private(set) var problems: [ArchiveProblem] = []

  /// Looks through the archive at that folder. Nothing is changed. Cost: reading all of it.
  ///
  /// - Parameter shouldStop: Asked before each file; true ends the look.
  public init(of path: String, shouldStop: () -> Bool = { false }) throws(ArchiveProblem) {
    let layout = ArchiveLayout(path)
    guard layout.isArchive else {
      throw FileReading.kind(of: path) == nil ? .file(FileError(path: path, cause: .notFound)) : .notAnArchive(path)
    }
    let names = (try? FileReading.fileNames(in: layout.issues)) ?? []
    for name in names where pathExtension(of: name) == "json" {
      if shouldStop() { return }
      look(atIssue: "\(layout.issues)/\(name)")
    }
    let store = StoreFolder(layout: layout)
    guard FileReading.kind(of: store.path) == .folder else { return }
    guard let manifest = store.manifest() else {
      problems.append(.store(store.path))
      return
    }
    for file in store.segmentFiles(of: manifest) {
      if shouldStop() { return }
      do throws(SegmentFileError) {
        try file.verify()
        segments += 1
      } catch {
        problems.append(.segment(error))
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
        problems.append(.issue(error))
      }
    } catch {
      problems.append(.file(error))
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
      problems.isEmpty
        ? "sound: \(issues) issue files, \(segments) index files"
        : "\(problems.count) problems; sound are \(issues) issue files, \(segments) index files"
    }
  }
}
