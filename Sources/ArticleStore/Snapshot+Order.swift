public import TextBasics

/// Rows in the order of answers.
extension Snapshot {
  /// The rows of a set, newest first: by date, then by id, both descending; undated ones last.
  ///
  /// Cost: the rows asked for; with several segments their tails are merged.
  ///
  /// - Parameter limit: How many are wanted; nil for all.
  public func newestFirst(_ rows: RowSet, limit: Int? = nil) -> [Row] {
    let wanted = min(limit ?? rows.count, rows.count)
    if segments.count == 1 { return rows.last(wanted) }
    var tails = zip(segments, bases).map { segment, base in
      rows.slice(base..<base + segment.count).last(wanted).map { $0 + Row(base) }[...]
    }
    var result: [Row] = []
    result.reserveCapacity(wanted)
    while result.count < wanted {
      var newest: Int?
      for index in tails.indices {
        guard let row = tails[index].first else { continue }
        if let other = newest, let best = tails[other].first, !isNewer(row, than: best) { continue }
        newest = index
      }
      guard let newest else { break }
      result.append(tails[newest].removeFirst())
    }
    return result
  }

  /// Whether the rows' numbers follow date and id: in one segment they do.
  public var isInOrder: Bool { segments.count == 1 }

  /// Whether a row comes before another in answers.
  private func isNewer(_ row: Row, than other: Row) -> Bool {
    let (a, b) = (place(of: row), place(of: other))
    let (x, y) = (a.segment.days[a.row], b.segment.days[b.row])
    if x != y { return x > y }
    let (first, second) = (a.segment.text(.id).elements(of: a.row), b.segment.text(.id).elements(of: b.row))
    return NaturalOrder.precedes(second.first ?? "", first.first ?? "")
  }

  /// The first and the last issue date; nil when no article has one.
  public var dates: ClosedRange<Day>? {
    var (first, last) = (Int32.max, Snapshot.undated)
    for (segment, base) in zip(segments, bases) {
      let visible = all.slice(base..<base + segment.count)
      guard let newest = visible.last(1).first else { continue }
      last = max(last, segment.issueDays.day(of: Int(newest)))
      let dated = segment.issueDays.firstRow(notBefore: Snapshot.undated + 1)
      guard dated < segment.count else { continue }
      if visible.contains(Row(dated)) {
        first = min(first, segment.issueDays.day(of: dated))
      } else if let row = visible.rows.first(where: { Int($0) >= dated }) {
        first = min(first, segment.issueDays.day(of: Int(row)))
      }
    }
    return last == Snapshot.undated || first > last ? nil : Day(number: first)...Day(number: last)
  }

  /// How many different issues the articles come from: pairs of newspaper and date. Linear.
  public var issueCount: Int {
    var issues: Set<IssueKey> = []
    var last: IssueKey?
    all.forEachRow { row in
      let (segment, local) = place(of: row)
      let key = IssueKey(newspaper: codes(.newspaper, of: row).first, day: segment.days[local])
      if key != last { issues.insert(key) }
      last = key
    }
    return issues.count
  }

  private struct IssueKey: Hashable {
    let newspaper: FacetCode?
    let day: Int32
  }
}

extension RowSet {
  /// The last rows, the last one first.
  func last(_ wanted: Int) -> [Row] {
    let wanted = Swift.min(wanted, count)
    guard wanted > 0 else { return [] }
    switch storage {
    case .range(let range): return (1...wanted).map { Row(range.upperBound - $0) }
    case .list(let rows):
      return rows.withElements { rows in (1...wanted).map { rows[rows.count - $0] } }
    case .bitmap(let words):
      var result: [Row] = []
      result.reserveCapacity(wanted)
      words.withElements { words in
        for index in stride(from: words.count - 1, through: 0, by: -1) {
          var rest = words[index]
          while rest != 0 {
            let bit = 63 - rest.leadingZeroBitCount
            result.append(Row(index * 64 + bit))
            if result.count == wanted { return }
            rest &= ~(1 << UInt64(bit))
          }
        }
      }
      return result
    }
  }
}
