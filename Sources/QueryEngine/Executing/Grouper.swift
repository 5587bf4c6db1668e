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
    let rows = selection.rows(in: snapshot)
    let lines = try table(selection, by: down, top: nil).groups.map(\.value)
    let columns = try table(selection, by: across, top: nil).groups.map(\.value)
    let lineNumbers = Grouper.numbers(of: lines)
    let columnNumbers = Grouper.numbers(of: columns)
    var counts = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: lines.count)
    for (index, row) in rows.enumerated() {
      if index % 1024 == 0 { try interruption.check() }
      let across = keys(across, of: row).compactMap { columnNumbers[Array($0.utf8)] }
      for key in keys(down, of: row) {
        guard let line = lineNumbers[Array(key.utf8)] else { continue }
        for column in across { counts[line][column] += 1 }
      }
    }
    return CrossTable(names: (down.name, across.name), rows: lines, columns: columns, counts: counts)
  }

  /// The values of one facet. Only those that are shown are made text of.
  private func table(_ rows: RowSet, by facet: Facet, named name: String, top: Int?) -> GroupTable {
    let (counts, filled) = snapshot.counts(facet, in: rows)
    let isBefore: (FacetCode, FacetCode) -> Bool = { [snapshot] a, b in
      counts[Int(a)] != counts[Int(b)] ? counts[Int(a)] > counts[Int(b)] : snapshot.precedes(facet, a, b)
    }
    let (chosen, distinct) = Grouper.most(counts, top.map { max(0, $0) }, isBefore)
    return GroupTable(
      name: name,
      groups: chosen.map { (snapshot.value(facet, $0), Int(counts[Int($0)])) },
      missing: rows.count - filled,
      distinct: distinct
    )
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
    if case .bucket(let bucket, _) = grouping {
      let (periods, undated) = PeriodCounter(snapshot: snapshot).counts(of: selection.set(in: snapshot), by: bucket)
      return (periods.map { ($0.period.name, $0.count) }, undated)
    }
    var counts: [[UInt8]: Int] = [:]
    var missing = 0
    for (index, row) in selection.rows(in: snapshot).enumerated() {
      if index % 1024 == 0 { try interruption.check() }
      let keys = keys(grouping, of: row)
      if keys.isEmpty { missing += 1 }
      for key in keys { counts[Array(key.utf8), default: 0] += 1 }
    }
    return (counts.map { (String(decoding: $0.key, as: UTF8.self), $0.value) }, missing)
  }

  private func keys(_ grouping: Grouping, of row: Row) -> [String] {
    switch grouping {
    case .field(let reference): FieldReader(reference.field, of: snapshot).keys(of: row)
    case .bucket(let bucket, _): snapshot.day(of: row).map { [Period(bucket, containing: $0).name] } ?? []
    }
  }

  private static func numbers(of values: [String]) -> [[UInt8]: Int] {
    var numbers: [[UInt8]: Int] = [:]
    for (index, value) in values.enumerated() { numbers[Array(value.utf8)] = index }
    return numbers
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

extension CrossTable {
  /// The table after its own sorting and cutting, which cuts lines.
  mutating func apply(_ stages: [Plan.GroupStage]) {
    for stage in stages {
      switch stage {
      case .sortByCount(let isDescending):
        let sums = counts.map { $0.reduce(0, +) }
        reorder(rows.indices.sorted { isDescending ? sums[$0] > sums[$1] : sums[$0] < sums[$1] })
      case .sort(0, let isDescending):
        var order = rows.indices.sorted { Grouper.sortsBefore(rows[$0], rows[$1]) }
        if isDescending { order.reverse() }
        reorder(order)
      case .sort(_, let isDescending):
        var order = columns.indices.sorted { Grouper.sortsBefore(columns[$0], columns[$1]) }
        if isDescending { order.reverse() }
        columns = order.map { columns[$0] }
        counts = counts.map { line in order.map { line[$0] } }
      case .window(let skip, let limit):
        rows = Array(rows.window(skip: skip, limit: limit))
        counts = Array(counts.window(skip: skip, limit: limit))
      }
    }
  }

  private mutating func reorder(_ order: [Int]) {
    (rows, counts) = (order.map { rows[$0] }, order.map { counts[$0] })
  }
}

extension Grouper {
  /// Text by pinyin, numbers and dates as they are written, numbers of few digits first.
  static func sortsBefore(_ a: String, _ b: String) -> Bool {
    if let x = Int(a), let y = Int(b) { return x < y }
    return Pinyin.sortKey(of: a).lexicographicallyPrecedes(Pinyin.sortKey(of: b))
  }
}
