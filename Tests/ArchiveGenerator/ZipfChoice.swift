import TerminalTesting

/// Chooses numbers from 0 on, each in proportion to 1 / (number + shift): the frequencies of words and names.
struct ZipfChoice {
  private let cumulated: [UInt64]

  /// A choice among so many; a larger shift makes the first ones less frequent.
  init(count: Int, shift: Int) {
    var sum: UInt64 = 0
    cumulated = (0..<count).map { number in
      sum += 1_000_000_000_000 / UInt64(number + shift)
      return sum
    }
  }

  /// A number.
  func pick(_ random: inout SeededGenerator) -> Int {
    let wanted = random.below(cumulated[cumulated.count - 1])
    var (low, high) = (0, cumulated.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if cumulated[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension SeededGenerator {
  /// A number below a bound, the same on every system and with every library.
  mutating func below(_ bound: UInt64) -> UInt64 { next().multipliedFullWidth(by: bound).high }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int { Int(below(UInt64(bound))) }

  /// True so many times in a hundred.
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

  /// One of those.
  mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }
}
