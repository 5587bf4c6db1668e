public import TextBasics

/// What a scan has found: the records of a bulk file in (date, id) order, undated ones first.
///
/// Memory: 24 bytes a record, and the text of ids that are no plain numbers.
public struct BulkScan: Sendable {
  let rows: [BulkRow]
  let ids: BulkIDs
  /// The keys that nobody knows and how many records have each (0 for columns of a CSV file), in the file's order.
  public let unknownKeys: [UnknownKey]

  /// A key of the file that has no meaning for us.
  public struct UnknownKey: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How many records have it; all have a column of a CSV file.
    public let count: Int
  }

  /// How many records there are.
  public var count: Int { rows.count }

  /// The id of the record at that place of the order, the prefix before it.
  public func id(at index: Int) -> String { ids.text(of: rows[index].id) }

  /// The date of the record at that place of the order.
  public func date(at index: Int) -> Day? {
    rows[index].day == BulkRow.undated ? nil : Day(number: rows[index].day)
  }

  /// How many records have no date.
  public var undatedCount: Int {
    rows.firstIndex { $0.day != BulkRow.undated } ?? rows.count
  }
}
