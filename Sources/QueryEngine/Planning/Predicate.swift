/// A condition with its names and types resolved: what the executor works on.
indirect enum Predicate: Sendable {
  case or([Predicate])
  case and([Predicate])
  case not(Predicate)
  case test(Test)

  typealias Test = ConditionTest<[Column]>

  /// A predicate that holds for no row.
  static let never = Predicate.or([])
}
