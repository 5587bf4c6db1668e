/// A sample that is the same each time it is drawn from the same list.
enum SeededSample {
  /// So many of the elements, in the order they have. Knuth's algorithm S, with SplitMix64 as its source.
  static func choose<Element>(_ count: Int, of elements: [Element]) -> [Element] {
    var chosen: [Element] = []
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for (index, element) in elements.enumerated() {
      let needed = count - chosen.count
      guard needed > 0 else { break }
      let left = UInt64(elements.count - index)
      if next(&state) % left < UInt64(needed) { chosen.append(element) }
    }
    return chosen
  }

  /// Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
