/// Finds the persons that a text names, those who wrote or photographed it aside.
///
/// Three steps: possible names with what speaks for them (`NameModel`, inside the segmenter), a second cut of the
/// text in which a name that was once well attested is known, and the decision which to tell. A name is told when a
/// word beside it says somewhere that it's a person, or when all its signs are frequent in names and its surroundings
/// allow it. Of two readings of which one begins the other (`胡锦` and `胡锦涛`) the more frequent is told.
struct PeopleFinder: Sendable {
  /// The evidence from which a name beside which a word says that it's a person is told.
  private static let enough: Float = 0.9
  /// The evidence that a typical name needs where no word says so.
  private static let enoughAlone: Float = 1.3
  /// The evidence that makes a name known for the second cut.
  private static let good: Float = 1.6

  /// A person found.
  struct Person: Hashable, Sendable {
    let name: String
    /// Whether the evidence was strong.
    let isCertain: Bool
  }

  /// Names that the first cut attests well.
  func known(in cuts: [SegmentedPassage]) -> Set<String> {
    var names: Set<String> = []
    for cut in cuts {
      for token in cut.tokens {
        guard case .name(let evidence) = token.kind, evidence.sum >= PeopleFinder.good else { continue }
        if evidence.isAttested || evidence.isTypical { names.insert(cut.text(token)) }
      }
    }
    return names
  }

  /// What the mentions of one name add up to.
  private struct Record {
    var order: Int
    var count = 0
    var best: Float = -.infinity
    var isAttested = false
    var isTypical = false
  }

  /// The persons of the cuts, in the order of their first mention; `excluded` are those who made the article.
  func people(in cuts: [SegmentedPassage], excluded: Set<String>) -> [Person] {
    var records: [String: Record] = [:]
    var makers = excluded
    for cut in cuts { read(cut, &records, &makers) }
    let told = records.filter { name, record in
      !makers.contains(name) && isEnough(record) && !isPart(name, record, of: records)
    }
    return told.sorted { $0.value.order < $1.value.order }.map { name, record in
      Person(name: name, isCertain: record.best >= PeopleFinder.good && record.isAttested || record.count >= 2)
    }
  }

  private func read(_ cut: SegmentedPassage, _ records: inout [String: Record], _ makers: inout Set<String>) {
    var inByline = false
    for (index, token) in cut.tokens.enumerated() {
      guard case .name(let evidence) = token.kind else {
        inByline = token.wordClass.contains(.byline) || inByline && cut.token(at: index, isOneOf: [" ", "、"])
        continue
      }
      let name = cut.text(token)
      if inByline || isPhotoCredit(after: index, cut.tokens) {
        makers.insert(name)
        continue
      }
      var record = records[name] ?? Record(order: records.count)
      record.count += 1
      record.best = max(record.best, evidence.sum)
      record.isAttested = record.isAttested || evidence.isAttested || isListed(index, cut)
      record.isTypical = evidence.isTypical
      records[name] = record
    }
  }

  /// Whether the name stands in a list beside another one that a word attests: `甲、乙分获二、三名`.
  private func isListed(_ index: Int, _ cut: SegmentedPassage) -> Bool {
    [-2, 2].contains { step in
      guard cut.tokens.indices.contains(index + step), cut.token(at: index + step / 2, isOneOf: ["、", "和", "与", "及"]),
        case .name(let other) = cut.tokens[index + step].kind
      else { return false }
      return other.isAttested
    }
  }

  private func isEnough(_ record: Record) -> Bool {
    if record.isAttested { return record.best >= PeopleFinder.enough }
    return record.isTypical && record.best >= PeopleFinder.enoughAlone
  }

  /// Whether the name only is another one cut short or drawn out: the one that is found less often.
  private func isPart(_ name: String, _ record: Record, of records: [String: Record]) -> Bool {
    let shorter = name.unicodeScalars.dropLast().string
    if let other = records[shorter], isEnough(other), other.count > record.count { return true }
    // few names are found in an article, and few of them of two signs
    guard name.unicodeScalars.count == 2 else { return false }
    return records.contains { other in
      other.key != name && other.value.count >= record.count && isEnough(other.value)
        && other.key.unicodeScalars.starts(with: name.unicodeScalars)
    }
  }

  /// Whether `摄`, `供图` or the like follows.
  private func isPhotoCredit(after index: Int, _ tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return false }
    let next = tokens[index + 1]
    if next.wordClass.contains(.byline) { return true }
    return next.kind == .mark && next.range.count == 1 && index + 2 < tokens.count
      && tokens[index + 2].wordClass.contains(.byline) && tokens[index + 2].range.count <= 2
  }
}
