/// An article while it is put together: which blocks of the page make it.
struct ArticleDraft: Equatable {
  /// The heading lines that stand above it or were assigned to it, in page order.
  var headings: [Int] = []
  /// The heading lines that stood above it before any were assigned.
  var headingsAbove: [Int] = []
  /// Bylines that stand with the heading.
  var bylines: [Int] = []
  /// Paragraphs, crossheads, credits and notes, in page order.
  var body: [Int] = []
  /// Captions that stand in it or were assigned to it.
  var captions: [Int] = []
  /// Headings inside it that were taken for crossheads; they also stand in `body`.
  var crossheads: [Int] = []
  /// Whether it is a photo with its caption and no article's text.
  var isPhoto = false
  /// Fields that are not sure.
  var doubts: Set<String> = []

  /// The index of the first block of its text.
  var start: Int { body.first ?? captions.first ?? headings.first ?? 0 }
  /// The index of the last block of its text.
  var end: Int { body.last ?? captions.last ?? headings.last ?? 0 }
}
