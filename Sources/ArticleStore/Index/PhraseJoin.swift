/// Finds the rows in which terms stand at set distances from one another.
enum PhraseJoin {
  /// A term, and how many characters behind the phrase's beginning it stands.
  struct Part {
    var list: PostingList
    var offset: UInt32
  }

  /// The rows with all parts in place, ascending.
  ///
  /// The rarest part leads, or the candidates where they are fewer; the others are advanced to its rows, and places are
  /// decoded only in rows that have all parts.
  static func rows(_ parts: [Part], among candidates: RowSet) -> SharedBuffer<Row> {
    let ordered = parts.sorted { $0.list.count < $1.list.count }
    var walk = PhraseWalk(ordered)
    let rarest = ordered[0].list.count
    if case .list(let rows) = candidates.storage, rows.count * 4 < rarest {
      return SharedBuffer(capacity: rows.count) { memory in
        var count = 0
        rows.withElements { rows in
          for row in rows {
            guard let reached = walk.advance(to: row) else { break }
            if reached == row, walk.holdsPhrase() {
              memory[count] = row
              count += 1
            }
          }
        }
        return count
      }
    }
    return SharedBuffer(capacity: rarest) { memory in
      var count = 0
      var next = walk.advance(to: 0)
      // There are no more than the rarest has; damaged lists might make believe there are.
      while let row = next, count < rarest {
        if walk.holdsPhrase() {
          memory[count] = row
          count += 1
        }
        next = row == .max ? nil : walk.advance(to: row + 1)
      }
      return count
    }
  }
}

/// Cursors on all parts of a phrase, moved together.
private struct PhraseWalk: ~Copyable {
  private let cursors: UnsafeMutablePointer<PostingCursor>
  private let offsets: [UInt32]

  init(_ parts: [PhraseJoin.Part]) {
    cursors = .allocate(capacity: parts.count)
    for (index, part) in parts.enumerated() { (cursors + index).initialize(to: PostingCursor(part.list)) }
    offsets = parts.map(\.offset)
  }

  deinit {
    cursors.deinitialize(count: offsets.count)
    cursors.deallocate()
  }

  /// Goes to the first row not before `target` that has all parts; nil when there is none.
  mutating func advance(to target: Row) -> Row? {
    var row = target
    while true {
      var isCommon = true
      for index in offsets.indices {
        guard let reached = cursors[index].advance(to: row) else { return nil }
        if reached > row {
          row = reached
          if index > 0 {
            isCommon = false
            break
          }
        }
      }
      if isCommon { return row }
    }
  }

  /// Whether the parts stand in place somewhere in the row that all cursors are at.
  mutating func holdsPhrase() -> Bool {
    let first = cursors[0].currentPlaces()
    for place in first where place >= offsets[0] {
      let start = place - offsets[0]
      var isWhole = true
      for index in offsets.indices.dropFirst() where !cursors[index].isPlace(start + offsets[index]) {
        isWhole = false
        break
      }
      if isWhole { return true }
    }
    return false
  }
}
