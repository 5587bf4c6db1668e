public import ArticleStore
public import Files
public import Issues

/// What became of each file of an import.
public struct ImportReport: Sendable {
  /// One file.
  public struct Entry: Hashable, Sendable {
    /// Its path, as found.
    public var path: String
    /// What became of it.
    public var outcome: Outcome
    /// What the archive had in the place of it until then; nil where nothing was replaced.
    public var replaced: Replacement?
  }

  /// What a file took the place of, though its content was another.
  public enum Replacement: Hashable, Sendable {
    /// A bulk file of the same name.
    case bulk
    /// A page of the same issue and name.
    case page(String)
    /// An issue of the same name.
    case issue
  }

  /// What became of a file.
  public enum Outcome: Hashable, Sendable {
    /// The issue was written, and so many of its articles came from this file.
    case written(issue: String, articles: Int)
    /// The articles of a bulk file were taken in; `unknown` are its keys that were left out because nobody knows them.
    case stored(articles: Int, unknown: [BulkScan.UnknownKey])
    /// The archive had it already, as it is.
    case unchanged(issue: String)
    /// The issue was mended by hand, and was left as it is.
    case clash(issue: String)
    /// The archive has the same page under another name.
    case sameAs(source: String)
    /// It could not be imported.
    case failed(ImportProblem)
  }

  /// The files, in the order they were taken.
  public var entries: [Entry] = []
  /// What was met besides: bulk files of the archive that are gone.
  public var notices: [ArchiveNotice] = []
  /// Whether the rest was left alone because someone stopped it.
  public var wasStopped = false
  /// Whether the archive's store has small segments that are due to be merged: `Archive.mergeSegments`.
  public var isMergeDue = false

  /// A report of nothing.
  public init() {}

  /// How many articles were written.
  public var articleCount: Int {
    entries.reduce(0) { sum, entry in
      switch entry.outcome {
      case .written(_, let articles), .stored(let articles, _): sum + articles
      case .unchanged, .clash, .sameAs, .failed: sum
      }
    }
  }

  /// Whether anything was taken in.
  public var hasTaken: Bool {
    entries.contains { entry in
      switch entry.outcome {
      case .written, .stored: true
      case .unchanged, .clash, .sameAs, .failed: false
      }
    }
  }

  /// Whether every file was taken, or was there already.
  public var isComplete: Bool {
    !wasStopped
      && entries.allSatisfy { entry in
        switch entry.outcome {
        case .written, .stored, .unchanged, .sameAs: true
        case .clash, .failed: false
        }
      }
  }
}

/// Why a file could not be imported.
public indirect enum ImportProblem: Error, Hashable, Sendable {
  /// It can't be read, or the archive can't be written.
  case file(FileError)
  /// Its bytes are no text.
  case text(TextProblem, at: TextPlace)
  /// It, or the issue it belongs to, is malformed.
  case issue(IssueReadingError)
  /// A bulk file with places that can't be used.
  case bulk(BulkFailure)
  /// A segment of the store that can't be written.
  case segment(SegmentFileError)
  /// The file that says how a bulk file was imported makes no sense.
  case options(String)
  /// It was written, cut short or replaced while it was being read.
  case changed
  /// A CSV file with a heading and nothing below it.
  case onlyHeading
  /// Its name begins with a dot: such files are hidden, in the archive too.
  case hiddenName
  /// A name that is no UTF-8.
  case unreadableName
  /// It holds nothing but white space.
  case empty
  /// A folder with no page and no issue below it.
  case noPage
  /// Another file of the same import has the same name.
  case sameName(as: String)
  /// A file of a kind that is not imported, by its ending.
  case unknownKind(String)
  /// The archive could not be brought up to date before.
  case archive(ArchiveProblem)
}
