import Issues

/// Finds pages that two issue files hold, such as a copy that was left beside the file it was made of.
struct DuplicateFinder {
  /// The file that each article was first seen in, by what tells it from others.
  private var files: [Int: String] = [:]

  /// The notices of a file's pages that an earlier file has too: of each at least half of the articles, day, title and
  /// first paragraph alike. Cost: one look at each article.
  mutating func duplicates(of issue: Issue, file: String) -> [ArchiveNotice] {
    var counts: [String: Int] = [:]
    for page in issue.pages {
      var seen: [String: Int] = [:]
      for article in page.articles where !article.title.isEmpty {
        var hasher = Hasher()
        hasher.combine(issue.date)
        hasher.combine(article.title)
        hasher.combine(article.paragraphs.first)
        let key = hasher.finalize()
        if let other = files[key], other != file { seen[other, default: 0] += 1 } else { files[key] = file }
      }
      for (other, count) in seen where count * 2 >= page.articles.count { counts[other, default: 0] += count }
    }
    return counts.sorted { $0.key < $1.key }.map { .duplicate(file: file, of: $0.key, articles: $0.value) }
  }
}
