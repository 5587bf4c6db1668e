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
