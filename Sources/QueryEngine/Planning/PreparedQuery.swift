/// A query that was resolved and planned once and can be carried out any number of times, on the engine that made it.
public struct PreparedQuery: Sendable {
  let plan: Plan
}
