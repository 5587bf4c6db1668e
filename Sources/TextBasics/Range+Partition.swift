extension Range<Int> {
  /// The first place that passes, where all that pass stand behind all that don't; the end when none does. Logarithmic.
  @inlinable @inline(__always)
  package func partitionPoint(where passes: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = (low + high) / 2
      if passes(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
