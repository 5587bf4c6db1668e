import Issues
import TextBasics

/// How near parsed pages come to their gold, in the figures by which the page parser is judged.
///
/// Each gold article is paired with the parsed one most like it. Texts compare folded and without white space; a share
/// counts gold articles that are right, an F1 entries that are in both, a recall gold entries that were found, a name up
/// to four characters longer or shorter.
struct PageFigures {
  /// Hits among what gold has and what was found.
  struct Score {
    var hit = 0
    var gold = 0
    var found = 0

    mutating func share(_ isRight: Bool) {
      hit += isRight ? 1 : 0
      gold += 1
      found += 1
    }

    mutating func compare(_ gold: Set<String>, with found: Set<String>) {
      hit += gold.intersection(found).count
      self.gold += gold.count
      self.found += found.count
    }

    /// 1 when all is right, or there was nothing to find.
    var value: Double { gold + found == 0 ? 1 : Double(2 * hit) / Double(gold + found) }
  }

  var articles = Score()
  var title = Score()
  var column = Score()
  var paragraphs = Score()
  var credit = Score()
  var caption = Score()
  var city = Score()
  var district = Score()
  var dates = Score()
  var people = Score()
  var organisations = Score()
  var topics = Score()
  /// Characters of the page that stand in no field, or aside where gold has them in an article.
  var lost = 0
  /// What was wrong, a line each, for whoever reads a failing test.
  var faults: [String] = []

  /// Counts one page in.
  mutating func add(_ found: Page, gold: Page, text: String) {
    let pairs = Pairing(gold: gold.articles, found: found.articles)
    articles.gold += gold.articles.count
    articles.found += found.articles.count
    for (index, wanted) in gold.articles.enumerated() {
      add(pairs.partner(of: index) ?? Article(), gold: wanted)
    }
    countLost(found, gold: gold, text: text)
  }

  private mutating func add(_ found: Article, gold: Article) {
    let name = gold.title.joined()
    if plain(gold.paragraphs) == plain(found.paragraphs) {
      articles.hit += 1
    } else {
      faults.append("article: \(name)")
    }
    share(\.title, "title", name, gold.title.map(plain).sorted(), found.title.map(plain).sorted())
    share(\.column, "column", name, gold.column, found.column)
    let bounds = (boundaries(of: gold), boundaries(of: found))
    paragraphs.compare(bounds.0, with: bounds.1)
    share(
      \.credit, "credit", name, [plain(gold.credit ?? "")] + gold.reporters.sorted() + gold.correspondents.sorted(),
      [plain(found.credit ?? "")] + found.reporters.sorted() + found.correspondents.sorted())
    caption.compare(Set(gold.captions.map { plain($0.text) }), with: Set(found.captions.map { plain($0.text) }))
    if gold.city != nil || found.city != nil { share(\.city, "city", name, gold.city, found.city) }
    if gold.district != nil || found.district != nil {
      share(\.district, "district", name, gold.district, found.district)
    }
    dates.compare(Set(gold.dates.map(withoutYear)), with: Set(found.dates.map(withoutYear)))
    people.compare(Set(gold.people), with: Set(found.people))
    for wanted in gold.organisations {
      recall(\.organisations, "org", name, wanted, among: found.organisations.prefix(12))
    }
    for wanted in gold.topics { recall(\.topics, "topic", name, wanted, among: found.topics.prefix(8)) }
  }

  private mutating func share<Value: Equatable>(
    _ score: WritableKeyPath<Self, Score>, _ what: String, _ name: String, _ gold: Value, _ found: Value
  ) {
    self[keyPath: score].share(gold == found)
    if gold != found { faults.append("\(what) of \(name): \(found), not \(gold)") }
  }

  private mutating func recall(
    _ score: WritableKeyPath<Self, Score>, _ what: String, _ name: String, _ wanted: String,
    among found: ArraySlice<String>
  ) {
    let want = plain(wanted)
    let isFound = found.contains { entry in
      let got = plain(entry)
      return got == want || (got.contains(want) && got.count <= want.count + 4)
        || (want.contains(got) && want.count <= got.count + 4 && 2 * got.count >= want.count)
    }
    self[keyPath: score].share(isFound)
    if !isFound { faults.append("\(what) of \(name): no \(wanted) among \(Array(found))") }
  }

  private mutating func countLost(_ found: Page, gold: Page, text: String) {
    var left = Self.characters(of: text)
    for article in found.articles { Self.take(article.printedText, from: &left) }
    Self.take(found.unplaced.joined(), from: &left)
    let gone = left.values.reduce(0) { $0 + max(0, $1) }
    var aside = Self.characters(of: found.unplaced.joined())
    Self.take(gold.unplaced.joined(), from: &aside)
    lost += gone + aside.values.reduce(0) { $0 + max(0, $1) }
  }

  private static func characters(of text: String) -> [Unicode.Scalar: Int] {
    plain(text).unicodeScalars.reduce(into: [:]) { counts, scalar in
      if !"()#*■".unicodeScalars.contains(scalar) { counts[scalar, default: 0] += 1 }
    }
  }

  private static func take(_ text: String, from counts: inout [Unicode.Scalar: Int]) {
    for (scalar, count) in characters(of: text) { counts[scalar, default: 0] -= count }
  }

  private func withoutYear(_ date: PartialDate) -> String { String(date.description.suffix(5)) }

  /// Where paragraphs end, counted in characters of the body, the end of the body aside.
  private func boundaries(of article: Article) -> Set<String> {
    var position = 0
    return Set(
      article.paragraphs.dropLast().map { paragraph in
        position += plain(paragraph).unicodeScalars.count
        return "\(plain(article.paragraphs).prefix(8))@\(position)"
      })
  }
}

extension Article {
  /// All that was printed of the article.
  fileprivate var printedText: String {
    ([column, dateline, credit].compactMap { $0 } + title + paragraphs
      + captions.flatMap { [$0.text, $0.credit ?? ""] }).joined()
  }
}

/// Folded, and without white space.
func plain(_ text: String) -> String {
  String(Folding.fold(text).unicodeScalars.filter { !$0.properties.isWhitespace })
}

func plain(_ texts: [String]) -> String { plain(texts.joined()) }
