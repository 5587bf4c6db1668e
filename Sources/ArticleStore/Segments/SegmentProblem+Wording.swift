public import TextBasics

extension SegmentProblem {
  /// What is wrong with the file and what to do, in words without a full stop; nil where the system has the reason.
  public func message(in language: Language) -> String? {
    guard let fault = fault(in: language) else { return nil }
    // A store holds nothing that is not made of the archive's other files.
    return switch language {
    case .chinese: "\(fault)。报纸和原始文件另存，不受影响：运行 chabao verify --mend 库文件夹，就会从它们重建"
    case .english:
      "\(fault). Issues and sources are files of their own and not affected: chabao verify --mend ARCHIVE makes it anew "
        + "from them"
    }
  }

  /// What is wrong with the file, in words; nil where the system has the reason.
  public func fault(in language: Language) -> String? {
    switch (self, language) {
    case (.unreadable, _), (.unwritable, _): nil
    case (.truncated, .chinese): "索引文件不完整"
    case (.truncated, .english): "the index file is cut short"
    case (.notASegment, .chinese): "这不是查报的索引文件"
    case (.notASegment, .english): "not an index file of Chabao"
    case (.otherVersion(let version), .chinese): "索引文件是另一版本（\(version)）写的"
    case (.otherVersion(let version), .english): "the index file was written by another version (\(version))"
    case (.exchanged, .chinese): "这不是原来的索引文件，被别的索引文件替换了"
    case (.exchanged, .english): "not the index file that was written under this name, but another"
    case (.damaged(let section), .chinese): "索引文件已损坏（\(section)）"
    case (.damaged(let section), .english): "the index file is damaged (\(section))"
    }
  }
}
