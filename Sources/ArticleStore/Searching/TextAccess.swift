/// How the rows of a text condition are found: what an index is asked for, and whether text is read beside it.
public struct TextAccess: Hashable, Sendable {
  /// A string that is looked up.
  public struct Word: Hashable, Sendable {
    /// The string, folded.
    public var text: String
    /// The terms of the index that it takes, in their order: the string itself where it has one or two characters, else
    /// the pairs of neighbouring ones that are joined by their places.
    public var terms: [String]
    /// How many rows hold it at most.
    public var rows: Int
  }

  /// Of each group a row must hold one word; the group with the fewest rows stands first. Empty where the index knows
  /// nothing.
  public var groups: [[Word]]
  /// Whether the text of the rows that are left is read.
  public var readsText: Bool
  /// How many rows there are at most.
  public var rows: Int
}

extension Snapshot {
  /// How the rows that pass the test are found. Costs a look-up in the index's directory for each character.
  public func access(_ field: TextField, where match: TextMatch) -> TextAccess {
    access(field, IndexQuestion(match, in: field))
  }

  /// How the rows in which two needles stand near each other are found.
  public func access(_ field: TextField, where nearness: Nearness) -> TextAccess {
    access(field, IndexQuestion(nearness))
  }

  private func access(_ field: TextField, _ question: IndexQuestion) -> TextAccess {
    let overlong = segments.reduce(0) { $0 + $1.index(field).overlongRows.count }
    var groups = question.groups.compactMap { words($0, in: field) }
    groups.sort { rows(of: $0) < rows(of: $1) }
    let isWhollyAsked = question.isEnough && groups.count == question.groups.count
    if let fewest = groups.first.map({ rows(of: $0) }) {
      // As the segments do: these would take longer than reading what the others leave.
      groups = Array(groups.prefix { rows(of: $0) <= max(fewest, 1) * Segment.rowsListedWhileOneIsRead })
    }
    let fewest = groups.first.map { rows(of: $0) + overlong }
    return TextAccess(groups: groups, readsText: !isWhollyAsked || overlong > 0, rows: min(fewest ?? count, count))
  }

  /// The words of a group with their rows in all segments; nil where one of them is none that an index knows.
  private func words(_ strings: [[UInt8]], in field: TextField) -> [TextAccess.Word]? {
    var words: [TextAccess.Word] = []
    for string in strings {
      guard var word = segments[0].index(field).word(string) else { return nil }
      for segment in segments.dropFirst() {
        guard let other = segment.index(field).word(string) else { return nil }
        word.rows += other.rows
      }
      words.append(word)
    }
    return words
  }

  private func rows(of group: [TextAccess.Word]) -> Int { group.reduce(0) { $0 + $1.rows } }
}
