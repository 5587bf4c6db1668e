import ArticleStore
import QueryLanguage
import TextBasics

extension Statistics {
  /// Count, sum, smallest, median, mean and largest of a number or date field among the rows that have it.
  ///
  /// The median of an even number of values is the mean of the two in the middle.
  init(_ field: Field, of rows: RowSet, in snapshot: Snapshot) {
    let values: [Int] =
      if let column = NumberField(field) {
        rows.map { snapshot.number(column, of: $0) }.sorted()
      } else {
        rows.compactMap { snapshot.day(of: $0).map { Int($0.number) } }.sorted()
      }
    guard let first = values.first, let last = values.last else {
      self.init(field: field, count: 0, summary: nil)
      return
    }
    let sum = Double(values.reduce(0, +))
    let middle = Double(values[(values.count - 1) / 2] + values[values.count / 2]) / 2
    self.init(
      field: field,
      count: values.count,
      summary: (sum, Double(first), middle, sum / Double(values.count), Double(last))
    )
  }
}
