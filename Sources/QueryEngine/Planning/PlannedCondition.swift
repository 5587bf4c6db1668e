import ArticleStore

/// A condition as it is carried out: parts in the order they are taken in, each with what it is thought to cost;
/// conditions on dictionaries have become the values that fulfil them.
struct PlannedCondition: Sendable {
  var kind: Kind
  var estimate: Estimate

  /// How parts belong together.
  indirect enum Kind: Sendable {
    /// Each narrows what those before it left.
    case and([PlannedCondition])
    /// Those that read text look only at what those before them have not found.
    case or([PlannedCondition])
    case not(PlannedCondition)
    case test(Test)
  }

  typealias Test = ConditionTest<TextField>
}

/// A part of a plan's conditions with the way it is carried out.
struct PlannedPart: Sendable {
  var part: Plan.Part
  var planned: PlannedCondition
}
