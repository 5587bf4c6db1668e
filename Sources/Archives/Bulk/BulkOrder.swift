/// Puts the rows of a bulk file in (date, id) order and finds ids that are there twice.
struct BulkOrder {
  let ids: BulkIDs

  /// Whether the first row comes before the second.
  func precedes(_ first: BulkRow, _ second: BulkRow) -> Bool {
    first.day != second.day ? first.day < second.day : ids.compare(first.id, second.id) < 0
  }

  /// Sorts rows that are mostly in order already.
  ///
  /// Rows that break the order are taken out, each with its neighbour, sorted apart and merged back (drop-merge sort):
  /// linear where few are out of place, else as any sort.
  func sort(_ rows: inout [BulkRow]) {
    var dropped: [BulkRow] = []
    var kept = 0
    for index in rows.indices {
      let row = rows[index]
      if kept > 0, precedes(row, rows[kept - 1]) {
        kept -= 1
        dropped.append(rows[kept])
        dropped.append(row)
      } else {
        rows[kept] = row
        kept += 1
      }
    }
    dropped.sort(by: precedes)
    // From the end: the place of the last row is free once the last kept one was moved.
    var (target, left) = (rows.count, dropped.count)
    while left > 0 {
      target -= 1
      if kept > 0, precedes(dropped[left - 1], rows[kept - 1]) {
        kept -= 1
        rows[target] = rows[kept]
      } else {
        left -= 1
        rows[target] = dropped[left]
      }
    }
  }

  /// The rows whose id an earlier row of the file has, each with the first that has it, in the file's order.
  ///
  /// - Parameter rows: In the file's order. Ids that ascend, or descend, are told in one pass without memory.
  func repeated(in rows: [BulkRow]) -> [(row: BulkRow, first: BulkRow)] {
    guard rows.count > 1 else { return [] }
    let direction = ids.compare(rows[0].id, rows[1].id).signum()
    let isMonotone =
      direction != 0
      && rows.indices.dropFirst().allSatisfy { ids.compare(rows[$0 - 1].id, rows[$0].id).signum() == direction }
    if isMonotone { return [] }
    let order = rows.indices.map(UInt32.init).sorted { a, b in
      let comparison = ids.compare(rows[Int(a)].id, rows[Int(b)].id)
      return comparison != 0 ? comparison < 0 : a < b
    }
    var found: [(row: BulkRow, first: BulkRow)] = []
    var first = 0
    for index in order.indices.dropFirst() {
      if ids.compare(rows[Int(order[first])].id, rows[Int(order[index])].id) == 0 {
        found.append((rows[Int(order[index])], rows[Int(order[first])]))
      } else {
        first = index
      }
    }
    return found.sorted { $0.row.offset < $1.row.offset }
  }
}
