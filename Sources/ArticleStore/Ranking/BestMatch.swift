import Glibc

/// How well an article matches a term, after Robertson and Zaragoza, "The probabilistic relevance framework: BM25 and
/// beyond" (2009): a term counts for more the fewer articles have it, again and again for less the more often it stands
/// in one, and for less the longer that is.
///
/// An article's length is that of its body in characters. An occurrence in the title counts as three.
public struct BestMatch: Sendable {
  /// How soon more occurrences stop to matter.
  public static let saturation = 1.2
  /// How much of an article's length is held against it.
  public static let lengthShare = 0.75
  /// What an occurrence in that field counts for.
  static func weight(of field: TextField) -> Int { field == .title ? 3 : 1 }

  private let snapshot: Snapshot
  private let averageLength: Double

  /// Matching among the articles of that archive.
  public init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    averageLength = snapshot.count == 0 ? 0 : Double(snapshot.sum(.length)) / Double(snapshot.count)
  }

  /// What a term is worth that so many articles have: ln(1 + (N - n + ½) / (n + ½)).
  public func rarity(of articleCount: Int) -> Double {
    log(1 + (Double(snapshot.count - articleCount) + 0.5) / (Double(articleCount) + 0.5))
  }

  /// What so many occurrences in the article of a row are worth, from 0 to a little over 2.
  public func weight(of occurrences: Int, at row: Row) -> Double {
    guard occurrences > 0 else { return 0 }
    let length = averageLength > 0 ? Double(snapshot.number(.length, of: row)) / averageLength : 1
    let damping = BestMatch.saturation * (1 - BestMatch.lengthShare + BestMatch.lengthShare * length)
    return Double(occurrences) * (BestMatch.saturation + 1) / (Double(occurrences) + damping)
  }
}
