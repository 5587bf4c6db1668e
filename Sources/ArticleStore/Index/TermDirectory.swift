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

  /// Adds lists whose bytes begin at `start` of the section; they come in ascending order of their numbers.
  mutating func add(_ lists: borrowing MergedLists, at start: Int) {
    for first in lists.firsts {
      firstStarts[Int(first.number)] = UInt64(start + first.start)
      firstTerms[Int(first.number) + 1] = UInt32(first.lists)
    }
    for rows in lists.rows {
      if rows >= UInt32(TermDirectory.longList) { longLists.append(UInt64(frequencies.count) << 32 | UInt64(rows)) }
      frequencies.append(UInt16(clamping: rows))
    }
    seconds += lists.seconds
    starts += lists.starts
  }

  /// Writes the sections, and the characters in their order, whose numbers ascend from 1.
  mutating func write(_ field: TextField, scalars: [UInt32], to writer: SegmentWriter) {
    for index in 1..<firstTerms.count { firstTerms[index] += firstTerms[index - 1] }
    let index = field.rawValue
    writer.section(SectionKey(.scalars, index), scalars)
    writer.section(SectionKey(.firstTerms, index), firstTerms)
    writer.section(SectionKey(.seconds, index), seconds)
    writer.section(SectionKey(.frequencies, index), frequencies)
    writer.section(SectionKey(.longLists, index), longLists)
    writer.section(SectionKey(.firstStarts, index), firstStarts)
    writer.section(SectionKey(.postingStarts, index), starts)
  }
}
