public import Files

/// Why something can't be taken out of an archive. Its words stand in `RemovalProblem+Wording.swift`.
public enum RemovalProblem: Error, Hashable, Sendable {
  /// No issue, page or bulk file is called so.
  case notFound(String)
  /// An article's id: articles have no file of their own. `holder` is the page or bulk file that holds it.
  case article(String, holder: String)
  /// The issue has no such page; those that it has.
  case noPage(String, issue: String, pages: [String])
  /// Pages of several issues are called so, by what tells them apart.
  case severalPages(String, [String])
  /// The file was changed since it was looked at.
  case changed(String)
  /// The issue has keys that are not read: it can't be written without a page and keep them.
  case unknownKeys(path: String)
  /// A folder of issue files that is no archive: what is in it is the user's own.
  case notAnArchive(String)
  /// A file can't be moved or written.
  case file(FileError)
  /// The archive can't be looked through.
  case archive(ArchiveProblem)
}
