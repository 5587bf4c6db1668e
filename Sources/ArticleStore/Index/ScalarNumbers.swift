import Glibc
import Synchronization

/// Gives the characters of a segment's texts small numbers, from 1 on, as they come: bigrams of numbers fit 32 bits.
///
/// After 65,534 different characters all further ones share a number; words that hold such a one have to be verified
/// in the text. Numbers are for the time of indexing: a finished index numbers its characters in their own order.
final class ScalarNumbers: Sendable {
  /// The number that further characters share.
  static let shared: UInt16 = .max
  /// How many characters have a number of their own at most.
  static let most = Int(shared) - 1

  private struct State {
    var numbers: [UInt32: UInt16] = [:]
    var scalars: [UInt32] = []
  }

  private let state = Mutex(State())

  /// The number of a character, a new one when it was not seen before.
  func number(of scalar: UInt32) -> UInt16 {
    state.withLock { state in
      if let number = state.numbers[scalar] { return number }
      guard state.scalars.count < ScalarNumbers.most else { return ScalarNumbers.shared }
      state.scalars.append(scalar)
      state.numbers[scalar] = UInt16(state.scalars.count)
      return UInt16(state.scalars.count)
    }
  }

  /// The characters by number, from 1 on.
  var scalars: [UInt32] { state.withLock { $0.scalars } }
}

/// The order of numbers that a finished index has: that of their characters, and the shared number last.
struct NumberOrder {
  /// How many characters had been numbered.
  let count: Int
  /// All numbers in that order, the shared one too when there are so many.
  let numbers: [UInt16]

  init(_ scalars: [UInt32]) {
    count = scalars.count
    var numbers = (0..<scalars.count).map { UInt16($0 + 1) }.sorted { scalars[Int($0) - 1] < scalars[Int($1) - 1] }
    if scalars.count == ScalarNumbers.most { numbers.append(ScalarNumbers.shared) }
    self.numbers = numbers
  }

  /// How many numbers may have been given, the shared one and 0 among them.
  var limit: Int { count == ScalarNumbers.most ? 0x10000 : count + 1 }
}
