import TextBasics

/// Some scalars, to be asked whether one is among them: a sorted list, which is made in no time at the program's start.
struct ScalarSet: Sendable {
  /// Ascending, each once.
  private let scalars: [UInt32]

  /// The set of those scalars.
  init(_ scalars: [UInt32]) {
    var distinct: [UInt32] = []
    for scalar in scalars.sorted() where scalar != distinct.last { distinct.append(scalar) }
    self.scalars = distinct
  }

  /// Whether it has that scalar. Logarithmic.
  func contains(_ scalar: UInt32) -> Bool {
    let place = scalars.indices.partitionPoint { scalars[$0] >= scalar }
    return place < scalars.count && scalars[place] == scalar
  }

  /// The scalars that are in any of them.
  static func union(_ sets: [ScalarSet]) -> ScalarSet { ScalarSet(sets.flatMap(\.scalars)) }
}
