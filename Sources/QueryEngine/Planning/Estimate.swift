/// What finding the rows of a condition is thought to cost, and how many there are.
///
/// Costs are in nanoseconds and only compared with one another: they tell a look-up from a walk over a column, and that
/// from reading text.
struct Estimate: Sendable {
  /// How many rows there are by themselves, at most as a rule; nil where nothing is known.
  var rows: Int?
  /// What it costs however few rows are left.
  var fixed = 0.0
  /// What it costs for each row that is left.
  var perRow = 0.0

  /// A row taken from a list or looked up in one.
  static let listedRow = 1.0
  /// A row found by joining the places of pairs.
  static let joinedRow = 10.0
  /// A number looked at.
  static let scannedNumber = 0.5
  /// A short text read.
  static let readText = 100.0
  /// A body read.
  static let readBody = 1_000.0
  /// An article compared with another.
  static let comparedArticle = 1_000.0

  /// The share of rows that are thought to fulfil a condition of which nothing is known.
  private static let unknownShare = 1.0 / 3

  /// The share of all rows that fulfil the condition.
  func share(of count: Int) -> Double {
    guard let rows, count > 0 else { return Estimate.unknownShare }
    return Double(rows) / Double(count)
  }

  /// What it costs where so many rows are left.
  func cost(among candidates: Double) -> Double { fixed + perRow * candidates }
}

extension Estimate {
  /// All of the parts, in that order: each looks at what is left.
  static func all(of parts: [Estimate], count: Int) -> Estimate {
    var result = Estimate(rows: parts.compactMap(\.rows).min())
    var share = 1.0
    for part in parts {
      result.fixed += part.fixed
      result.perRow += part.perRow * share
      share *= part.share(of: count)
    }
    return result
  }

  /// Any of the parts.
  static func any(of parts: [Estimate], count: Int) -> Estimate {
    let rows = parts.compactMap(\.rows)
    return Estimate(
      rows: rows.count == parts.count ? min(count, rows.reduce(0, +)) : nil,
      fixed: parts.reduce(0) { $0 + $1.fixed },
      perRow: parts.reduce(0) { $0 + $1.perRow }
    )
  }

  /// What is left when those are taken out.
  func negated(count: Int) -> Estimate {
    var result = self
    result.rows = rows.map { max(0, count - $0) }
    return result
  }
}
