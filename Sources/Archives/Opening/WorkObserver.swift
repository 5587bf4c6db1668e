/// Who watches long work on an archive: is told how far it is and what it waits for, and may stop it.
public struct WorkObserver {
  /// Told how far the work is, now and then.
  public var progress: (WorkProgress) -> Void
  /// Told once, when the work has waited for another process for half a second.
  public var isWaiting: () -> Void
  /// Asked now and then; true stops the work, and the archive stays as it was.
  public var shouldStop: () -> Bool

  /// An observer of those parts; without any, no one watches.
  public init(
    progress: @escaping (WorkProgress) -> Void = { _ in },
    isWaiting: @escaping () -> Void = {},
    shouldStop: @escaping () -> Bool = { false }
  ) {
    self.progress = progress
    self.isWaiting = isWaiting
    self.shouldStop = shouldStop
  }
}

/// How far long work is.
public struct WorkProgress: Hashable, Sendable {
  /// What is being done.
  public enum Stage: Hashable, Sendable {
    /// Files are imported one by one; `done` counts files.
    case importing
    /// A bulk file is looked through for mistakes; `done` counts bytes.
    case scanning(file: String)
    /// A bulk file is read and indexed; `done` counts its articles.
    case bulk(file: String)
    /// Issue files are read for the index; `done` counts files.
    case reading
    /// Their articles are indexed; `done` counts articles.
    case indexing
    /// An answer is written to a file; `done` counts rows.
    case exporting(file: String)
  }

  /// What is being done.
  public var stage: Stage
  /// How much of it is done.
  public var done: Int
  /// How much there is.
  public var total: Int

  /// Progress of those parts.
  public init(_ stage: Stage, done: Int, of total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
