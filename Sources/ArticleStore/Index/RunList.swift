/// A term's rows and places in one run, as they are put aside until all runs are merged.
///
///     u16 second number · u8 flags · of several rows: u16 rows less 1, and u32 places where there are counts
///     u16 each row in the run · counts less 1 · all places, a row's first as it is and the others as gaps less 1
///
/// The first number is that of the chunk the list stands in. A character by itself has 0 for the second number and no
/// places. Nothing is aligned. Numbers have whole bytes here: they are read once, soon, and by one who copies them.
struct RunList {
  /// What of a list is there, and how wide.
  struct Flags: OptionSet {
    let rawValue: UInt8

    /// One row, one place.
    static let single = Flags(rawValue: 1)
    /// Some row has several places.
    static let counted = Flags(rawValue: 2)
    /// Counts have four bytes and not one.
    static let wideCounts = Flags(rawValue: 4)
    /// Places have four bytes and not two.
    static let widePlaces = Flags(rawValue: 8)
  }

  let second: UInt16
  let flags: Flags
  let rowCount: Int
  let placeCount: Int
  /// The rows; counts and places stand behind them.
  let rows: UnsafeRawPointer

  /// The list that begins there.
  @inline(__always)
  init(_ bytes: UnsafeRawPointer) {
    second = bytes.loadUnaligned(as: UInt16.self)
    flags = Flags(rawValue: bytes.load(fromByteOffset: 2, as: UInt8.self))
    if flags.contains(.single) {
      (rowCount, placeCount) = (1, second == 0 ? 0 : 1)
      rows = bytes + 3
    } else {
      rowCount = Int(bytes.loadUnaligned(fromByteOffset: 3, as: UInt16.self)) + 1
      if flags.contains(.counted) {
        placeCount = Int(bytes.loadUnaligned(fromByteOffset: 5, as: UInt32.self))
        rows = bytes + 9
      } else {
        placeCount = second == 0 ? 0 : rowCount
        rows = bytes + 5
      }
    }
  }

  /// Where the counts begin, if there are any.
  var counts: UnsafeRawPointer { rows + rowCount * 2 }

  /// Where the places begin.
  @inline(__always)
  var places: UnsafeRawPointer {
    flags.contains(.counted) ? counts + rowCount * (flags.contains(.wideCounts) ? 4 : 1) : counts
  }

  /// Where the next list begins.
  @inline(__always)
  var end: UnsafeRawPointer { places + placeCount * (flags.contains(.widePlaces) ? 4 : 2) }

  /// How many bytes a list of so many rows and places takes at most.
  static func size(rows: Int, places: Int) -> Int { 9 + rows * 6 + places * 4 }
}

extension ByteBuffer {
  /// Adds the list of a character by itself.
  mutating func append(characterIn rows: UnsafeBufferPointer<UInt16>) {
    reserve(RunList.size(rows: rows.count, places: 0))
    append(UInt16(0))
    if rows.count == 1 {
      append(RunList.Flags.single.rawValue)
    } else {
      append(UInt8(0))
      append(UInt16(truncatingIfNeeded: rows.count - 1))
    }
    append(UnsafeRawBufferPointer(rows))
  }

  /// Adds the list of a bigram that is there once.
  @inline(__always)
  mutating func append(single entry: BigramEntry) {
    append(entry.number)
    if entry.place < 0x10000 {
      append(RunList.Flags.single.rawValue)
      append(UInt16(truncatingIfNeeded: entry.row))
      append(UInt16(truncatingIfNeeded: entry.place))
    } else {
      append(RunList.Flags([.single, .widePlaces]).rawValue)
      append(UInt16(truncatingIfNeeded: entry.row))
      append(UInt32(truncatingIfNeeded: entry.place))
    }
  }

  /// Adds the list of a bigram of which these are all entries, in so many rows.
  mutating func append(_ entries: UnsafeBufferPointer<BigramEntry>, rows: Int, widePlaces: Bool) {
    reserve(RunList.size(rows: rows, places: entries.count))
    let start = count
    var flags: RunList.Flags = widePlaces ? [.widePlaces] : []
    if rows < entries.count { flags.insert(.counted) }
    func put(_ flags: RunList.Flags) -> Bool {
      append(entries[0].number)
      append(flags.rawValue)
      append(UInt16(truncatingIfNeeded: rows - 1))
      if flags.contains(.counted) { append(UInt32(truncatingIfNeeded: entries.count)) }
      switch (flags.contains(.wideCounts), widePlaces) {
      case (false, false): return putRows(entries, rows, flags, UInt8.self, UInt16.self)
      case (false, true): return putRows(entries, rows, flags, UInt8.self, UInt32.self)
      case (true, false): return putRows(entries, rows, flags, UInt32.self, UInt16.self)
      case (true, true): return putRows(entries, rows, flags, UInt32.self, UInt32.self)
      }
    }
    if put(flags) { return }
    truncate(to: start)
    flags.insert(.wideCounts)
    _ = put(flags)
  }

  /// Writes rows, counts and places; false when a count does not fit.
  @inline(__always)
  private mutating func putRows<Count: FixedWidthInteger, Place: FixedWidthInteger>(
    _ entries: UnsafeBufferPointer<BigramEntry>, _ rows: Int, _ flags: RunList.Flags, _: Count.Type, _: Place.Type
  ) -> Bool {
    let isCounted = flags.contains(.counted)
    let rowStart = base + count
    let countStart = rowStart + rows * 2
    let placeStart = isCounted ? countStart + rows * MemoryLayout<Count>.size : countStart
    var row = -1
    var last = UInt64.max
    var (lastPlace, repeats, overflow): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for index in 0..<entries.count {
      let entry = entries[index]
      // Without a branch: whether a row comes again can't be foretold.
      let again: UInt64 = entry.row == last ? .max : 0
      last = entry.row
      row &+= 1 &+ Int(truncatingIfNeeded: again)
      repeats = (repeats &+ 1) & again
      overflow |= repeats
      rowStart.storeBytes(of: UInt16(truncatingIfNeeded: entry.row), toByteOffset: row &* 2, as: UInt16.self)
      if isCounted {
        countStart.storeBytes(
          of: Count(truncatingIfNeeded: repeats), toByteOffset: row &* MemoryLayout<Count>.size, as: Count.self)
      }
      placeStart.storeBytes(
        of: Place(truncatingIfNeeded: entry.place &- (lastPlace &+ 1) & again),
        toByteOffset: index &* MemoryLayout<Place>.size, as: Place.self)
      lastPlace = entry.place
    }
    guard overflow <= UInt64(Count.max) else { return false }
    moveOn(to: placeStart + entries.count * MemoryLayout<Place>.size)
    return true
  }
}
