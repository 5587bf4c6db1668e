import ArticleStore
import Issues
import TextBasics

extension BulkFile {
  /// How many bytes are read before the memory they took is given back and someone may stop the scan.
  private static let window = 8 << 20

  /// Finds the records and their order, and checks that the file can be used: that it is well formed, that each record
  /// has an id of its own, and that dates are dates. One bad place refuses all of it.
  ///
  /// Linear in the file where ids ascend and few records are out of order; JSON Lines of some size on two threads.
  ///
  /// - Parameters:
  ///   - progress: Told how many bytes of `byteCount` are done.
  ///   - shouldStop: Asked now and then.
  /// - Returns: The records; nil when it was stopped.
  public func scan(
    progress: (_ bytes: Int) -> Void = { _ in },
    shouldStop: () -> Bool = { false }
  ) throws(BulkFailure) -> BulkScan? {
    let found: ScanPart? =
      switch format {
      case .jsonLines: scanLines(progress: progress, shouldStop: shouldStop)
      case .csv(let header): scanRows(header, progress: progress, shouldStop: shouldStop)
      }
    guard var found else { return nil }
    let order = BulkOrder(ids: found.ids)
    try refuse(found, repeated: order.repeated(in: found.rows))
    var rows: [BulkRow] = []
    swap(&rows, &found.rows)
    order.sort(&rows)
    let rowCount = rows.count
    let unknown = found.keys.unknown.map { key in
      if case .csv = format { return BulkScan.UnknownKey(name: key.key, count: rowCount) }
      return BulkScan.UnknownKey(name: key.key, count: key.count)
    }
    return BulkScan(rows: rows, ids: found.ids, unknownKeys: unknown)
  }

  /// Throws when there are bad places, the first few of them with line and column.
  private func refuse(_ part: ScanPart, repeated: [(row: BulkRow, first: BulkRow)]) throws(BulkFailure) {
    guard part.errorCount + repeated.count > 0 else { return }
    let most = BulkFailure.toldAtMost
    let repetitions = repeated.prefix(most).map { row, first in
      RecordError(.repeatedID(part.ids.text(of: row.id), line: line(at: first.offset)), at: row.offset)
    }
    let first = (part.errors + repetitions).sorted { $0.offset < $1.offset }.prefix(most)
    throw BulkFailure(
      errors: Self.placed(Array(first), in: text, path: path),
      others: part.errorCount + repeated.count - first.count
    )
  }

  private func scanLines(progress: (Int) -> Void, shouldStop: () -> Bool) -> ScanPart? {
    let count = text.bytes.count
    let middle = count < Self.window ? count : text.bytes.firstLineFeed(from: count / 2).map { $0 + 1 } ?? count
    let stop = StopSign()
    let (text, options) = (text, options)
    let second = BackgroundThread {
      Self.scanLines(of: text, middle..<count, options, progress: { _ in }, shouldStop: { stop.isUp })
    }
    let first = Self.scanLines(
      of: text, 0..<middle, options, progress: { progress(Int(Double($0) / Double(max(middle, 1)) * Double(count))) },
      shouldStop: shouldStop)
    if first == nil { stop.raise() }
    let rest = second.join()
    guard var first, let rest else { return nil }
    first.append(rest)
    return first
  }

  /// Scans the lines of a range, window by window; nil when it was stopped.
  private static func scanLines(
    of text: BulkText, _ range: Range<Int>, _ options: Options, progress: (Int) -> Void, shouldStop: () -> Bool
  ) -> ScanPart? {
    var scanner = JSONLinesScanner(bytes: text.bytes, part: ScanPart(options))
    var position = range.lowerBound
    while position < range.upperBound {
      if shouldStop() { return nil }
      let start = position
      position = scanner.scan(from: start, upTo: min(start + window, range.upperBound))
      text.release(start..<min(position, text.bytes.count))
      progress(min(position, range.upperBound))
    }
    return scanner.part
  }

  private func scanRows(_ header: CSVHeader, progress: (Int) -> Void, shouldStop: () -> Bool) -> ScanPart? {
    var scanner = CSVScanner(text.bytes, header: header, part: ScanPart(options))
    repeat {
      if shouldStop() { return nil }
      let start = scanner.position
      let isMore = scanner.scan(upTo: min(start + Self.window, text.bytes.count))
      text.release(start..<scanner.position)
      progress(scanner.position)
      if !isMore { return scanner.part }
    } while true
  }
}
