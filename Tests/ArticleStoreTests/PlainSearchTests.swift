import Testing
import TextBasics

@testable import ArticleStore

/// Words looked for in text as it came, against the same text folded whole.
@Suite struct PlainSearchTests {
  /// Whether the folded body of those units holds the word.
  private func holds(_ word: [UInt8], _ units: ArraySlice<UInt16>) -> Bool {
    var folded = FoldedBytes()
    return units.withUnsafeBufferPointer { units in
      let text = Array(folded.read(units, with: FoldedReader(.body)))
      return text.indices.contains { text[$0...].starts(with: word) }
    }
  }

  @Test(arguments: ["工", "工会", "会1", "a", "a1，", "，，", "会会工"])
  func findsTheFirstPlaceOfFoldedText(_ text: String) throws {
    let word = Folding.foldedBytes(of: text)
    let search = try #require(PlainSearch(word))
    var random = SeededRandom(11)
    var told = 0
    for _ in 0..<4000 {
      let (bytes, units) = FoldedReaderTests.text(&random)
      switch units.withUnsafeBufferPointer({ search.first(in: $0) }) {
      case .unknown: continue
      case .absent:
        told += 1
        #expect(!holds(word, units[...]), "\(bytes)")
      case .found(let place):
        told += 1
        #expect(holds(word, units[..<place.upperBound]), "\(bytes)")
        #expect(!holds(word, units[..<(place.upperBound - 1)]), "\(bytes)")
      }
    }
    #expect(told > 400, "it is of use")
  }

  /// Within an element a line break is white space, which goes between Chinese characters.
  @Test(arguments: ["工\n会", "工\r会", "工 会", "工\u{3000}会", "工\u{200B}会"])
  func whiteSpaceThatMayGoIsLeftToFolding(_ text: String) throws {
    let search = try #require(PlainSearch(Array("工会".utf8)))
    let outcome = Array(text.utf16).withUnsafeBufferPointer { search.first(in: $0) }
    #expect({ if case .unknown = outcome { true } else { false } }())
  }

  @Test(arguments: ["", "工 会", "𠮷"])
  func otherWordsAreNotLookedForSo(_ text: String) {
    #expect(PlainSearch(Array(text.utf8)) == nil)
  }
}
