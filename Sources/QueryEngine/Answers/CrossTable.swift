/// Counts by two things at once. Only pairs that occur take room.
public struct CrossTable: Sendable {
  /// A column that has articles in a line, and how many.
  public struct Entry: Hashable, Sendable {
    /// The number of the column.
    public var column: Int32
    /// How many articles.
    public var count: Int32

    /// That many in that column.
    public init(column: Int, count: Int) {
      self.column = Int32(column)
      self.count = Int32(count)
    }
  }

  /// English names of what runs down and across.
  public var names: (rows: String, columns: String)
  /// Values down.
  public var rows: [String]
  /// Values across.
  public var columns: [String]
  /// What each row has, by column, ascending.
  public var lines: [[Entry]]

  /// A table of the parts given.
  public init(names: (rows: String, columns: String), rows: [String], columns: [String], lines: [[Entry]]) {
    self.names = names
    self.rows = rows
    self.columns = columns
    self.lines = lines
  }

  /// The counts of a row, one a column.
  public func counts(ofRow row: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: columns.count)
    for entry in lines[row] { counts[Int(entry.column)] = Int(entry.count) }
    return counts
  }

  /// The table after its own sorting and cutting, which cuts lines.
  mutating func apply(_ stages: [Plan.GroupStage]) {
    for stage in stages {
      switch stage {
      case .sortByCount(let isDescending):
        let sums = lines.map { $0.reduce(0) { $0 + Int($1.count) } }
        reorder(rows.indices.sorted { isDescending ? sums[$0] > sums[$1] : sums[$0] < sums[$1] })
      case .sort(0, let isDescending): reorder(Self.order(of: rows, isDescending))
      case .sort(_, let isDescending): reorderColumns(Self.order(of: columns, isDescending))
      case .window(let skip, let limit):
        rows = Array(rows.window(skip: skip, limit: limit))
        lines = Array(lines.window(skip: skip, limit: limit))
      }
    }
  }

  private static func order(of values: [String], _ isDescending: Bool) -> [Int] {
    let order = values.indices.sorted { Grouper.sortsBefore(values[$0], values[$1]) }
    return isDescending ? order.reversed() : order
  }

  private mutating func reorder(_ order: [Int]) {
    (rows, lines) = (order.map { rows[$0] }, order.map { lines[$0] })
  }

  private mutating func reorderColumns(_ order: [Int]) {
    columns = order.map { columns[$0] }
    var places = [Int](repeating: 0, count: order.count)
    for (place, column) in order.enumerated() { places[column] = place }
    for row in lines.indices {
      for index in lines[row].indices { lines[row][index].column = Int32(places[Int(lines[row][index].column)]) }
      lines[row].sort { $0.column < $1.column }
    }
  }
}
