public import Issues
public import TextBasics

/// What of an archive was read and is perhaps not as meant.
public enum ArchiveNotice: Hashable, Sendable {
  /// A key that is not read.
  case unknownKey(UnknownKeyNotice)
  /// So many articles of a file that another file has too: they count twice.
  case duplicate(file: String, of: String, articles: Int)

  /// The words, the path first.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.unknownKey(let notice), _): notice.message(in: language)
    case (.duplicate(let file, let other, let count), .chinese):
      "\(file)：有 \(count) 篇与 \(other) 里的相同，会重复计数；请把多余的一份移出去"
    case (.duplicate(let file, let other, let count), .english):
      "\(file): \(count) \(count == 1 ? "article is" : "articles are") in \(other) too and will be counted twice; "
        + "move one of the files away"
    }
  }
}
