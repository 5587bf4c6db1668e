import ArticleStore
import QueryLanguage
import TextBasics

/// Every place where the articles have what the query looked for, with the text around it.
struct ContextMaker {
  let snapshot: Snapshot
  let matchers: [Matcher]
  /// Characters of text on each side.
  let width: Int
  /// Whether one line an article will do.
  let firstOnly: Bool
  let interruption: Interruption

  /// The lines of all rows, in the rows' order and, in a row, in reading order. Stops after `limit` lines.
  func lines(of rows: [Row], limit: Int?) throws(Interrupted) -> [ContextLine] {
    var lines: [ContextLine] = []
    let columns = columns
    let search = plainSearch(columns)
    for (index, row) in rows.enumerated() {
      if index % 256 == 0 { try interruption.check() }
      if let limit, lines.count >= limit { break }
      if let search {
        switch snapshot.firstPlace(of: search, .body, in: row, width: width) {
        case .found(let place): lines.append(ContextLine(row: row, place))
        case .absent: break
        case .unknown: append(row, columns, to: &lines)
        }
      } else {
        append(row, columns, to: &lines)
      }
    }
    return limit.map { Array(lines.prefix($0)) } ?? lines
  }

  /// The searches that find the same first place as folding the whole body does; nil where more than words is looked for,
  /// more than the first place or not in the body alone.
  private func plainSearch(_ columns: [Column]) -> [PlainSearch]? {
    guard firstOnly, columns == [.text(.body)] else { return nil }
    let searches = matchers.map { matcher -> PlainSearch? in
      guard case .text(_, let match) = matcher, !match.isWhole, case .literal(let word) = match.needle else {
        return nil
      }
      return PlainSearch(word)
    }
    let known = searches.compactMap(\.self)
    return known.count == searches.count ? known : nil
  }

  /// The first `limit` lines, and no more articles than they take.
  func lines(of selection: Selection, limit: Int?) throws(Interrupted) -> [ContextLine] {
    guard let limit else { return try lines(of: selection.rows(in: snapshot), limit: nil) }
    var wanted = max(limit, 16)
    while true {
      let rows = selection.rows(in: snapshot, limit: wanted)
      let lines = try lines(of: rows, limit: limit)
      if lines.count >= limit || rows.count == selection.count { return lines }
      wanted *= 4
    }
  }

  private func append(_ row: Row, _ columns: [Column], to lines: inout [ContextLine]) {
    for column in columns {
      let apt = matchers.filter { $0.columns.contains(column) }
      // A list's elements are apart; paragraphs are one text, in which near words may be looked for.
      let texts = column == .text(.body) ? [snapshot.text(.body, of: row)] : elements(of: column, at: row)
      for bytes in texts where !bytes.isEmpty {
        let folded = FoldedText(bytes)
        let ranges = apt.flatMap { $0.ranges(in: folded.bytes) }.map { folded.original($0) }
        guard !ranges.isEmpty else { continue }
        for range in Set(ranges).sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
          lines.append(line(row, bytes, range))
          if firstOnly { return }
        }
      }
    }
  }

  /// Columns in reading order. Where the whole text was asked, lists that only repeat it are left out.
  private var columns: [Column] {
    let asked = matchers.flatMap { matcher in
      matcher.columns.count == Field.text.columns.count
        ? matcher.columns.filter { ContextMaker.readText.contains($0) } : matcher.columns
    }
    let order = Field.text.columns + [.text(.lead), .facet(.newspaper), .facet(.page), .facet(.doubt), .text(.id)]
    return order.filter { asked.contains($0) }
  }

  private static let readText: Set<Column> = [
    .text(.title), .facet(.column), .text(.dateline), .text(.body), .text(.caption), .text(.captionCredit),
    .facet(.credit), .facet(.section),
  ]

  private func elements(of column: Column, at row: Row) -> [[UInt8]] {
    switch column {
    case .text(let field): snapshot.elements(field, of: row).map { Array($0.utf8) }
    case .facet(let facet): snapshot.spellings(facet, of: row).map { Array($0.utf8) }
    case .number, .date, .events: []
    }
  }

  private func line(_ row: Row, _ bytes: [UInt8], _ match: Range<Int>) -> ContextLine {
    var start = match.lowerBound
    var taken = 0
    while start > 0, taken < width {
      start -= 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      taken += 1
    }
    var end = match.upperBound
    taken = 0
    while end < bytes.count, taken < width {
      end += 1
      while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
      taken += 1
    }
    return ContextLine(
      row: row,
      left: String(decoding: bytes[start..<match.lowerBound], as: UTF8.self),
      match: String(decoding: bytes[match], as: UTF8.self),
      right: String(decoding: bytes[match.upperBound..<end], as: UTF8.self)
    )
  }
}
