public import QueryLanguage

/// Articles found in each stretch of time, empty ones too.
public struct Timeline: Sendable {
  /// What a stretch is.
  public var bucket: DateBucket
  /// Each stretch in time order: its name, articles found, articles in the archive.
  public var periods: [(name: String, count: Int, all: Int)]
  /// How many articles found have no date.
  public var undated: Int

  /// A timeline of the parts given.
  public init(bucket: DateBucket, periods: [(name: String, count: Int, all: Int)], undated: Int) {
    self.bucket = bucket
    self.periods = periods
    self.undated = undated
  }
}
