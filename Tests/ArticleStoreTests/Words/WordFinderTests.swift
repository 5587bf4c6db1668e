import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// Words found in an invented archive: its sentences are put together from known words, so that it is known what is none.
@Suite struct WordFinderTests {
  private static let vocabulary = [
    "劳模", "工匠", "学员", "师傅", "选手", "班组", "讲解", "传授", "钻研", "展示", "琢磨", "练习", "工匠精神", "焊接技术", "安全知识",
    "刺绣手艺", "消防演练", "急救方法", "车间", "食堂", "广场", "礼堂", "校园", "码头",
  ]

  /// Eighty articles of random words, with and without particles and numbers between them.
  static let snapshot: Snapshot = {
    var state: UInt64 = 5
    func pick(_ words: [String]) -> String {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int(state >> 33) % words.count]
    }
    let records = (0..<80).map { number in
      let text = (0..<40).map { _ in pick(vocabulary) + pick(["", "", "的", "在", "和", "，", "。", "12名", "三名"]) }
      return ArticleRecord(id: String(number), article: Article(title: [], paragraphs: [text.joined()]))
    }
    return Snapshot(records: records)
  }()

  private var found: Set<String> {
    get throws {
      let words = try Self.snapshot.words(in: Self.snapshot.all, and: Self.snapshot.none, interruption: .never)
      return Set(words.map { String(decoding: $0, as: UTF8.self) })
    }
  }

  @Test
  func everyWordIsFound() throws {
    let known = Set(Self.vocabulary)
    let missing = try known.subtracting(found)
    #expect(missing == [])
  }

  /// Nothing but the words of the archive, and parts of its long ones that stand by themselves too.
  @Test
  func nothingElseIsFound() throws {
    let known = Set(Self.vocabulary)
    let others = try found.subtracting(known)
    #expect(others == [])
  }

  @Test(arguments: ["匠精", "匠精神", "工匠精", "的劳模", "工匠的", "在车间", "名学员", "三名", "接技术", "和急救方法"])
  func tornHalvesAreNoWords(_ text: String) throws {
    #expect(try !found.contains(text))
  }

  @Test
  func oneArticleOrNoneHasNoWordsButKnownOnes() throws {
    let one = RowSet(range: 0..<1, universe: Self.snapshot.count)
    #expect(try Self.snapshot.words(in: one, and: Self.snapshot.none, interruption: .never).count < 30)
    let empty = Snapshot(records: [])
    #expect(try empty.words(in: empty.all, and: empty.none, interruption: .never).isEmpty)
    let known = Snapshot(
      records: [ArticleRecord(id: "1", article: Article(title: [], paragraphs: ["一"], city: "江城", topics: ["送清凉"]))])
    let words = try known.words(in: known.all, and: known.none, interruption: .never)
    #expect(words.map { String(decoding: $0, as: UTF8.self) }.contains("送清凉"))
  }

  /// Of very many articles some are read; which these are must not depend on the segments they lie in.
  @Test func findsTheSameInAnySegments() throws {
    let records = (0..<1600).map { number in
      let characters = [0x4E00 + number * 2, 0x4E01 + number * 2].compactMap(Unicode.Scalar.init)
      let word = String(String.UnicodeScalarView(characters))
      let text = ["东\(word)西", "南\(word)北", "高\(word)低", "远\(word)近"].joined(separator: "，")
      return ArticleRecord(
        id: "\(number)", date: Day(number: Int32(19_000 + number % 700)), article: Article(paragraphs: [text]))
    }
    let whole = Snapshot(records: records)
    let cut = Snapshot(
      segments: [0, 1, 2].map { part in
        let records = records.enumerated().filter { $0.offset % 3 == part }.map(\.element)
        return Segment.inMemory(records.sorted { Snapshot.precedes($0, $1) }, origins: records.map { _ in "" })
      }, hidden: [])
    let words = try whole.words(in: whole.all, and: whole.none, interruption: .never)
    #expect(words.count > 1000)
    #expect(try cut.words(in: cut.all, and: cut.none, interruption: .never) == words)
  }
}
