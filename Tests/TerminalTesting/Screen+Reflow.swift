/// A new size.
extension Screen {
  /// Gives the screen another size. Text that ran over the edge by itself is set anew, as most terminals do.
  public mutating func resize(columns newColumns: Int, rows newRows: Int) {
    var reflown: [Row] = []
    var place = (row: 0, column: 0)
    var line: [Cell] = []
    var cursor: Int?
    for (index, old) in rows.enumerated() {
      if index == row { cursor = line.count + column + (isWrapPending ? 1 : 0) }
      line += old.cells.prefix { !$0.isGap }
      if old.isWrapped, index + 1 < rows.count { continue }
      let set = Self.set(line, in: newColumns, cursor: cursor)
      if let at = set.cursor { place = (reflown.count + at.row, at.column) }
      reflown += set.rows
      line = []
      cursor = nil
    }
    while reflown.count > newRows, place.row < reflown.count - 1, reflown.last?.text.isEmpty ?? false {
      reflown.removeLast()
    }
    let surplus = max(0, reflown.count - newRows)
    scrolledOff += reflown.prefix(surplus)
    reflown.removeFirst(surplus)
    while reflown.count < newRows {
      reflown.append(Row(cells: Array(repeating: Cell(), count: newColumns)))
    }
    rows = reflown
    columns = newColumns
    rowCount = newRows
    isWrapPending = false
    row = max(0, place.row - surplus)
    column = min(place.column, newColumns - 1)
  }

  /// One line of text in rows of that many cells, and where its cursor comes to stand.
  private static func set(
    _ line: [Cell], in columns: Int, cursor: Int?
  ) -> (rows: [Row], cursor: (row: Int, column: Int)?) {
    var cells = line
    while let last = cells.last, last.text == " ", cells.count > cursor ?? 0 { cells.removeLast() }
    var rows = [Row(cells: [])]
    var place: (row: Int, column: Int)?
    for (index, cell) in cells.enumerated() {
      let isWide = index + 1 < cells.count && cells[index + 1].text.isEmpty
      let used = rows[rows.count - 1].cells.count
      if used + (isWide ? 2 : 1) > columns {
        let gap = Cell(isGap: true)
        rows[rows.count - 1].cells += Array(repeating: gap, count: columns - used)
        rows[rows.count - 1].isWrapped = true
        rows.append(Row(cells: []))
      }
      if index == cursor { place = (rows.count - 1, rows[rows.count - 1].cells.count) }
      rows[rows.count - 1].cells.append(cell)
    }
    if let cursor, place == nil {
      let beyond = rows[rows.count - 1].cells.count + cursor - cells.count
      if beyond >= columns {
        rows[rows.count - 1].isWrapped = true
        rows.append(Row(cells: []))
        place = (rows.count - 1, 0)
      } else {
        place = (rows.count - 1, beyond)
      }
    }
    for index in rows.indices {
      let missing = columns - rows[index].cells.count
      if missing > 0 { rows[index].cells += Array(repeating: Cell(), count: missing) }
    }
    return (rows, place)
  }
}
