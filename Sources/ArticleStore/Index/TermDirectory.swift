/// Where each term's list stands: terms ordered by their first character's number, then by the second's.
///
/// A character by itself is a term whose second number is 0, and so the first of its character's.
struct TermDirectory {
  private var firstTerms: [UInt32]
  private var seconds: [UInt16] = []
  private var frequencies: [UInt16] = []
  private var starts: [UInt32] = []
  private var firstStarts: [UInt64]
  private var longLists: [UInt64] = []

  /// Lists of so many rows or more have their number in a section of its own.
  static let longList: UInt16 = .max

  /// A directory for character numbers below a limit.
  init(numbers limit: Int) {
    firstTerms = [UInt32](repeating: 0, count: limit + 1)
    firstStarts = [UInt64](repeating: 0, count: limit)
  }

  /// Adds a term; keys come in ascending order.
  mutating func add(key: UInt32, rows: UInt32, start: UInt64) {
    let first = Int(key >> 16)
    if firstTerms[first + 1] == 0 { firstStarts[first] = start }
    firstTerms[first + 1] += 1
    seconds.append(UInt16(truncatingIfNeeded: key))
    if rows >= UInt32(TermDirectory.longList) { longLists.append(UInt64(frequencies.count) << 32 | UInt64(rows)) }
    frequencies.append(UInt16(clamping: rows))
    starts.append(UInt32(start - firstStarts[first]))
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
    writer.section(SectionKey(.longLists, index), longLists)
    writer.section(SectionKey(.firstStarts, index), firstStarts)
    writer.section(SectionKey(.postingStarts, index), starts)
  }
}
