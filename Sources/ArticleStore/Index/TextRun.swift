import Glibc

/// The bigrams and characters of some thousand rows of one text field, collected as they come and sorted at the end.
///
/// A bigram's occurrence is one number: first character (16 bits), second character (16), row in the run (13), place
/// (19). They come in the order of rows and places, so a stable sort by the characters alone puts all in order.
struct TextRun: ~Copyable {
  /// At most so many rows.
  static let rowLimit = 1 << 13
  /// Places from here on are not indexed; their rows are read instead.
  static let placeLimit = 1 << 19

  private var entries: UnsafeMutablePointer<UInt64>
  private var spare: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var count = 0
  /// A bit a row for each character's number, `words` words each.
  private var presence: UnsafeMutablePointer<UInt64>
  private var presenceNumbers: Int
  private let words: Int

  /// A run for up to so many rows.
  init(rows: Int) {
    words = (min(rows, TextRun.rowLimit) + 63) / 64
    capacity = 1 << 12
    entries = .allocate(capacity: capacity)
    spare = .allocate(capacity: capacity)
    presenceNumbers = 1024
    presence = .allocate(capacity: presenceNumbers * words)
    presence.initialize(repeating: 0, count: presenceNumbers * words)
  }

  deinit {
    entries.deallocate()
    spare.deallocate()
    presence.deallocate()
  }

  /// Adds one row's folded text: paragraphs, a line feed between two.
  ///
  /// - Returns: Whether all of it was taken in; false when it is too long.
  mutating func add(_ text: UnsafeRawBufferPointer, row: Int, numbers: inout ScalarNumbers) -> Bool {
    reserve(text.count)
    let bytes = text.bindMemory(to: UInt8.self)
    let rowBits = UInt64(row) << 19
    let (word, bit) = (row >> 6, UInt64(1) << UInt64(row & 63))
    var previous: UInt64 = 0
    var place: UInt64 = 0
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      var scalar = UInt32(lead)
      if lead >= 0xF0 {
        scalar =
          (scalar & 7) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
          | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F)
        index += 4
      } else if lead >= 0xE0 {
        scalar = (scalar & 15) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        index += 3
      } else if lead >= 0x80 {
        scalar = (scalar & 31) << 6 | UInt32(bytes[index + 1] & 0x3F)
        index += 2
      } else {
        index += 1
        if lead == 0x0A {
          previous = 0
          place += 1
          continue
        }
      }
      if place >= UInt64(TextRun.placeLimit) { return false }
      let number = UInt64(numbers.number(of: scalar))
      if Int(number) >= presenceNumbers { growPresence(to: Int(number)) }
      presence[Int(number) * words + word] |= bit
      if previous != 0 {
        entries[count] = previous << 48 | number << 32 | rowBits | (place - 1)
        count += 1
      }
      previous = number
      place += 1
    }
    return true
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    larger.update(from: entries, count: count)
    entries.deallocate()
    spare.deallocate()
    entries = larger
    spare = .allocate(capacity: capacity)
  }

  private mutating func growPresence(to number: Int) {
    let larger = max(presenceNumbers * 2, number + 1)
    let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: larger * words)
    memory.update(from: presence, count: presenceNumbers * words)
    (memory + presenceNumbers * words).initialize(repeating: 0, count: (larger - presenceNumbers) * words)
    presence.deallocate()
    presence = memory
    presenceNumbers = larger
  }

  /// Writes all terms to `output` in the order of their keys, and empties the run. `RunReader` reads what it writes.
  ///
  ///     key gap · rows · of each row: gap, and in bigrams places less 1 and the gaps of the places       (all varints)
  mutating func encode(firstRow: Int, numbers limit: Int, into output: inout ByteBuffer) {
    sort(limit)
    var place = 0
    var lastKey: UInt32 = 0
    for number in 1..<max(limit, 1) {
      encodeCharacter(number, firstRow, after: &lastKey, into: &output)
      while place < count, Int(entries[place] >> 48) == number {
        place = encodeBigram(from: place, firstRow, after: &lastKey, into: &output)
      }
    }
    presence.update(repeating: 0, count: presenceNumbers * words)
    count = 0
  }

  private func encodeCharacter(
    _ number: Int, _ firstRow: Int, after lastKey: inout UInt32, into output: inout ByteBuffer
  ) {
    guard number < presenceNumbers else { return }
    let bits = presence + number * words
    var rows = 0
    for word in 0..<words { rows += bits[word].nonzeroBitCount }
    guard rows > 0 else { return }
    output.reserve(10 + rows * 5)
    let key = UInt32(number) << 16
    output.append(varint: key &- lastKey)
    lastKey = key
    output.append(varint: UInt32(rows))
    var last = 0
    for word in 0..<words {
      var rest = bits[word]
      while rest != 0 {
        let row = firstRow + word * 64 + rest.trailingZeroBitCount
        output.append(varint: UInt32(row - last))
        last = row
        rest &= rest &- 1
      }
    }
  }

  private func encodeBigram(
    from start: Int, _ firstRow: Int, after lastKey: inout UInt32, into output: inout ByteBuffer
  ) -> Int {
    let key = UInt32(truncatingIfNeeded: entries[start] >> 32)
    var end = start
    var rows = 0
    var lastRow: UInt64 = .max
    while end < count, UInt32(truncatingIfNeeded: entries[end] >> 32) == key {
      let row = entries[end] >> 19 & 0x1FFF
      if row != lastRow { rows += 1 }
      lastRow = row
      end += 1
    }
    output.reserve(10 + rows * 10 + (end - start) * 5)
    output.append(varint: key &- lastKey)
    lastKey = key
    output.append(varint: UInt32(rows))
    var last = 0
    var place = start
    while place < end {
      let bits = entries[place] >> 19
      var next = place + 1
      while next < end, entries[next] >> 19 == bits { next += 1 }
      let row = firstRow + Int(bits & 0x1FFF)
      output.append(varint: UInt32(row - last))
      last = row
      output.append(varint: UInt32(next - place - 1))
      var before: UInt64 = 0
      var isFirst = true
      for index in place..<next {
        let position = entries[index] & 0x7FFFF
        output.append(varint: UInt32(truncatingIfNeeded: isFirst ? position : position &- before &- 1))
        before = position
        isFirst = false
      }
      place = next
    }
    return end
  }

  /// Two stable passes of counting: by the second character, then by the first.
  private mutating func sort(_ limit: Int) {
    for shift in [UInt64(32), 48] {
      var starts = [Int](repeating: 0, count: limit + 1)
      starts.withUnsafeMutableBufferPointer { starts in
        for index in 0..<count { starts[Int(entries[index] >> shift & 0xFFFF) + 1] += 1 }
        for index in 1...limit { starts[index] += starts[index - 1] }
        for index in 0..<count {
          let entry = entries[index]
          let digit = Int(entry >> shift & 0xFFFF)
          spare[starts[digit]] = entry
          starts[digit] += 1
        }
      }
      swap(&entries, &spare)
    }
  }
}
