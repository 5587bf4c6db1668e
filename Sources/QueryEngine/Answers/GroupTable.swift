/// How many articles each value or stretch of dates has.
public struct GroupTable: Sendable {
  /// The field's or bucket's English name.
  public var name: String
  /// Value and count, in the order to show. Articles without the field are not among them.
  public var groups: [(value: String, count: Int)]
  /// How many articles have no such field.
  public var missing: Int
  /// How many values there are when `top` cut the list; else the number of groups.
  public var distinct: Int

  /// A table of the parts given.
  public init(name: String, groups: [(value: String, count: Int)], missing: Int, distinct: Int) {
    self.name = name
    self.groups = groups
    self.missing = missing
    self.distinct = distinct
  }
}
