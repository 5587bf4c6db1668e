public import Issues
public import TextBasics

/// Makes a parsed page of a page's raw text, as a PDF's text layer or OCR left it.
///
/// The phases, each a value to the next: lines (`LineReader`) → layout (`PageLayout`) → what each line is
/// (`PrintLineLabeler`, or by its own signs where a line is a paragraph) → blocks (`PrintBlockBuilder`,
/// `MarkdownBlockBuilder`) → reading order (`StrandMover`) → paragraphs joined (`ParagraphJoiner`) → articles
/// (`ArticleDivider`) → headings (`TornHeading`, `HeadingAssigner`) → captions (`CaptionPlacer`) → fields
/// (`ArticleFinisher`, `PageComposer`) → what it is about (`ArticleAnnotator`).
///
/// Nothing is lost: each character that is neither blank nor a Markdown sign stands in some field, at worst in the
/// page's `unplaced`. Any text is parsed, in time linear in its length.
public struct PageParser: Sendable {
  /// The parser's version, as a parsed issue names it.
  public static let version = "1"

  private let annotator: ArticleAnnotator

  /// A parser that has its articles annotated by `annotator`.
  public init(annotator: ArticleAnnotator = ArticleAnnotator()) {
    self.annotator = annotator
  }

  /// The page that `text` prints, from the file named `source`.
  ///
  /// `issueDate` lets dates in the text that lack a year have one; without it the latest full date of the page is taken.
  public func parse(_ text: String, source: String, issueDate: Day? = nil) -> Page {
    var page = layOut(text, source: source)
    annotate(&page, issueDate: issueDate ?? Self.estimatedDate(of: [page]))
    return page
  }

  /// The issue that the pages print, annotated with one date: the one told, or else the latest full date in all of them.
  public func issue(of pages: [(text: String, source: String)], newspaper: String? = nil, date: Day? = nil) -> Issue {
    var parsed = pages.map { layOut($0.text, source: $0.source) }
    let issueDate = date ?? Self.estimatedDate(of: parsed)
    for index in parsed.indices { annotate(&parsed[index], issueDate: issueDate) }
    return Issue(
      newspaper: newspaper, date: issueDate, dateIsEstimated: date == nil && issueDate != nil, pages: parsed)
  }

  private func annotate(_ page: inout Page, issueDate: Day?) {
    for index in page.articles.indices {
      annotator.annotate(&page.articles[index], in: AnnotationContext(issueDate: issueDate))
    }
  }

  /// All phases but the annotation.
  func layOut(_ text: String, source: String) -> Page {
    let lines = LineReader.lines(of: text)
    let layout = PageLayout.of(lines)
    let pieces =
      switch layout {
      case .printLines: PrintBlockBuilder.blocks(of: lines, labelled: PrintLineLabeler.labels(of: lines))
      case .paragraphs: MarkdownBlockBuilder.blocks(of: lines)
      }
    var blocks = ParagraphJoiner.join(StrandMover.reorder(pieces))
    var (drafts, loose) = ArticleDivider.divide(blocks)
    for index in drafts.indices { TornHeading.find(in: &drafts[index], blocks: &blocks) }
    HeadingAssigner.assign(&drafts, loose: &loose, blocks: blocks)
    if layout == .paragraphs { drafts = ArticleDraft.joiningUntitled(drafts, blocks: blocks) }
    CaptionPlacer.place(&drafts, blocks: blocks)
    return PageComposer.page(of: drafts, loose: loose, blocks: blocks, source: source)
  }
}
