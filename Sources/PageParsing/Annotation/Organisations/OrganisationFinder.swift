/// Finds the organisations that an article names, in full form where it gives one, the acting ones first.
///
/// Names that another one holds at its end belong to it (`台山市总工会` to `江门台山市总工会`), and `市总工会`, `区税务局` are completed by
/// the place the article is about. Those of the heading come first, then those that act in the first paragraphs, then
/// the rest of those, and last what later paragraphs name; each group in the order of the text.
struct OrganisationFinder: Sendable {
  private static let most = 20
  private static let mostCompared = 200

  /// The organisations of the cuts, for an article about `subject`.
  func organisations(in cuts: [SegmentedPassage], about subject: SubjectPlaceFinder.Subject) -> [String] {
    let reader = OrganisationReader()
    var found: [OrganisationCandidate] = []
    for cut in cuts {
      for candidate in reader.candidates(in: cut) {
        if let full = completed(candidate, subject) { found.append(full) }
      }
    }
    return merged(found).prefix(OrganisationFinder.most).map(\.name)
  }

  /// The candidate with the place that `市`, `区`, `县` or `省` at its beginning means; nil when it's unknown.
  private func completed(_ candidate: OrganisationCandidate, _ subject: SubjectPlaceFinder.Subject)
    -> OrganisationCandidate?
  {
    guard !candidate.hasPlace, let first = candidate.name.unicodeScalars.first, let level = Level(rawValue: first)
    else {
      return candidate
    }
    let rest = String(candidate.name.unicodeScalars.dropFirst())
    let place: String? =
      switch level {
      case .province: subject.provinceName
      case .city:
        if let district = subject.districtName, district.hasSuffix("市") { district } else { subject.cityName }
      case .district: subject.districtName.flatMap { $0.hasSuffix("区") ? $0 : nil }
      case .county: subject.districtName.flatMap { $0.hasSuffix("县") ? $0 : nil }
      }
    var full = candidate
    guard let place, rest != "工会" else { return nil }
    full.name = place + rest
    full.core = full.name
    full.hasPlace = true
    return full
  }

  private enum Level: Unicode.Scalar {
    case province = "省"
    case city = "市"
    case district = "区"
    case county = "县"
  }

  /// One for each organisation: the longest form, the best rank, the first place.
  private func merged(_ found: [OrganisationCandidate]) -> [OrganisationCandidate] {
    var order: [OrganisationCandidate] = []
    var places: [String: Int] = [:]
    for candidate in found {
      guard let at = places[candidate.core] else {
        places[candidate.core] = order.count
        order.append(candidate)
        continue
      }
      order[at].rank = min(order[at].rank, candidate.rank)
      if candidate.name.utf8.count > order[at].name.utf8.count { order[at].name = candidate.name }
    }
    // pairs are few: more names than this are cut
    let limited = order.prefix(OrganisationFinder.mostCompared)
    let kept = limited.filter { candidate in
      !limited.contains { isSpoken(candidate, of: $0) }
    }
    return kept.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  /// Whether `short` only is a shorter way to write `full`: its end (`总工会` bodies of one place), or `台山工会` for a
  /// union council.
  private func isSpoken(_ short: OrganisationCandidate, of full: OrganisationCandidate) -> Bool {
    guard short.core != full.core, short.core.utf8.count < full.name.utf8.count else { return false }
    if full.hasPlace, full.name.hasSuffix(short.name) { return true }
    guard short.name.hasSuffix("工会"), !short.name.hasSuffix("总工会"), full.name.hasSuffix("总工会") else { return false }
    let place = short.core.dropLast(2)
    return (2...4).contains(place.count) && full.core.hasPrefix(place)
  }
}
