import ArticleStore

/// Sees how far a format is with the rows of a table, and may stop it.
struct RowWatch {
  /// Told the number of a row before it is made, now and then.
  let look: (_ row: Int) throws(Interrupted) -> Void
  /// Rows between two looks.
  private static let stride = 64

  /// One that never stops anything.
  static var none: RowWatch { RowWatch { (_) throws(Interrupted) in } }

  /// One that stops when Ctrl-C was pressed.
  init(_ interruption: Interruption) {
    look = { (_) throws(Interrupted) in try interruption.check() }
  }

  /// One that does so before some of the rows.
  init(_ look: @escaping (_ row: Int) throws(Interrupted) -> Void) { self.look = look }

  /// Looks before that row, where it is time to.
  fileprivate func pass(_ row: Int) throws(Interrupted) {
    if row.isMultiple(of: Self.stride) { try look(row) }
  }
}

extension ResultTable {
  /// Makes the rows one after the other.
  func forEachRow(
    _ watch: RowWatch, _ body: (_ index: Int, _ cells: [Cell]) throws(Interrupted) -> Void
  ) throws(Interrupted) {
    for index in 0..<rowCount {
      try watch.pass(index)
      try body(index, row(index))
    }
  }
}
