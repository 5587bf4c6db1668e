public import TextBasics

/// Offers what the word at the cursor can become.
public protocol LineCompleter {
  /// What may stand in place of the text at the cursor. It is asked when Tab is pressed.
  ///
  /// - Parameters:
  ///   - line: the whole text, line breaks among it.
  ///   - cursor: the cursor's offset in the line's UTF-8.
  /// - Returns: the candidates, none when there is nothing to offer.
  func completion(of line: String, at cursor: Int) -> Completion
}

/// What may stand in place of a stretch of the line.
public struct Completion: Hashable, Sendable {
  /// One text that may stand there.
  public struct Candidate: Hashable, Sendable {
    /// The text that is put into the line.
    public var text: String
    /// A note beside it in the list, such as how many articles there are.
    public var note: String
    /// What follows when it is the one chosen, as a rule a blank.
    public var ending: String

    /// A candidate.
    public init(_ text: String, note: String = "", ending: String = " ") {
      self.text = text
      self.note = note
      self.ending = ending
    }
  }

  /// The stretch of the line that a candidate replaces, as bytes of its UTF-8. It ends at the cursor.
  public var replaced: SourceSpan
  /// The candidates, the likeliest first.
  public var candidates: [Candidate]

  /// Candidates for a stretch of the line.
  public init(replacing replaced: SourceSpan, with candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// The longest beginning that all candidates share, by characters.
  var commonPrefix: String {
    guard var prefix = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      var end = prefix.startIndex
      for (mine, theirs) in zip(prefix.indices, candidate.text) {
        guard prefix[mine] == theirs else { break }
        end = prefix.index(after: mine)
      }
      prefix = prefix[..<end]
    }
    return String(prefix)
  }
}
