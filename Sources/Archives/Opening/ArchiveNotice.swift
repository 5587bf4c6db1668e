public import ArticleStore
public import Issues
public import TextBasics

/// What of an archive was read and is perhaps not as meant.
public enum ArchiveNotice: Hashable, Sendable {
  /// A key that is not read.
  case unknownKey(UnknownKeyNotice)
  /// So many articles of a file that another file has too: they count twice.
  case duplicate(file: String, of: String, articles: Int)
  /// A bulk file that had so many articles is there no more.
  case bulkGone(file: String, articles: Int)
  /// Another process is changing the archive; what is shown is the state before.
  case beingChanged
  /// What was changed could not be kept in the store, for that reason; it was indexed in memory.
  case notKept(ArchiveProblem)
  /// A file of the store was damaged; the store was made anew of the archive's other files.
  case madeAnew(SegmentFileError)

  /// The words, the path first.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.unknownKey(let notice), _): notice.message(in: language)
    case (.duplicate(let file, let other, let count), .chinese):
      "\(file)：有 \(count) 篇与 \(other) 里的相同，会重复计数；请把多余的一份移出去"
    case (.duplicate(let file, let other, let count), .english):
      "\(file): \(count) \(count == 1 ? "article is" : "articles are") in \(other) too and will be counted twice; "
        + "move one of the files away"
    case (.bulkGone(let file, let count), .chinese):
      "\(file)：成批文件不见了，其中 \(count) 篇已经查不到；请把它放回原处，或者重新导入（本来就不要的文件，用 remove 移出）"
    case (.bulkGone(let file, let count), .english):
      "\(file): this bulk file is gone, and its \(count == 1 ? "article is" : "\(count) articles are") no longer shown; "
        + "put it back or import it again (to take a file out on purpose: remove)"
    case (.beingChanged, .chinese): "另一个程序正在往库里导入；现在看到的是导入前的内容"
    case (.beingChanged, .english): "another process is importing into the archive; this is its state from before"
    case (.notKept(let reason), .chinese): "索引存不进库里，只建在内存中，下次打开要重建（\(reason.message(in: .chinese))）"
    case (.notKept(let reason), .english):
      "the index can't be kept in the archive and is in memory only, to be made again at the next opening "
        + "(\(reason.message(in: .english)))"
    case (.madeAnew(let error), .chinese): "\(error.path)：索引文件有损坏，已经从报纸和原始文件重新建立。磁盘可能有问题"
    case (.madeAnew(let error), .english):
      "\(error.path): the index file was damaged; it has been made anew from issues and sources. The disk may be failing"
    }
  }
}
