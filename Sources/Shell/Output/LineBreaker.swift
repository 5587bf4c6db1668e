import TextBasics

/// Breaks text into lines of a terminal: Chinese between any two characters, but no line begins with a mark that
/// closes (`。，）`) or ends with one that opens (`（“`); Latin words and numbers stay whole where they fit.
///
/// The two lists are those of the basic rules in W3C, "Requirements for Chinese Text Layout" (clreq), 3.1.
struct LineBreaker {
  /// How wide characters are.
  var cells: DisplayWidth
  /// Cells in a line; nil for no limit.
  var width: Int?

  private static let neverFirst = Set<Character>(
    "。，、；：？！）》〉」』】〕〗］｝”’…—～·％‰℃.,;:?!)]}%．，"
  )
  private static let neverLast = Set<Character>("（《〈「『【〔〖［｛“‘([{")

  /// The lines of a text; its own line breaks are kept. An empty text is one empty line.
  func lines(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// Where the lines of a text stand in it, in bytes: blanks where a line was broken belong to none.
  func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var starts = [offset]
      for character in part { starts.append(starts[starts.count - 1] + character.utf8.count) }
      ranges += wrapped(Array(part)).map { starts[$0.lowerBound]..<starts[$0.upperBound] }
      offset += part.utf8.count + 1
    }
    return ranges
  }

  /// The lines of one paragraph, as ranges of its characters.
  private func wrapped(_ characters: [Character]) -> [Range<Int>] {
    guard let width, !characters.isEmpty else { return [0..<characters.count] }
    var lines: [Range<Int>] = []
    var start = 0
    while start < characters.count {
      var end = start
      var used = 0
      while end < characters.count {
        let next = used + cells.of(characters[end])
        if next > width, end > start { break }
        used = next
        end += 1
      }
      if end < characters.count { end = lastBreak(in: characters, from: start, to: end) ?? end }
      var next = end
      while next < characters.count, characters[next] == " " { next += 1 }
      if next < characters.count {
        while end > start + 1, characters[end - 1] == " " { end -= 1 }
      }
      lines.append(start..<end)
      start = next
    }
    return lines
  }

  /// The last place at or before `end` where a line may break; nil when there is none after `start`.
  private func lastBreak(in characters: [Character], from start: Int, to end: Int) -> Int? {
    stride(from: end, to: start, by: -1).first { mayBreak(between: characters[$0 - 1], and: characters[$0]) }
  }

  private func mayBreak(between a: Character, and b: Character) -> Bool {
    if b == " " { return true }
    if Self.neverFirst.contains(b) || Self.neverLast.contains(a) { return false }
    return a == " " || cells.of(a) > 1 || cells.of(b) > 1 || a == "-"
  }
}
