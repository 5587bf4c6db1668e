public import TextBasics

extension SegmentProblem {
  /// What is wrong with the file and what to do, in words without a full stop; nil where the system has the reason.
  public func message(in language: Language) -> String? {
    switch (self, language) {
    case (.unreadable, _), (.unwritable, _): nil
    case (.truncated, .chinese): "索引文件不完整。" + remedy(in: language)
    case (.truncated, .english): "the index file is cut short. " + remedy(in: language)
    case (.notASegment, .chinese): "这不是查报的索引文件。" + remedy(in: language)
    case (.notASegment, .english): "not an index file of Chabao. " + remedy(in: language)
    case (.otherVersion(let version), .chinese): "索引文件是另一版本（\(version)）写的。" + remedy(in: language)
    case (.otherVersion(let version), .english):
      "the index file was written by another version (\(version)). " + remedy(in: language)
    case (.damaged(let section), .chinese): "索引文件已损坏（\(section)）。" + remedy(in: language)
    case (.damaged(let section), .english): "the index file is damaged (\(section)). " + remedy(in: language)
    }
  }

  /// A store holds nothing that is not made of the archive's other files.
  private func remedy(in language: Language) -> String {
    switch language {
    case .chinese: "报纸和原始文件另存，不受影响：删掉 store 文件夹，下次打开会从它们重新建立"
    case .english:
      "Issues and sources are files of their own and not affected: delete the folder store, and the next opening makes it "
        + "anew from them"
    }
  }
}
