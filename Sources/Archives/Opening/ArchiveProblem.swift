public import ArticleStore
public import Files
public import Issues
public import TextBasics

/// Why an archive, or a file of it, could not be read.
public indirect enum ArchiveProblem: Error, Hashable, Sendable {
  /// A file or folder that can't be read.
  case file(FileError)
  /// An issue file that is malformed.
  case issue(IssueReadingError)
  /// A segment of the store that can't be written or read.
  case segment(SegmentFileError)
  /// A bulk file of the archive that can't be used.
  case bulk(path: String, ImportProblem)
  /// A bulk file that the store was made of is there no more.
  case bulkGone(String)
  /// The bytes of a bulk file are not those that the store was made of.
  case bulkChanged(String)
  /// A bulk file that could not be used when it was last looked at, and was not changed since.
  case unusable(String)
  /// A file that can't be used now and could before: its articles are shown as they were.
  case kept(ArchiveProblem)
  /// The store's manifest can't be read.
  case store(String)
  /// A file or folder that holds no issue.
  case notAnArchive(String)
  /// Someone stopped the work before there was anything to show.
  case stopped

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
    case .unusable(let path):
      switch language {
      case .chinese: "\(path)：这个文件仍有错，用不了；重新导入它，可看到错在哪里"
      case .english: "\(path): still can't be used; importing it again shows what is wrong"
      }
    case .bulkGone(let path):
      switch language {
      case .chinese: "\(path)：成批文件不见了；请把它放回原处，或者重新导入，否则下次打开库，其中的文章就查不到了"
      case .english:
        "\(path): this bulk file is gone; put it back or import it again, or the next opening shows its articles no more"
      }
    case .bulkChanged(let path):
      switch language {
      case .chinese: "\(path)：内容与建索引时不一致；是有意改的，就重新导入这个文件，不是，就换回原来的文件"
      case .english:
        "\(path): its bytes are not those that were indexed; if it was changed on purpose, import it again, else put the "
          + "former file back"
      }
    case .kept(let problem): problem.message(in: language)
    case .stopped:
      switch language {
      case .chinese: "已中断，库没有变动"
      case .english: "interrupted; the archive is as it was"
      }
    case .store(let path):
      switch language {
      case .chinese: "\(path)：索引目录（manifest）已损坏。下次打开会重建索引，也可以现在就建：chabao verify --mend 库文件夹"
      case .english:
        "\(path): the manifest of the index is damaged. The next opening makes the index anew, and so does now: chabao "
          + "verify --mend ARCHIVE"
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
