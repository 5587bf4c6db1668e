import ArticleStore
import QueryLanguage
import TextBasics

/// Counts articles by the values of fields and by stretches of time.
struct Grouper {
  let snapshot: Snapshot
  let interruption: Interruption

  /// One group a value: most first, then by code point; stretches of time in their order. `top` cuts, and puts
  /// stretches of time most first too.
  func table(_ selection: Selection, by grouping: Grouping, top: Int?) throws(Interrupted) -> GroupTable {
    if let facet = grouping.facet {
      return table(selection.set(in: snapshot), by: facet, named: grouping.name, top: top)
    }
    let (counts, missing) = try counts(selection, by: grouping)
    let isTimed = grouping.isTimed && top == nil
    // Stretches of the calendar come in their order.
    let isSorted = isTimed && grouping.field == nil
    let groups =
      isSorted
      ? counts
      : counts.sorted { a, b in
        isTimed || a.count == b.count ? Grouper.precedes(a.value, b.value) : a.count > b.count
      }
    return GroupTable(
      name: grouping.name,
      groups: top.map { Array(groups.prefix(max(0, $0))) } ?? groups,
      missing: missing,
      distinct: groups.count
    )
  }

  /// A table of one grouping down and another across, each in the order it has alone.
  func crossTable(
    _ selection: Selection, down: Grouping, across: Grouping
  ) throws(Interrupted) -> CrossTable {
    let names = (rows: down.name, columns: across.name)
    let (down, across) = (try numbering(selection, by: down), try numbering(selection, by: across))
    // A pair a number, the line in its upper half: sorted, equal ones stand together.
    var pairs: [UInt64] = []
    for (index, row) in selection.rows(in: snapshot).enumerated() {
      if index % 1024 == 0 { try interruption.check() }
      down.forEachNumber(of: row) { line in
        across.forEachNumber(of: row) { column in pairs.append(UInt64(line) << 32 | UInt64(column)) }
      }
    }
    pairs.sort()
    var lines = [[CrossTable.Entry]](repeating: [], count: down.values.count)
    var start = 0
    while start < pairs.count {
      let end = pairs[start...].firstIndex { $0 != pairs[start] } ?? pairs.count
      let column = Int(pairs[start] & 0xFFFF_FFFF)
      lines[Int(pairs[start] >> 32)].append(.init(column: column, count: end - start))
      start = end
    }
    return CrossTable(names: names, rows: down.values, columns: across.values, lines: lines)
  }

  /// The groups that `table` has, numbered in its order.
  private func numbering(_ selection: Selection, by grouping: Grouping) throws(Interrupted) -> GroupNumbering {
    let rows = selection.set(in: snapshot)
    if let facet = grouping.facet {
      return GroupNumbering(facet, ordered(snapshot.counts(facet, in: rows).ofValues, of: facet).codes, in: snapshot)
    }
    switch grouping {
    case .bucket(let bucket, _):
      let periods = PeriodCounter(snapshot: snapshot).counts(of: rows, by: bucket).periods
      return GroupNumbering(bucket, periods.map(\.period), in: snapshot)
    case .field(let reference):
      let values = try table(selection, by: grouping, top: nil).groups.map(\.value)
      return GroupNumbering(reference.field, values, in: snapshot)
    }
  }

  /// The values of one facet. Only those that are shown are made text of.
  private func table(_ rows: RowSet, by facet: Facet, named name: String, top: Int?) -> GroupTable {
    let (counts, filled) = snapshot.counts(facet, in: rows)
    let (chosen, distinct) = ordered(counts, of: facet, limit: top.map { max(0, $0) })
    return GroupTable(
      name: name,
      groups: chosen.map { (snapshot.value(facet, $0), Int(counts[Int($0)])) },
      missing: rows.count - filled,
      distinct: distinct
    )
  }

  /// The codes that have a count, most first, then by code point, and how many there are.
  private func ordered(
    _ counts: [UInt32], of facet: Facet, limit: Int? = nil
  ) -> (codes: [FacetCode], distinct: Int) {
    Grouper.most(counts, limit) { [snapshot] a, b in
      counts[Int(a)] != counts[Int(b)] ? counts[Int(a)] > counts[Int(b)] : snapshot.precedes(facet, a, b)
    }
  }

  /// The codes that have a count, in that order, and how many there are; with `limit` only the first so many, found
  /// without sorting the others.
  private static func most(
    _ counts: [UInt32], _ limit: Int?, _ isBefore: (FacetCode, FacetCode) -> Bool
  ) -> (codes: [FacetCode], distinct: Int) {
    guard let limit, limit < 256 else {
      let present = counts.indices.filter { counts[$0] > 0 }.map { FacetCode($0) }
      let sorted = present.sorted(by: isBefore)
      return (limit.map { Array(sorted.prefix($0)) } ?? sorted, present.count)
    }
    var best: [FacetCode] = []
    var distinct = 0
    var least: UInt32 = 0
    for code in counts.indices where counts[code] > 0 {
      distinct += 1
      if counts[code] < least || limit == 0 { continue }
      let code = FacetCode(code)
      if best.count == limit, let last = best.last, !isBefore(code, last) { continue }
      best.insert(code, at: best.firstIndex { isBefore(code, $0) } ?? best.count)
      if best.count > limit { best.removeLast() }
      if best.count == limit, let last = best.last { least = counts[Int(last)] }
    }
    return (best, distinct)
  }

  private func counts(
    _ selection: Selection, by grouping: Grouping
  ) throws(Interrupted) -> (counts: [(value: String, count: Int)], missing: Int) {
    switch grouping {
    case .bucket(let bucket, _):
      let (periods, undated) = PeriodCounter(snapshot: snapshot).counts(of: selection.set(in: snapshot), by: bucket)
      return (periods.map { ($0.period.name, $0.count) }, undated)
    case .field(let reference): return try counts(selection, of: FieldReader(reference.field, of: snapshot))
    }
  }

  private func counts(
    _ selection: Selection, of reader: FieldReader
  ) throws(Interrupted) -> (counts: [(value: String, count: Int)], missing: Int) {
    var counts: [[UInt8]: Int] = [:]
    var missing = 0
    for (index, row) in selection.rows(in: snapshot).enumerated() {
      if index % 1024 == 0 { try interruption.check() }
      let keys = reader.keys(of: row)
      if keys.isEmpty { missing += 1 }
      for key in keys { counts[Array(key.utf8), default: 0] += 1 }
    }
    return (counts.map { (String(decoding: $0.key, as: UTF8.self), $0.value) }, missing)
  }

  /// Code point order, which is that of UTF-8's bytes.
  static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
}

extension Grouping {
  /// The facet that it counts by; nil where it is none, or a field of several.
  fileprivate var facet: Facet? {
    guard case .field(let reference) = self, reference.field.columns.count == 1,
      case .facet(let facet) = reference.field.columns[0]
    else { return nil }
    return facet
  }

  /// Whether its values are stretches of time, which stand in their own order.
  fileprivate var isTimed: Bool {
    switch self {
    case .bucket: true
    case .field(let reference): reference.field == .date
    }
  }
}

extension GroupTable {
  /// The table after its own sorting and cutting. `distinct` stays.
  mutating func apply(_ stages: [Plan.GroupStage]) {
    for stage in stages {
      switch stage {
      case .sortByCount(let isDescending): groups.sort { isDescending ? $0.count > $1.count : $0.count < $1.count }
      case .sort(_, let isDescending):
        let sorted = groups.sorted { Grouper.sortsBefore($0.value, $1.value) }
        groups = isDescending ? sorted.reversed() : sorted
      case .window(let skip, let limit): groups = Array(groups.window(skip: skip, limit: limit))
      }
    }
  }
}

extension Grouper {
  /// Text by pinyin, numbers and dates as they are written, numbers of few digits first.
  static func sortsBefore(_ a: String, _ b: String) -> Bool {
    if let x = Int(a), let y = Int(b) { return x < y }
    return Pinyin.sortKey(of: a).lexicographicallyPrecedes(Pinyin.sortKey(of: b))
  }
}
