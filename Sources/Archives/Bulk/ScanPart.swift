import TextBasics

/// What a scan has found in a part of a bulk file: rows in the file's order, and the first bad places.
struct ScanPart: Sendable {
  var rows: [BulkRow] = []
  var ids: BulkIDs
  var keys: BulkKeys
  private(set) var errors: [RecordError] = []
  private(set) var errorCount = 0
  /// The date of records that have none.
  private let defaultDay: Day?

  init(_ options: BulkFile.Options) {
    ids = BulkIDs(prefix: options.mapping.idPrefix)
    keys = BulkKeys(options.mapping)
    defaultDay = options.date
  }

  /// Takes a record of those bytes.
  mutating func add(_ range: Range<Int>, id: UnsafeRawBufferPointer, day: Day?) {
    let day = (day ?? defaultDay)?.number ?? BulkRow.undated
    rows.append(
      BulkRow(day: day, length: UInt32(clamping: range.count), offset: range.lowerBound, id: ids.add(id))
    )
  }

  /// Takes note of a bad place; those beyond the first few are counted only.
  mutating func add(_ error: RecordError) {
    errorCount += 1
    if errors.count < BulkFailure.toldAtMost { errors.append(error) }
  }

  /// Takes what was found in the part of the file behind this one.
  mutating func append(_ other: ScanPart) {
    let shift = ids.append(other.ids)
    rows.reserveCapacity(rows.count + other.rows.count)
    for row in other.rows { rows.append(row.moved(by: shift)) }
    keys.add(other.keys)
    let others = errorCount + other.errorCount
    for error in other.errors { add(error) }
    errorCount = others
  }
}

extension BulkRow {
  /// The same row, its id's text moved.
  fileprivate func moved(by shift: Int) -> BulkRow {
    guard let place = id.place else { return self }
    return BulkRow(day: day, length: length, offset: offset, id: BulkID(textAt: place + shift))
  }
}
