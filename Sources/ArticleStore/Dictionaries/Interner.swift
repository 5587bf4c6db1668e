import Glibc

/// Gives byte strings numbers from 0 on, the same to the same ones.
///
/// Open addressing over one buffer of all strings: no object a string, which a dictionary of arrays would make.
struct Interner: ~Copyable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  /// Number + 1 of the string in each slot; 0 where it is free.
  private var slots = [UInt32](repeating: 0, count: 64)

  /// How many different strings there are.
  var count: Int { starts.count - 1 }

  /// The number of a string, a new one when it was not seen before.
  mutating func number(of string: UnsafeRawBufferPointer) -> UInt32 {
    if count * 2 >= slots.count { grow() }
    var slot = Interner.hash(string) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if isEqual(number, string) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: string)
    starts.append(UInt32(bytes.count))
    slots[slot] = UInt32(count)
    return UInt32(count - 1)
  }

  /// The bytes of a string.
  func string(_ number: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  @inline(__always)
  private func isEqual(_ number: UInt32, _ string: UnsafeRawBufferPointer) -> Bool {
    let (start, end) = (Int(starts[Int(number)]), Int(starts[Int(number) + 1]))
    guard end - start == string.count else { return false }
    guard let base = string.baseAddress else { return true }
    return bytes.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memcmp($0 + start, base, string.count) == 0 } ?? true
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    bytes.withUnsafeBytes { bytes in
      for number in 0..<count {
        let string = UnsafeRawBufferPointer(rebasing: bytes[Int(starts[number])..<Int(starts[number + 1])])
        var slot = Interner.hash(string) & (larger.count - 1)
        while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
        larger[slot] = UInt32(number + 1)
      }
    }
    slots = larger
  }

  /// Eight bytes at a time are mixed in by multiplication; the high bits, which depend on all, come down at the end.
  @inline(__always)
  private static func hash(_ string: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(truncatingIfNeeded: string.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    var place = 0
    while place &+ 8 <= string.count {
      mix(string.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < string.count {
      rest = rest << 8 | UInt64(string[place])
      place &+= 1
    }
    mix(rest)
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF_FFFF_FFFF)
  }
}
