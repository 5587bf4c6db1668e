/// Words that set some articles apart from others, with the number of articles on each side that have them.
public struct WordTable: Sendable {
  /// One word.
  public struct Line: Sendable {
    /// The word as it is typed most often.
    public var word: String
    /// How many of the articles found have it.
    public var count: Int
    /// How many of the others have it.
    public var otherCount: Int
    /// The log-likelihood G², negative where the others have it more often.
    public var score: Double

    /// A line of the parts given.
    public init(word: String, count: Int, otherCount: Int, score: Double) {
      self.word = word
      self.count = count
      self.otherCount = otherCount
      self.score = score
    }
  }

  /// The words, those of the articles found first, the most telling ones of each side first.
  public var lines: [Line]
  /// How many articles were found and taken for one side.
  public var count: Int
  /// How many others there are.
  public var otherCount: Int
  /// The name of the result that was compared with, empty for the last one; nil for the rest of the archive.
  public var other: String?

  /// How many articles belong to both sides; they are counted among those found.
  public var sharedCount = 0

  /// A table of the parts given.
  public init(lines: [Line], count: Int, otherCount: Int, other: String?) {
    self.lines = lines
    self.count = count
    self.otherCount = otherCount
    self.other = other
  }
}

extension WordTable {
  /// What the lines alone would hide.
  var notes: [Answer.Note] {
    var notes: [Answer.Note] = other != nil && sharedCount > 0 ? [.shared(count: sharedCount)] : []
    if count > 0, otherCount == 0 { notes.append(.nothingElse) }
    if count > 0, otherCount > 0, lines.isEmpty { notes.append(.noTellingWords) }
    return notes
  }
}
