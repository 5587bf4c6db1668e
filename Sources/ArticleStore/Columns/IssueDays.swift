import TextBasics

/// The issue dates of a segment's rows, each once, and where its rows begin.
///
/// Rows are in the order of their dates, so that a stretch of days is a stretch of rows. This is some pages for twenty
/// years, where the rows' own dates are megabytes: questions about stretches read nothing else.
struct IssueDays: Sendable {
  /// The days, ascending; `Snapshot.undated` first where there is any.
  private let days: SectionView<Int32>
  /// The first row of each, and one more: how many rows there are.
  private let firstRows: SectionView<UInt32>

  init(_ image: SegmentImage) {
    days = SectionView(image, image.header.sections[SectionKey(.issueDays)])
    firstRows = SectionView(image, image.header.sections[SectionKey(.issueDayRows)])
  }

  /// Whether the sections are as long as they must be.
  var isWhole: Bool { firstRows.count == days.count + 1 }

  /// Writes the days of rows, which ascend.
  static func write(_ rowDays: [Int32], into writer: SegmentWriter) {
    var days: [Int32] = []
    var firstRows: [UInt32] = []
    for (row, day) in rowDays.enumerated() where day != days.last {
      days.append(day)
      firstRows.append(UInt32(row))
    }
    writer.section(SectionKey(.issueDays), days)
    writer.section(SectionKey(.issueDayRows), firstRows + [UInt32(rowDays.count)])
  }

  /// The first row whose day is not before `day`. Logarithmic.
  func firstRow(notBefore day: Int32) -> Int {
    let days = days.buffer
    return Int(firstRows[days.indices.partitionPoint { days[$0] >= day }])
  }

  /// The rows with a day from one to another; an end that is nil is open. Logarithmic.
  func rows(from: Day?, to: Day?) -> Range<Int> {
    let low = firstRow(notBefore: max(from?.number ?? .min, Snapshot.undated + 1))
    let high = to.map { firstRow(notBefore: $0.number + 1) } ?? Int(firstRows[days.count])
    return low..<max(low, high)
  }

  /// The day of a row. Logarithmic.
  func day(of row: Int) -> Int32 {
    let firstRows = firstRows.buffer
    return days[firstRows.indices.partitionPoint { firstRows[$0] > row } - 1]
  }

  /// Calls `found` for each day but the undated rows', in order, with its rows.
  func forEachDay(_ found: (_ day: Day, _ rows: Range<Int>) -> Void) {
    let (days, firstRows) = (days.buffer, firstRows.buffer)
    guard firstRows.count == days.count + 1 else { return }
    for (index, day) in days.enumerated() where day != Snapshot.undated {
      found(Day(number: day), Int(firstRows[index])..<Int(firstRows[index + 1]))
    }
  }
}
