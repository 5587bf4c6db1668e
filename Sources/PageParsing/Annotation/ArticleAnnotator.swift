public import Issues

/// Finds what an article is about: its place, dates, people, organisations and topics, and the doubts about them.
///
/// It reads the fields that the page parser filled (`title`, `dateline`, `paragraphs`, `captions`, `column`, `credit`,
/// `reporters`, `correspondents`) and writes `city`, `district`, `dates`, `people`, `organisations`, `topics`; to
/// `doubts` it adds the names of those of its own fields that it isn't sure of. Nothing else is touched.
public struct ArticleAnnotator: Sendable {
  private let topics: TopicList

  /// An annotator that looks for the topics of `topics`, apart from the terms that a text itself brings.
  public init(topics: TopicList = .bundled) {
    self.topics = topics
  }

  /// Fills the annotation of `article`, whose text the page parser has filled. Time is linear in the text.
  public func annotate(_ article: inout Article, in context: AnnotationContext = AnnotationContext()) {
  }
}
