/// Numbers keys as they come, from 0: a hash table that keeps nothing but keys and their numbers.
///
/// Open addressing with linear probing, at most half full. A dictionary would do the same at several times the cost,
/// and this is asked for every character of a text.
struct KeyNumbers: Sendable {
  private var slots: [UInt64]
  private var numbers: [Int32]
  private var bits: UInt64
  /// How many keys there are.
  private(set) var count = 0

  /// A key that stands for an empty slot and is therefore none.
  private static let empty = UInt64.max

  init(minimumCapacity: Int = 64) {
    var bits: UInt64 = 7
    while 1 << bits < minimumCapacity * 2 { bits += 1 }
    slots = [UInt64](repeating: KeyNumbers.empty, count: 1 << Int(bits))
    numbers = [Int32](repeating: 0, count: 1 << Int(bits))
    self.bits = bits
  }

  /// The number of a key; nil when it has none.
  func number(of key: UInt64) -> Int? {
    let slot = slot(of: key)
    return slots[slot] == key ? Int(numbers[slot]) : nil
  }

  /// The number of a key, a new one when it has none.
  mutating func numbering(_ key: UInt64) -> Int {
    let slot = slot(of: key)
    if slots[slot] == key { return Int(numbers[slot]) }
    let number = count
    slots[slot] = key
    numbers[slot] = Int32(number)
    count += 1
    if count * 2 > slots.count { grow() }
    return number
  }

  /// A number of so many bits for a key: Fibonacci hashing (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  static func hash(_ key: UInt64, bits: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits)) }

  /// Where the key is, or would be.
  private func slot(of key: UInt64) -> Int {
    var slot = KeyNumbers.hash(key, bits: bits)
    while slots[slot] != key, slots[slot] != KeyNumbers.empty { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = KeyNumbers(minimumCapacity: slots.count)
    for (key, number) in zip(slots, numbers) where key != KeyNumbers.empty {
      let slot = larger.slot(of: key)
      larger.slots[slot] = key
      larger.numbers[slot] = number
    }
    larger.count = count
    self = larger
  }
}
