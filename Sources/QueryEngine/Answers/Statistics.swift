public import QueryLanguage

/// What `stats` tells of a number or date field; dates are day numbers.
public struct Statistics: Sendable {
  /// The field.
  public var field: Field
  /// How many articles have a value.
  public var count: Int
  /// Sum, smallest, median, mean and largest; nil when there is no value.
  public var summary: (sum: Double, min: Double, median: Double, mean: Double, max: Double)?

  /// Statistics of the parts given.
  public init(
    field: Field,
    count: Int,
    summary: (sum: Double, min: Double, median: Double, mean: Double, max: Double)?
  ) {
    self.field = field
    self.count = count
    self.summary = summary
  }
}
