import QueryEngine
import Testing
import TextBasics

@testable import Shell

/// Telling words in every output format: keys are English, shares are of a hundred, in data the score has the sign.
@Suite struct WordTableFormatTests {
  private static func written(_ name: FormatName, other: String?, _ language: Language = .english) -> String {
    let words = WordTable(
      lines: [
        .init(word: "工匠", count: 3, otherCount: 1, score: 12.345),
        .init(word: "送清凉", count: 0, otherCount: 2, score: -4.5),
      ], count: 4, otherCount: 8, other: other)
    var table = ResultTable(words, columns: name.format.articleColumns)
    table.query = .parsed("find x | words 20")
    let buffer = TextBuffer()
    var style = OutputStyle(language: language)
    style.isUnicode = true
    name.format.write(table, in: style, to: buffer)
    return buffer.text
  }

  @Test(arguments: [
    (
      FormatName.csv,
      "word,count,per_100,other_count,other_per_100,score\r\n工匠,3,75,1,12.5,12.35\r\n送清凉,0,0,2,25,-4.5\r\n"
    ),
    (
      .tsv,
      "word\tcount\tper_100\tother_count\tother_per_100\tscore\n工匠\t3\t75\t1\t12.5\t12.35\n送清凉\t0\t0\t2\t25\t-4.5\n"
    ),
    (
      .jsonl,
      """
      {"word": "工匠", "count": 3, "per_100": 75.0, "other_count": 1, "other_per_100": 12.5, "score": 12.345}
      {"word": "送清凉", "count": 0, "per_100": 0.0, "other_count": 2, "other_per_100": 25.0, "score": -4.5}

      """
    ),
  ])
  func data(_ name: FormatName, _ expected: String) {
    #expect(Self.written(name, other: nil) == expected)
    #expect(Self.written(name, other: "甲") == expected)
  }

  @Test(arguments: [FormatName.json, .markdown, .html, .vertical])
  func everyFormatHasEveryFigure(_ name: FormatName) {
    let text = Self.written(name, other: "甲")
    for figure in ["工匠", "送清凉", "12.3", "4.5", "75", "12.5"] { #expect(text.contains(figure), "\(figure)") }
  }

  @Test
  func readersSeeTheSignInAComparisonOnly() {
    let compared = Self.written(.table, other: "甲")
    #expect(compared.contains(" 工匠   │ +    │     3 │    75.0 │     1 │          12.5 │  12.3"))
    #expect(compared.contains(" 送清凉 │ −    │     0 │     0.0 │     2 │          25.0 │   4.5"))
    #expect(!Self.written(.table, other: nil).contains("sign"))
    #expect(Self.written(.table, other: "甲", .chinese).hasPrefix(" 词     │ ± │ 篇数 │ 每百篇 │ 对方篇数 │ 对方每百篇 │   G²"))
    #expect(Self.written(.table, other: nil, .chinese).hasPrefix(" 词     │ 篇数 │ 每百篇 │ 其余篇数 │ 其余每百篇 │   G²"))
  }
}
