/// The assignment problem: each row gets one column of its own so that the costs sum up to the least.
///
/// The Hungarian method with potentials, in the form that adds one row at a time (Kuhn 1955; Munkres 1957; this form after
/// Jonker and Volgenant 1987). Time: rows² × columns.
enum Assignment {
  /// The column of each row. `costs` has as many entries in each row, at least as many as there are rows.
  static func cheapest(_ costs: [[Double]]) -> [Int] {
    let rows = costs.count
    guard let width = costs.first?.count, rows > 0 else { return [] }
    precondition(width >= rows, "each row needs a column")
    // Index 0 of rows and columns stands for none.
    var rowPotential = [Double](repeating: 0, count: rows + 1)
    var columnPotential = [Double](repeating: 0, count: width + 1)
    var rowOf = [Int](repeating: 0, count: width + 1)
    var way = [Int](repeating: 0, count: width + 1)
    for row in 1...rows {
      rowOf[0] = row
      var column = 0
      var least = [Double](repeating: .infinity, count: width + 1)
      var used = [Bool](repeating: false, count: width + 1)
      repeat {
        used[column] = true
        let from = rowOf[column]
        var delta = Double.infinity
        var next = 0
        for candidate in 1...width where !used[candidate] {
          let cost = costs[from - 1][candidate - 1] - rowPotential[from] - columnPotential[candidate]
          if cost < least[candidate] {
            least[candidate] = cost
            way[candidate] = column
          }
          if least[candidate] < delta {
            delta = least[candidate]
            next = candidate
          }
        }
        for candidate in 0...width {
          if used[candidate] {
            rowPotential[rowOf[candidate]] += delta
            columnPotential[candidate] -= delta
          } else {
            least[candidate] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      repeat {
        let before = way[column]
        rowOf[column] = rowOf[before]
        column = before
      } while column != 0
    }
    var result = [Int](repeating: 0, count: rows)
    for column in 1...width where rowOf[column] > 0 { result[rowOf[column] - 1] = column - 1 }
    return result
  }
}
