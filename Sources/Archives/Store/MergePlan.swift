/// Which small segments are to be merged next, so that their number stays small and each article is written again only
/// a few times.
///
/// Segments of issues stand on levels by their size, each level four times the one below. Four of a level make one of
/// the next: of N articles that come in by the day there are never more than three segments a level, and each article
/// is written once a level. Segments of bulk files and large ones are left alone: merging them would cost more than
/// the look that they cost a question. A segment of which more files are hidden than shown is written anew.
struct MergePlan: Equatable {
  /// How many segments of a level are merged.
  static let fanIn = 4
  /// A segment of so many articles stands on the first level above the lowest.
  static let levelStart = 128
  /// A merge takes in at most so many articles.
  static let mostArticles = 1 << 16

  /// The numbers of the segments that one is to be made of.
  let segments: [Int]
  /// How many articles they have, hidden ones among them.
  let articles: Int

  /// What is due; nil when nothing is.
  ///
  /// - Parameter mostArticles: Segments are left as they are when the merge would take in more.
  init?(of manifest: StoreManifest, mostArticles: Int = MergePlan.mostArticles) {
    let small = manifest.segments.filter { $0.issues == 0 && $0.articles <= MergePlan.mostArticles / MergePlan.fanIn }
    let levels = Dictionary(grouping: small) { MergePlan.level(of: $0.articles) }
    for (_, segments) in levels.sorted(by: { $0.key < $1.key }) where segments.count >= MergePlan.fanIn {
      let articles = segments.reduce(0) { $0 + $1.articles }
      guard articles <= mostArticles else { continue }
      self.init(segments: segments.map(\.number), articles: articles)
      return
    }
    guard let worn = MergePlan.worn(in: manifest, mostArticles: mostArticles) else { return nil }
    self.init(segments: [worn.number], articles: worn.articles)
  }

  private init(segments: [Int], articles: Int) {
    self.segments = segments
    self.articles = articles
  }

  /// The level of a segment of so many articles, from 0.
  static func level(of articles: Int) -> Int {
    var (level, start) = (0, levelStart)
    while articles >= start {
      level += 1
      start *= fanIn
    }
    return level
  }

  /// A segment of issues of which more files are hidden than shown.
  private static func worn(in manifest: StoreManifest, mostArticles: Int) -> StoreManifest.SegmentEntry? {
    guard !manifest.hidden.isEmpty else { return nil }
    let shown = Dictionary(grouping: manifest.files.values, by: \.segment).mapValues(\.count)
    let hidden = Dictionary(grouping: manifest.hidden, by: \.segment).mapValues(\.count)
    return manifest.segments.first { segment in
      segment.issues == 0 && segment.articles <= mostArticles
        && hidden[segment.number, default: 0] > shown[segment.number, default: 0]
    }
  }
}
