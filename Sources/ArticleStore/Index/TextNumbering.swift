import Glibc
import TextBasics

/// Numbers the characters of text as it is folded.
///
/// What a unit is numbered as is remembered: all but the first meeting with it is one look-up.
struct TextNumbering: FoldedSink, ~Copyable {
  /// The rows so far.
  private(set) var text = NumberedText()
  /// The number of what each unit folds to by itself; 0 where that is not known yet.
  private let table: UnsafeMutablePointer<UInt16>
  private nonisolated(unsafe) let forms = UnitForms.shared.table
  /// The numbers of all folded characters met.
  private var known: [UInt32: UInt16] = [:]
  private let numbers: ScalarNumbers
  /// All numbers met are below.
  private var limit = 1

  init(_ numbers: ScalarNumbers) {
    self.numbers = numbers
    // Zeroed memory of `calloc` comes page by page as it is touched.
    guard let memory = calloc(0x10000, MemoryLayout<UInt16>.stride) else { fatalError("out of memory") }
    table = memory.bindMemory(to: UInt16.self, capacity: 0x10000)
  }

  deinit { free(table) }

  /// Forgets the rows; the numbers stay.
  mutating func removeAll() { text.removeAll() }

  /// Adds a row.
  mutating func add(_ units: UnsafeBufferPointer<UInt16>, with reader: FoldedReader) {
    text.reserve(units.count, limit: limit)
    _ = reader.read(units, into: &self)
    text.endRow()
  }

  var isDone: Bool { false }

  @inline(__always)
  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    var (place, count) = (start, text.numbers.count)
    let output = text.numbers.start
    var counts = text.counts.start
    while place < end {
      let unit = Int(units[place])
      var number = table[unit]
      if number == 0 {
        if forms[unit] == 0 { break }
        number = self.number(of: UInt32(forms[unit]))
        table[unit] = number
        counts = text.counts.start
      }
      output[count] = number
      counts[Int(number)] &+= 1
      count &+= 1
      place &+= 1
    }
    text.numbers.count = count
    return place
  }

  mutating func take(_ scalar: UInt32) {
    let number = scalar == UInt32(FoldedReader.separator) ? 0 : number(of: scalar)
    text.numbers.append(number)
    text.counts.start[Int(number)] &+= 1
  }

  private mutating func number(of scalar: UInt32) -> UInt16 {
    if let number = known[scalar] { return number }
    let number = numbers.number(of: scalar)
    known[scalar] = number
    if Int(number) >= limit {
      limit = Int(number) + 1
      text.reserveCounts(limit)
    }
    return number
  }
}
