import Glibc

/// Gives the characters of a text small numbers, from 1 on, as they come: bigrams of numbers fit 32 bits.
///
/// After 65,534 different characters all further ones share a number; words that hold such a one have to be verified
/// in the text.
struct ScalarNumbers: ~Copyable {
  /// The number that further characters share.
  static let shared: UInt16 = .max

  private let table: UnsafeMutablePointer<UInt16>
  /// The characters by number, from 1 on.
  private(set) var scalars: [UInt32] = []

  init() {
    // Zeroed memory of `calloc` comes page by page as it is touched.
    guard let memory = calloc(0x110000, MemoryLayout<UInt16>.stride) else { fatalError("out of memory") }
    table = memory.bindMemory(to: UInt16.self, capacity: 0x110000)
  }

  deinit { free(table) }

  @inline(__always)
  mutating func number(of scalar: UInt32) -> UInt16 {
    let number = table[Int(scalar)]
    return number != 0 ? number : give(scalar)
  }

  private mutating func give(_ scalar: UInt32) -> UInt16 {
    guard scalars.count < Int(ScalarNumbers.shared) - 1 else { return ScalarNumbers.shared }
    scalars.append(scalar)
    table[Int(scalar)] = UInt16(scalars.count)
    return UInt16(scalars.count)
  }

  /// How many numbers may have been given, the shared one and 0 among them.
  var limit: Int { scalars.count == Int(ScalarNumbers.shared) - 1 ? 0x10000 : scalars.count + 1 }
}
