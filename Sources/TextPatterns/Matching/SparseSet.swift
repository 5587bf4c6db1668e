/// A set of small numbers that keeps the order of insertion and is emptied at no cost.
///
/// After Briggs and Torczon, "An Efficient Representation for Sparse Sets" (1993).
struct SparseSet: Sequence, Sendable {
  private var places: [Int32]
  private var members: [Int32] = []

  /// A set for numbers below `capacity`.
  init(capacity: Int) {
    places = [Int32](repeating: 0, count: capacity)
    members.reserveCapacity(capacity)
  }

  /// Whether it has no member.
  var isEmpty: Bool { members.isEmpty }

  /// Adds a number; false when it was there.
  @discardableResult
  mutating func insert(_ number: Int32) -> Bool {
    let place = Int(places[Int(number)])
    if place < members.count, members[place] == number { return false }
    places[Int(number)] = Int32(members.count)
    members.append(number)
    return true
  }

  /// Takes all members out.
  mutating func removeAll() {
    members.removeAll(keepingCapacity: true)
  }

  /// Walks the members in the order they were added.
  func makeIterator() -> IndexingIterator<[Int32]> {
    members.makeIterator()
  }
}
