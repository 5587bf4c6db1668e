import Issues

/// Which parsed article stands for which gold one: pairs by shared four-character runs of the body, the best first.
struct Pairing {
  private var partners: [Int: Article] = [:]

  init(gold: [Article], found: [Article]) {
    let wanted = gold.map { Self.grams(of: $0) }
    let got = found.map { Self.grams(of: $0) }
    var candidates: [(score: Double, gold: Int, found: Int)] = []
    for (i, a) in wanted.enumerated() {
      for (j, b) in got.enumerated() {
        let score = Double(a.intersection(b).count) / Double(max(1, a.union(b).count))
        if score > 0.2 { candidates.append((score, i, j)) }
      }
    }
    var taken: Set<Int> = []
    for candidate in candidates.sorted(by: { ($0.score, $1.gold) > ($1.score, $0.gold) })
    where partners[candidate.gold] == nil && taken.insert(candidate.found).inserted {
      partners[candidate.gold] = found[candidate.found]
    }
  }

  func partner(of gold: Int) -> Article? { partners[gold] }

  private static func grams(of article: Article) -> Set<String> {
    let body = Array(plain(article.paragraphs).unicodeScalars)
    guard body.count > 4 else { return [String(String.UnicodeScalarView(body))] }
    return Set((0...body.count - 4).map { String(String.UnicodeScalarView(body[$0..<$0 + 4])) })
  }
}
