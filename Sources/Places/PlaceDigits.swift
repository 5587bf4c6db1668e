/// The numbers of the generated tables: written in the printable signs of ASCII but the space, `"` and `\`, `!` being 0.
enum PlaceDigits {
  /// How many signs there are.
  private static let base = 0x7F - 0x21 - 2

  /// The number that stands at a place in so many signs.
  @inline(__always)
  static func number(in bytes: UnsafeBufferPointer<UInt8>, at position: Int, signs: Int = 2) -> Int {
    var number = 0
    for sign in bytes[position..<position + signs] { number = number * base + value(of: Int(sign)) }
    return number
  }

  @inline(__always)
  private static func value(of sign: Int) -> Int { sign - 0x21 - (sign > 0x22 ? 1 : 0) - (sign > 0x5C ? 1 : 0) }
}
