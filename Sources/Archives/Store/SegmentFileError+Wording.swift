import ArticleStore
import Files
import TextBasics

extension SegmentFileError {
  /// What is wrong with the store and what to do, the path first.
  func message(in language: Language) -> String {
    switch language {
    case .chinese: "\(path)：\(chinese)"
    case .english: "\(path): \(english)"
    }
  }

  private var chinese: String {
    switch problem {
    case .unreadable(let number), .unwritable(let number):
      FileError(path: path, cause: .init(errno: number)).reason(in: .chinese)
    case .truncated: "索引文件不完整。删掉 store 文件夹，下次打开会重新建立"
    case .notASegment: "这不是查报的索引文件。删掉 store 文件夹，下次打开会重新建立"
    case .otherVersion(let version): "索引文件是另一版本（\(version)）写的。删掉 store 文件夹，下次打开会重新建立"
    case .damaged(let section): "索引文件已损坏（\(section)）。删掉 store 文件夹，下次打开会重新建立"
    }
  }

  private var english: String {
    switch problem {
    case .unreadable(let number), .unwritable(let number):
      FileError(path: path, cause: .init(errno: number)).reason(in: .english)
    case .truncated: "the index file is cut short. Delete the folder store; the next opening makes it anew"
    case .notASegment: "not an index file of Chabao. Delete the folder store; the next opening makes it anew"
    case .otherVersion(let version):
      "the index file was written by another version (\(version)). Delete the folder store; the next opening makes it anew"
    case .damaged(let section):
      "the index file is damaged (\(section)). Delete the folder store; the next opening makes it anew"
    }
  }
}
