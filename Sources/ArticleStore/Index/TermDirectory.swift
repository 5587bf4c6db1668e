/// Where each term's list stands: terms ordered by their first character's number, then by the second's.
///
/// A character by itself is a term whose second number is 0, and so the first of its character's.
struct TermDirectory {
  private var firstTerms: [UInt32]
  private var seconds: [UInt16] = []
  private var frequencies: [UInt32] = []
  private var starts: [UInt64] = []

  /// A directory for character numbers below a limit.
  init(numbers limit: Int) {
    firstTerms = [UInt32](repeating: 0, count: limit + 1)
  }

  /// Adds a term; keys come in ascending order.
  mutating func add(key: UInt32, rows: UInt32, start: UInt64) {
    firstTerms[Int(key >> 16) + 1] += 1
    seconds.append(UInt16(truncatingIfNeeded: key))
    frequencies.append(rows)
    starts.append(start)
  }

  /// Writes the sections, and the characters sorted with their numbers.
  mutating func write(_ field: TextField, scalars: [UInt32], to writer: SegmentWriter) {
    for index in 1..<firstTerms.count { firstTerms[index] += firstTerms[index - 1] }
    let sorted = scalars.enumerated().sorted { $0.element < $1.element }
    let index = field.rawValue
    writer.section(SectionKey(.scalars, index), sorted.map(\.element))
    writer.section(SectionKey(.scalarNumbers, index), sorted.map { UInt16($0.offset + 1) })
    writer.section(SectionKey(.firstTerms, index), firstTerms)
    writer.section(SectionKey(.seconds, index), seconds)
    writer.section(SectionKey(.frequencies, index), frequencies)
    writer.section(SectionKey(.postingStarts, index), starts)
  }
}
