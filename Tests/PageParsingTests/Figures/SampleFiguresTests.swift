import Issues
import PageParsing
import SampleArchive
import Testing

/// The bundled sample's pages, parsed, against the issues that were written by hand.
@Suite struct SampleFiguresTests {
  static let figures: PageFigures = {
    var figures = PageFigures()
    for issue in SampleArchive.issues {
      guard let gold = try? IssueReader.read(issue.json.withUTF8Buffer { Array($0) }, file: issue.name) else {
        continue
      }
      for page in gold.pages {
        guard let source = SampleArchive.pages.first(where: { $0.name == page.source }) else { continue }
        let text = source.text.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        figures.add(PageParser().parse(text, source: page.source, issueDate: gold.date), gold: page, text: text)
      }
    }
    return figures
  }()

  static let wanted: [(name: String, score: any KeyPath<PageFigures, PageFigures.Score> & Sendable, least: Double)] = [
    ("articles", \.articles, 1),
    ("title", \.title, 1),
    ("column", \.column, 1),
    ("paragraphs", \.paragraphs, 0.95),
    ("credit", \.credit, 1),
    ("caption", \.caption, 1),
    ("city", \.city, 1),
    ("district", \.district, 1),
    ("dates", \.dates, 1),
    ("people", \.people, 0.9),
    ("organisations", \.organisations, 0.85),
    ("topics", \.topics, 0.85),
  ]

  @Test(arguments: wanted.indices)
  func figure(index: Int) {
    let (name, score, least) = Self.wanted[index]
    let value = Self.figures[keyPath: score].value
    #expect(value >= least, "\(name) \(value)\n\(Self.figures.faults.joined(separator: "\n"))")
  }

  @Test func nothingIsLost() {
    #expect(Self.figures.articles.gold >= 70, "the sample was found")
    #expect(Self.figures.lost == 0)
  }
}
