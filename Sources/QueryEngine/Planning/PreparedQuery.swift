/// A query that was resolved and planned once and can be carried out any number of times, on the engine that made it.
public struct PreparedQuery: Sendable {
  let plan: Plan
  /// The plan's conditions in the order they are carried out.
  let parts: [PlannedPart]
}
