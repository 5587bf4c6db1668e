import QueryEngine
import QueryLanguage

extension ResultTable {
  /// Telling words: in how many articles of either side each stands, that of a hundred, and its score.
  ///
  /// In a comparison the sign says which side has it more often; in data the score has it.
  init(_ words: WordTable, columns: ArticleColumns) {
    let isComparison = words.other != nil
    let sign = Column("sign", chinese: "±", setting: .label)
    let count = Column("count", chinese: "篇数", setting: .number)
    let share = Column("per 100", chinese: "每百篇", setting: .number)
    let otherCount = Column(
      isComparison ? "there" : "elsewhere", chinese: isComparison ? "对方篇数" : "其余篇数", setting: .number)
    let otherShare = Column(
      isComparison ? "per 100 there" : "per 100 elsewhere", chinese: isComparison ? "对方每百篇" : "其余每百篇", setting: .number)
    let score = Column("score", chinese: "G²", setting: .number)
    let word = Column("word", chinese: "词")
    func hundredth(_ count: Int, of size: Int) -> Double { size == 0 ? 0 : Double(count) * 100 / Double(size) }
    switch columns {
    case .overview:
      self.init(
        columns: [word] + (isComparison ? [sign] : []) + [count, share, otherCount, otherShare, score],
        rows: words.lines.map { line in
          [.text(line.word)] + (isComparison ? [.text(line.score < 0 ? "−" : "+")] : []) + [
            .number(line.count), .text(Cell.tenths(hundredth(line.count, of: words.count))),
            .number(line.otherCount), .text(Cell.tenths(hundredth(line.otherCount, of: words.otherCount))),
            .text(Cell.tenths(abs(line.score))),
          ]
        }
      )
    case .record:
      self.init(
        columns: [
          word, count, .init("per_100", chinese: share.chinese, setting: .number),
          .init("other_count", chinese: otherCount.chinese, setting: .number),
          .init("other_per_100", chinese: otherShare.chinese, setting: .number), score,
        ],
        rows: words.lines.map { line in
          [
            .text(line.word), .number(line.count), .decimal(hundredth(line.count, of: words.count)),
            .number(line.otherCount), .decimal(hundredth(line.otherCount, of: words.otherCount)),
            .decimal(line.score),
          ]
        }
      )
    }
  }
}
