import Files
public import TextBasics

/// What is to be taken out of an archive, as it was when it was looked for.
public struct Removal: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// An issue, with the texts of its pages.
    case issue
    /// A page of an issue, by the label that it has in ids; the issue keeps its others.
    case page(String)
    /// A bulk file.
    case bulk
  }

  /// What it is.
  public let kind: Kind
  /// The issue's name, or the bulk file's with its ending.
  public let name: String
  /// The issue's date.
  public let date: Day?
  /// How many pages go.
  public let pages: Int
  /// How many articles go; nil where the file can't be used, so that nobody knows.
  public let articles: Int?
  /// The file that holds it, from the archive's folder.
  let path: String
  let state: FileState

  /// What it is called in the archive: `2024-08-28`, `2024-08-28/A01`, `all.jsonl`.
  public var title: String {
    if case .page(let label) = kind { "\(name)/\(label)" } else { name }
  }

  /// The name of its folder among what was removed.
  var folderName: String { String(title.map { $0 == "/" ? "_" : $0 }) }
}
