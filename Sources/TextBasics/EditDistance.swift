/// How many single mistakes lie between two words: a scalar left out, put in, exchanged, or swapped with its neighbour.
///
/// Optimal string alignment (Damerau–Levenshtein where no part is edited twice), over Unicode scalars: one wrong
/// Chinese character is one mistake.
public enum EditDistance {
  /// The distance between two words; nil when it is greater than `limit`. Cost: product of the lengths at most.
  public static func between(_ first: some StringProtocol, _ second: some StringProtocol, limit: Int) -> Int? {
    between(first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value), limit: limit)
  }

  /// The distance between two scalar sequences; nil when it is greater than `limit`.
  public static func between(_ first: [UInt32], _ second: [UInt32], limit: Int) -> Int? {
    guard limit >= 0, abs(first.count - second.count) <= limit else { return nil }
    if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for i in 1...first.count {
      var row = [i]
      row.reserveCapacity(second.count + 1)
      for j in 1...second.count {
        var best = min(
          last[j] + 1, row[j - 1] + 1, last[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1))
        if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
          best = min(best, beforeLast[j - 2] + 1)
        }
        row.append(best)
      }
      // A later row is reached from this one or, by a swap, from the one before.
      if min(row.min() ?? 0, last.min() ?? 0) > limit { return nil }
      beforeLast = last
      last = row
    }
    return last[second.count] <= limit ? last[second.count] : nil
  }
}
