/// Work on all rows of a segment that two threads share, each a half of them.
enum RowHalves {
  /// What was made of either half, the first one first. A thread costs some 0.1 ms: the work is to take a few times that.
  ///
  /// - Parameters:
  ///   - count: How many rows there are. Each half but the last one's end begins at a multiple of 64.
  ///   - work: What is done with the rows of a half.
  static func done<Part: Sendable>(_ count: Int, _ work: @escaping @Sendable (Range<Int>) -> Part) -> (Part, Part) {
    let middle = count / 2 & ~63
    let other = BackgroundThread { work(middle..<count) }
    let own = work(0..<middle)
    return (own, other.join())
  }
}
