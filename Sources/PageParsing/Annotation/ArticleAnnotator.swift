public import Issues

/// Finds what an article is about: its place, dates, people, organisations and topics, and the doubts about them.
///
/// It reads the fields that the page parser filled (`title`, `dateline`, `paragraphs`, `captions`, `column`,
/// `credit`, `reporters`, `correspondents`) and writes `city`, `district`, `dates`, `people`, `organisations`,
/// `topics`; to `doubts` it adds the names of those of its own fields that it isn't sure of. Nothing else is touched.
///
/// | phase | input → output |
/// | --- | --- |
/// | `Passage` | a field's text → signs prepared for reading |
/// | `Segmenter` with `NameModel` | signs → words, places and personal names |
/// | `SubjectPlaceFinder`, `DateFinder`, `PeopleFinder`, `OrganisationFinder`, `TopicFinder` | words → one field each |
public struct ArticleAnnotator: Sendable {
  private let topics: TopicList
  private let places: PlaceNames
  private let segmenter: Segmenter

  /// How many signs of an article are read; what follows in a longer one is not annotated, and doubted.
  static let readingLimit = 100_000

  /// An annotator that looks for the topics of `topics`, apart from the terms that a text itself brings.
  public init(topics: TopicList = .bundled) {
    self.topics = topics
    places = .bundled
    segmenter = Segmenter(lexicon: .bundled, places: .bundled, names: NameModel())
  }

  /// Fills the annotation of `article`, whose text the page parser has filled. Time is linear in the text.
  public func annotate(_ article: inout Article, in context: AnnotationContext = AnnotationContext()) {
    var remaining = ArticleAnnotator.readingLimit
    let passages = passages(of: article, &remaining)
    let first = passages.map { segmented($0.passage, $0.index) }
    let finder = PeopleFinder()
    let known = finder.known(in: first)
    let cuts = known.isEmpty ? first : passages.map { segmented($0.passage, $0.index, known: known) }
    let body = cuts.filter { $0.passage.place != .title }

    let makers = Set(article.reporters + article.correspondents + [article.credit].compactMap { $0 })
    let people = finder.people(in: body + cuts.filter { $0.passage.place == .title }, excluded: makers)
    let signatures = [article.credit].compactMap { $0 } + article.correspondents
    let subject = SubjectPlaceFinder(names: places).subject(of: cuts, signatures: signatures)

    article.city = subject.city
    article.district = subject.district
    article.dates = DateFinder(issueDate: context.issueDate).dates(in: cuts.map(\.passage))
    article.people = people.map(\.name)
    article.organisations = OrganisationFinder().organisations(in: cuts, about: subject)
    article.topics = TopicFinder(list: topics).topics(
      in: cuts, column: article.column, organisations: article.organisations)

    var doubts: [String] = []
    if subject.cityIsDoubtful { doubts.append("city") }
    if subject.districtIsDoubtful { doubts.append("district") }
    if people.contains(where: { !$0.isCertain }) { doubts.append("people") }
    if article.topics.isEmpty { doubts.append("topics") }
    if remaining <= 0 { doubts += ["dates", "people", "orgs"] }
    for doubt in doubts where !article.doubts.contains(doubt) { article.doubts.append(doubt) }
  }

  private func segmented(_ passage: Passage, _ index: Int, known: Set<String> = []) -> SegmentedPassage {
    SegmentedPassage(passage: passage, tokens: segmenter.tokens(of: passage.scalars, known: known), index: index)
  }

  /// Heading lines, paragraphs and captions, as far as the limit goes.
  private func passages(of article: Article, _ remaining: inout Int) -> [(passage: Passage, index: Int)] {
    var out: [(passage: Passage, index: Int)] = []
    func read(_ text: String, _ place: Passage.Place, _ index: Int) {
      guard remaining > 0 else { return }
      let passage = Passage(text, place: place, limit: remaining)
      remaining -= passage.scalars.count
      if !passage.scalars.isEmpty { out.append((passage, index)) }
    }
    for (index, line) in article.title.enumerated() { read(line, .title, index) }
    for (index, paragraph) in article.paragraphs.enumerated() { read(paragraph, index < 2 ? .lead : .body, index) }
    for (index, caption) in article.captions.enumerated() { read(caption.text, .caption, index) }
    return out
  }
}
