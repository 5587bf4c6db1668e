import Glibc
import TextBasics

/// Folds text as it is kept and numbers its characters: `FieldFolder` and `ScalarNumbers` in one pass over units.
///
/// What a unit is numbered as is remembered, and all but the first meeting with it is one look-up. White space, what
/// folding drops, surrogates and the bounds of elements take the long way.
struct TextNumbering: ~Copyable {
  /// The number of each unit; 0 where it takes the long way.
  private let table: UnsafeMutablePointer<UInt16>
  /// The numbers of characters that are no single unit.
  private var others: [UInt32: UInt16] = [:]
  private let numbers: ScalarNumbers
  /// All numbers met so far are below.
  private var limit = 1

  init(_ numbers: ScalarNumbers) {
    self.numbers = numbers
    // Zeroed memory of `calloc` comes page by page as it is touched.
    guard let memory = calloc(0x10000, MemoryLayout<UInt16>.stride) else { fatalError("out of memory") }
    table = memory.bindMemory(to: UInt16.self, capacity: 0x10000)
  }

  deinit { free(table) }

  /// Adds a row.
  ///
  /// - Parameter joinsElements: Whether the elements are one text, as the lines of a heading.
  /// - Returns: How many characters the row has, white space aside.
  mutating func add(
    _ units: UnsafeBufferPointer<UInt16>, joinsElements: Bool, to text: inout NumberedText
  ) -> Int {
    text.reserve(units.count, limit: limit)
    var row = NumberedRow(output: text.numbers.start, start: text.numbers.count)
    var visible = units.count
    var index = 0
    while true {
      if row.isInside {
        let (output, counts, first) = (row.output, text.counts.start, index)
        var place = row.place
        while index < units.count {
          let number = table[Int(units[index])]
          if number == 0 { break }
          output[place] = number
          counts[Int(number)] &+= 1
          place &+= 1
          index &+= 1
        }
        row.place = place
        if index > first { row.last = Folding.form(of: UInt32(units[index - 1])) ?? NumberedRow.nothing }
      }
      guard index < units.count else { break }
      let unit = units[index]
      var scalar = UInt32(unit)
      if unit & 0xF800 == 0xD800 {
        visible -= 1
        guard unit & 0xFC00 == 0xD800, index + 1 < units.count, units[index + 1] & 0xFC00 == 0xDC00 else {
          index += 1
          row.endElement(joinsElements: joinsElements)
          continue
        }
        scalar = (UInt32(unit) - 0xD7C0) << 10 | UInt32(units[index + 1] & 0x3FF)
        index += 1
      }
      index += 1
      if row.beginElement() { text.counts.start[0] += 1 }
      // An element has no line breaks; those that stand in it are spaces.
      guard let form = scalar == 0x0A || scalar == 0x0D ? 0x20 : Folding.form(of: scalar) else { continue }
      if form == 0x20 || form == 0x0A {
        visible -= 1
        row.addGap(form)
        continue
      }
      switch row.gap(before: form) {
      case 0x20: append(0x20, to: &row, &text)
      case 0x0A: row.append(0, text.counts)
      default: break
      }
      let number = append(form, to: &row, &text)
      if scalar < 0x10000 { table[Int(scalar)] = number }
    }
    text.endRow(at: row.place)
    return visible
  }

  @discardableResult
  private mutating func append(_ scalar: UInt32, to row: inout NumberedRow, _ text: inout NumberedText) -> UInt16 {
    let number: UInt16
    if scalar < 0x10000, table[Int(scalar)] != 0 {
      number = table[Int(scalar)]
    } else if let known = others[scalar] {
      number = known
    } else {
      number = numbers.number(of: scalar)
      others[scalar] = number
      if Int(number) >= limit {
        limit = Int(number) + 1
        text.reserveCounts(limit)
      }
    }
    row.append(number, text.counts)
    row.last = scalar
    return number
  }
}

/// A row as its numbers are written.
private struct NumberedRow {
  static let nothing = UInt32.max

  let output: UnsafeMutablePointer<UInt16>
  let start: Int
  var place: Int
  /// The folded character before, in the same element; `nothing` at its beginning.
  var last = NumberedRow.nothing
  private var gap: UInt32 = 0
  private var isBetweenElements = true

  init(output: UnsafeMutablePointer<UInt16>, start: Int) {
    self.output = output
    self.start = start
    place = start
  }

  /// Whether a character that folds to a character can simply be added.
  var isInside: Bool { !isBetweenElements && gap == 0 }

  @inline(__always)
  mutating func append(_ number: UInt16, _ counts: borrowing GrowingBuffer<UInt32>) {
    output[place] = number
    counts.start[Int(number)] &+= 1
    place += 1
  }

  mutating func endElement(joinsElements: Bool) {
    if joinsElements {
      addGap(0x20)
    } else {
      isBetweenElements = true
      gap = 0
    }
  }

  /// Notes that an element has something in it; true when it was divided from the one before.
  mutating func beginElement() -> Bool {
    guard isBetweenElements else { return false }
    isBetweenElements = false
    last = NumberedRow.nothing
    guard place > start else { return false }
    output[place] = 0
    place += 1
    return true
  }

  mutating func addGap(_ form: UInt32) { if gap != 0x0A { gap = form } }

  /// What stays of the white space before a character: a space, a line break, or 0 for nothing.
  mutating func gap(before next: UInt32) -> UInt32 {
    defer { gap = 0 }
    if last == NumberedRow.nothing || gap == 0x20 && Folding.isGapClosed(between: last, and: next) { return 0 }
    return gap
  }
}
