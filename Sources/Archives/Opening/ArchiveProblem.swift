public import ArticleStore
public import Files
public import Issues
public import TextBasics

/// Why an archive, or a file of it, could not be read.
public enum ArchiveProblem: Error, Hashable, Sendable {
  /// A file or folder that can't be read.
  case file(FileError)
  /// An issue file that is malformed.
  case issue(IssueReadingError)
  /// A segment of the store that can't be written or read.
  case segment(SegmentFileError)
  /// A bulk file of the archive that can't be used.
  case bulk(path: String, ImportProblem)
  /// The store's manifest can't be read.
  case store(String)
  /// A file or folder that holds no issue.
  case notAnArchive(String)

  /// The reason in words, the path first.
  public func message(in language: Language) -> String {
    switch self {
    case .file(let error): error.message(in: language)
    case .issue(let error): error.message(in: language)
    case .segment(let error): error.message(in: language)
    case .bulk(let path, let problem):
      if case .bulk(let failure) = problem {
        failure.message(in: language)
      } else {
        path + (language == .chinese ? "：" : ": ") + problem.reason(in: language)
      }
    case .store(let path):
      switch language {
      case .chinese: "\(path)：索引目录（manifest）已损坏。删掉这个文件夹，下次打开会重新建立"
      case .english: "\(path): the manifest of the index is damaged. Delete this folder; the next opening makes it anew"
      }
    case .notAnArchive(let path):
      switch language {
      case .chinese: "\(path)：这里没有 issues 文件夹，也没有解析好的 .json 文件；先导入：chabao import 版面文件 --into \(path)"
      case .english:
        "\(path): no issues folder and no parsed .json file here; import first: chabao import PAGES --into \(path)"
      }
    }
  }
}
