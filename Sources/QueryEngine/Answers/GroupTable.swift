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

/// Counts by two things at once.
public struct CrossTable: Sendable {
  /// English names of what runs down and across.
  public var names: (rows: String, columns: String)
  /// Values down.
  public var rows: [String]
  /// Values across.
  public var columns: [String]
  /// Counts, a list a row.
  public var counts: [[Int]]

  /// A table of the parts given.
  public init(names: (rows: String, columns: String), rows: [String], columns: [String], counts: [[Int]]) {
    self.names = names
    self.rows = rows
    self.columns = columns
    self.counts = counts
  }
}
