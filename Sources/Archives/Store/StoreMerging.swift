import ArticleStore

/// Keeps the number of segments small: each costs every question a look.
enum StoreMerging {
  /// How many segments may stand beside the largest.
  static let mostSmall = 8
  /// Merges take in at most so many articles, so that no command is held up for long by another's work.
  static let mostArticles = 1 << 16

  /// Merges the small segments into one when there are too many.
  ///
  /// Segments of bulk files and large ones are left alone: their files are replaced as a whole.
  static func merge(_ manifest: inout StoreManifest, in store: StoreFolder) throws(ArchiveProblem) {
    guard manifest.segments.count > mostSmall + 1 else { return }
    let largest = manifest.segments.max { $0.articles < $1.articles }?.number
    var small = manifest.segments.filter { $0.number != largest && $0.issues == 0 && $0.articles <= mostArticles / 4 }
    small.sort { ($0.articles, $0.number) < ($1.articles, $1.number) }
    var total = 0
    small = Array(
      small.prefix { segment in
        total += segment.articles
        return total <= mostArticles
      })
    guard small.count > 1 else { return }
    let merged = Set(small.map(\.number))
    let number = manifest.takeNumber()
    let files = store.segmentFiles(of: manifest)
    let chosen = zip(manifest.segments, files).filter { merged.contains($0.0.number) }.map(\.1)
    let articles: Int
    do { articles = try SegmentMerge.merge(chosen, into: store.segmentPath(number)) } catch { throw .segment(error) }
    manifest.segments.removeAll { merged.contains($0.number) }
    manifest.hidden = manifest.hidden.filter { !merged.contains($0.segment) }
    manifest.segments.append(.init(number: number, articles: articles, issues: 0))
    for (path, file) in manifest.files where merged.contains(file.segment) { manifest.files[path]?.segment = number }
  }
}
