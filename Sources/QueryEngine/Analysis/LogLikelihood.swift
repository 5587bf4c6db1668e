import Glibc

/// How unlikely it is that two groups of articles have a word equally often.
///
/// Dunning, "Accurate methods for the statistics of surprise and coincidence" (1993): G² = 2 Σ O ln(O / E) over the four
/// cells of articles with and without the word in either group. Articles are counted and not occurrences, so that one
/// article that repeats a word does not make it telling.
enum LogLikelihood {
  /// What G² exceeds by chance in one of twenty cases: the 95th percentile of χ² with one degree of freedom.
  static let significant = 3.84

  /// G², negative where the second group has the word more often; 0 where a group is empty.
  ///
  /// - Parameters:
  ///   - count: How many articles of the first group have the word.
  ///   - size: How many articles the first group has.
  ///   - otherCount: How many of the second group have it.
  ///   - otherSize: How many the second group has.
  static func score(_ count: Int, of size: Int, against otherCount: Int, of otherSize: Int) -> Double {
    guard size > 0, otherSize > 0 else { return 0 }
    let (all, having) = (Double(size + otherSize), Double(count + otherCount))
    func cell(_ observed: Int, _ row: Double, _ column: Int) -> Double {
      observed == 0 ? 0 : Double(observed) * log(Double(observed) * all / (row * Double(column)))
    }
    let sum =
      cell(count, having, size) + cell(otherCount, having, otherSize)
      + cell(size - count, all - having, size) + cell(otherSize - otherCount, all - having, otherSize)
    let isMore = count * otherSize >= otherCount * size
    return isMore ? max(0, 2 * sum) : min(0, -2 * sum)
  }
}
