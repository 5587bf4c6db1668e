import Testing
import TextBasics
import TextPatterns

@testable import ArticleStore

/// Text read where it lies, against the same text folded whole.
struct FoldedReaderTests {
  /// What folding treats in some way of its own, among what it does not.
  static let letters = [
    "工", "會", "会", "a", "Ａ", "1", "，", "。", "“", "·", "é", "𠮷", "𝟏", "㐂", " ", "　", "\n", "\r", "\u{2028}", "\u{85}",
    "\u{200B}", "\u{AD}", "\u{FEFF}", "\0", "\u{FFFE}", "\u{FFFF}", "ẞ", "Ⱥ",
  ]

  /// Texts of a row, elements with terminators behind them, in both forms.
  static func text(_ random: inout SeededRandom) -> (bytes: [UInt8], units: [UInt16]) {
    var bytes: [UInt8] = []
    for _ in 0..<random.next(below: 5) {
      for _ in 0..<random.next(below: 12) {
        bytes += Array(letters[random.next(below: letters.count)].utf8)
        // Stretches of one character, over which a search may pass.
        if random.next(below: 8) == 0 { for _ in 0..<random.next(below: 50) { bytes += Array("，".utf8) } }
      }
      bytes.append(CompactText.utf8Terminator)
    }
    var run = TextRun(.body)
    for element in bytes.split(separator: CompactText.utf8Terminator, omittingEmptySubsequences: false).dropLast() {
      element.withUnsafeBytes { _ = run.add($0) }
    }
    return (bytes, Array(run.units.elements))
  }

  @Test(arguments: TextField.allCases)
  func readsWhatTheFolderMakes(_ field: TextField) {
    var random = SeededRandom(7)
    var folder = FieldFolder(field)
    var folded = FoldedBytes()
    for _ in 0..<2000 {
      let (bytes, units) = Self.text(&random)
      bytes.withUnsafeBytes { folder.fold($0, isFirstOnly: field == .lead) }
      let read = units.withUnsafeBufferPointer { Array(folded.read($0, with: FoldedReader(field))) }
      #expect(read == folder.folded, "\(String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))")
    }
  }

  @Test(arguments: [
    "工会", "工.*a", "^a", "。$", #"\d"#, #"\w+1"#, "[^工]{5}", #"a\b"#, "(工|会)1?a", #"\s"#, "𠮷|㐂", "[一-龥]{3}", "x*", ".",
    #"\n"#, #"[^\d]\d[^\d]"#, "ss|ⱥ",
  ])
  func findsWhatTheBytesHold(_ pattern: String) throws {
    let pattern = try TextPattern(regex: pattern)
    var random = SeededRandom(8)
    for field in [TextField.title, .body, .lead] {
      for (isWhole, isLong) in [(false, false), (false, true), (true, false), (true, true)] {
        var search = ScalarSearch(try #require(pattern.makeScalarMatcher(isWhole: isWhole)), isLong: isLong)
        for _ in 0..<400 {
          let (bytes, units) = Self.text(&random)
          var folder = FieldFolder(field)
          bytes.withUnsafeBytes { folder.fold($0, isFirstOnly: field == .lead) }
          let expected =
            !folder.folded.isEmpty
            && folder.folded.withUnsafeBytes { isWhole ? pattern.matchesWhole($0) : pattern.hasMatch(in: $0) }
          let isFound = units.withUnsafeBufferPointer { search.isFound(in: $0, by: FoldedReader(field)) }
          #expect(isFound == expected, "\(folder.folded) \(isWhole) \(isLong)")
        }
      }
    }
  }
}
