import ArticleStore
import Files
import TextBasics

extension SegmentFileError {
  /// What is wrong with the store and what to do, the path first.
  func message(in language: Language) -> String {
    path + (language == .chinese ? "：" : ": ") + reason(in: language)
  }

  /// What is wrong with the store, the path first.
  func fault(in language: Language) -> String {
    path + (language == .chinese ? "：" : ": ") + (problem.fault(in: language) ?? reason(in: language))
  }

  /// Whether a file is not as it was written: another version's files are made anew without a word.
  var isDamage: Bool {
    switch problem {
    case .truncated, .notASegment, .damaged, .exchanged: true
    case .unreadable, .unwritable, .otherVersion: false
    }
  }

  private func reason(in language: Language) -> String {
    switch problem {
    case .unreadable(let number), .unwritable(let number):
      FileError(path: path, cause: .init(errno: number)).reason(in: language)
    case .truncated, .notASegment, .otherVersion, .damaged, .exchanged: problem.message(in: language) ?? ""
    }
  }
}
