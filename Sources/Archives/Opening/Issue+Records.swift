import ArticleStore
import Issues

extension Issue {
  /// What each page is called in ids: its number as printed, or its place among the pages from 1.
  var pageLabels: [String] {
    var used: Set<String> = []
    return pages.enumerated().map { index, page in
      var label = page.number ?? String(index + 1)
      // Two pages with one number happen when a number was misread; their articles keep ids of their own.
      if !used.insert(label).inserted { label += "-\(index + 1)" }
      used.insert(label)
      return label
    }
  }

  /// How many articles its pages have.
  var articleCount: Int { pages.reduce(0) { $0 + $1.articles.count } }

  /// The issue's articles as the store takes them, with ids `NAME/PAGE/N`: the page's label, and the article's place on
  /// the page from 1.
  func records(named name: String) -> [ArticleRecord] {
    zip(pageLabels, pages).flatMap { label, page in
      page.articles.enumerated().map { place, article in
        ArticleRecord(
          id: "\(name)/\(label)/\(place + 1)",
          date: date,
          dateIsEstimated: dateIsEstimated,
          newspaper: newspaper,
          page: page.number,
          section: page.section,
          source: page.source,
          sourceDigest: provenance?.sources[page.source],
          article: article
        )
      }
    }
  }
}
