import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// Words that stand in articles, counted.
@Suite struct WordCountTests {
  private func snapshot(_ texts: [String]) -> Snapshot {
    Snapshot(
      records: texts.enumerated().map { index, text in
        ArticleRecord(id: String(index), article: Article(title: [], paragraphs: [text]))
      })
  }

  /// In how many articles a word stands, and in how many by itself.
  @Test(arguments: [
    ("总工会", "总工会开会。|江城市总工会开会。|没有。", ["总工会", "江城市总工会"], 2, 1),
    // Once by itself is enough, and once an article counts.
    ("工会", "总工会和工会和工会", ["工会", "总工会"], 1, 1),
    // Within one that begins earlier, and within one that begins there.
    ("市总", "江城市总工会", ["市总", "江城市总工会"], 1, 0),
    ("江城", "江城市总工会", ["江城", "江城市总工会"], 1, 0),
    // A word that only overlaps another stands by itself.
    ("会长", "工会长短", ["工会", "会长"], 1, 1),
    // Latin words are whole words.
    ("ai", "用AI写稿|用 ai|Maid|AI2", ["ai"], 2, 2),
    ("5g", "5G基站|15G", ["5g"], 1, 1),
    // Folded: traditional characters, full width.
    ("维权", "維權|ＡＢ 维 权", ["维权"], 2, 2),
    ("没有", "一|二", ["没有"], 1 - 1, 0),
  ])
  func counts(_ word: String, _ articles: String, _ words: [String], _ all: Int, _ byItself: Int) throws {
    let snapshot = snapshot(articles.split(separator: "|").map(String.init))
    let folded = words.map { Folding.foldedBytes(of: $0) }
    let counts = try snapshot.articleCounts(of: folded, in: snapshot.all, interruption: .never)
    let index = try #require(words.firstIndex(of: word))
    #expect(counts[index].all == all)
    #expect(counts[index].byItself == byItself)
  }

  /// Every word at every place, by comparing it there.
  @Test(arguments: Array(UInt64(1)...20))
  func findsWhatComparingFinds(_ seed: UInt64) {
    var random = SeededRandom(seed)
    let letters = "工会市总a1𠮷".unicodeScalars.map(\.value)
    func some(_ lengths: ClosedRange<Int>) -> [UInt32] {
      (0..<lengths.lowerBound + random.next(below: lengths.count)).map { _ in letters[random.next(below: letters.count)]
      }
    }
    let words = Set((0..<30).map { _ in some(1...5) }).shuffled(using: &random)
    let tree = WordTree(words.map { Array(String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))).utf8) })
    let text = some(0...200)
    var expected: [String] = []
    var reach = 0
    func isCut(_ place: Int) -> Bool {
      place > 0 && place < text.count && HanText.isLatin(text[place]) && HanText.isLatin(text[place - 1])
    }
    for start in text.indices where !isCut(start) {
      let ends = words.enumerated().filter {
        text[start...].starts(with: $0.element) && !isCut(start + $0.element.count)
      }
      .map { (word: $0.offset, end: start + $0.element.count) }.sorted { $0.end < $1.end }
      guard let longest = ends.last?.end else { continue }
      expected += ends.map { "\($0.word) \($0.end == longest && longest > reach)" }
      reach = max(reach, longest)
    }
    var found: [String] = []
    text.withUnsafeBufferPointer { text in tree.forEachWord(in: text) { found.append("\($0) \($1)") } }
    #expect(found == expected)
  }

  @Test
  func numbersOfKeysStayWhenTheTableGrows() {
    var numbers = KeyNumbers()
    for key in UInt64(0)..<5000 { #expect(numbers.numbering(key << 32 | 7) == Int(key)) }
    for key in UInt64(0)..<5000 { #expect(numbers.number(of: key << 32 | 7) == Int(key)) }
    #expect(numbers.number(of: 7 << 32 | 8) == nil)
    #expect(numbers.count == 5000)
  }

  @Test
  func interruptionStopsIt() {
    let snapshot = snapshot(["一二三四"])
    #expect(throws: Interrupted.self) {
      try snapshot.words(in: snapshot.all, and: snapshot.none, interruption: Interruption { true })
    }
  }
}
