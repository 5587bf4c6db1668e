import ArticleStore
import QueryEngine
import QueryLanguage

extension ResultTable {
  /// A line break between paragraphs is a space to a reader; data keep it.
  private static func onOneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }

  /// Matches in their surroundings: in data with their article, for readers aligned at the match.
  init(_ lines: [ContextLine], by engine: Engine, columns: ArticleColumns) {
    let left = Column("left", chinese: "左文", setting: .before)
    let match = Column("match", chinese: "匹配", setting: .match)
    let right = Column("right", chinese: "右文")
    switch columns {
    case .overview:
      self.init(total: lines.count, columns: [.number, left, match, right], rowCount: lines.count) { index in
        let line = lines[index]
        return [.number(index + 1)] + [line.left, line.match, line.right].map { .text(Self.onOneLine($0)) }
      }
    case .record:
      let article = [Field.id, .date, .title]
      let readers = article.map { CellReader($0, by: engine) }
      self.init(
        total: lines.count, columns: article.map(\.tableColumn) + [left, match, right], rowCount: lines.count
      ) { index in
        let line = lines[index]
        var cells: [Cell] = []
        cells.reserveCapacity(readers.count + 3)
        for reader in readers { cells.append(reader.cell(at: line.row)) }
        cells += [.text(line.left), .text(line.match), .text(line.right)]
        return cells
      }
    }
  }
}
