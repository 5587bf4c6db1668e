import Glibc
import TextBasics

@testable import ArticleStore

/// Folds the text of a field's elements element by element: what `FoldedReader`, which reads them in one go, is held
/// against.
struct FieldFolder {
  private let joinsElements: Bool
  private var element: [UInt8] = []
  private(set) var folded: [UInt8] = []

  /// A folder for that field.
  init(_ field: TextField) { joinsElements = field == .title }

  /// Folds elements that each have a terminator behind them; the result stands in `folded`.
  ///
  /// - Parameter isFirstOnly: Whether the first element that is not empty is all that is wanted.
  mutating func fold(_ bytes: UnsafeRawBufferPointer, isFirstOnly: Bool = false) {
    folded.removeAll(keepingCapacity: true)
    var start = 0
    while start < bytes.count {
      var end = start
      element.removeAll(keepingCapacity: true)
      while end < bytes.count {
        let stop = FieldFolder.end(of: bytes, from: end)
        element.append(contentsOf: bytes[end..<stop])
        end = stop + 1
        guard joinsElements, end < bytes.count else { break }
        element.append(UInt8(ascii: " "))
      }
      start = end
      if element.isEmpty { continue }
      element.withUnsafeMutableBufferPointer { element in
        for index in element.indices where element[index] == 0x0A || element[index] == 0x0D {
          element[index] = UInt8(ascii: " ")
        }
      }
      if !folded.isEmpty { folded.append(FoldedReader.separator) }
      // Taken out for the time: the two buffers are of one value.
      var output: [UInt8] = []
      swap(&output, &folded)
      Folding.fold(element.span, into: &output)
      swap(&output, &folded)
      if isFirstOnly { return }
    }
  }

  private static func end(of bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(CompactText.utf8Terminator), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }
}
