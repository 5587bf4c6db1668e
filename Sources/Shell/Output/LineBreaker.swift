/// Breaks text into lines of a terminal: Chinese between any two characters, but no line begins with a mark that
/// closes (`。，）`) or ends with one that opens (`（“`); Latin words and numbers stay whole where they fit.
///
/// The two lists are those of the basic rules in W3C, "Requirements for Chinese Text Layout" (clreq), 3.1.
struct LineBreaker {
  /// How wide characters are.
  var cells: DisplayCells
  /// Cells in a line; nil for no limit.
  var width: Int?

  private static let neverFirst = Set<Character>(
    "。，、；：？！）》〉」』】〕〗］｝”’…—～·％‰℃.,;:?!)]}%．，"
  )
  private static let neverLast = Set<Character>("（《〈「『【〔〖［｛“‘([{")

  /// The lines of a text; its own line breaks are kept. An empty text is one empty line.
  func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapped(Array($0)) }
  }

  private func wrapped(_ characters: [Character]) -> [String] {
    guard let width else { return [String(characters)] }
    var lines: [String] = []
    var start = 0
    while start < characters.count {
      var end = start
      var used = 0
      while end < characters.count {
        let next = cells.width(of: characters[end])
        if used + next > width, end > start { break }
        used += next
        end += 1
      }
      var next = end
      if end < characters.count {
        end = lastBreak(in: characters, from: start, to: end) ?? end
        next = end
        while next < characters.count, characters[next] == " " { next += 1 }
      }
      while end > start + 1, characters[end - 1] == " " { end -= 1 }
      lines.append(String(characters[start..<end]))
      start = next
    }
    return lines.isEmpty ? [""] : lines
  }

  /// The last place at or before `end` where a line may break; nil when there is none after `start`.
  private func lastBreak(in characters: [Character], from start: Int, to end: Int) -> Int? {
    stride(from: end, to: start, by: -1).first { mayBreak(between: characters[$0 - 1], and: characters[$0]) }
  }

  private func mayBreak(between a: Character, and b: Character) -> Bool {
    if b == " " { return true }
    if Self.neverFirst.contains(b) || Self.neverLast.contains(a) { return false }
    return a == " " || cells.width(of: a) > 1 || cells.width(of: b) > 1 || a == "-"
  }
}
