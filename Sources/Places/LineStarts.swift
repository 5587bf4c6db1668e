import Glibc

/// Where the lines of a generated table begin.
struct LineStarts: Sendable {
  /// Offset of each line, and where one after the last would begin.
  private let starts: [UInt32]

  /// The lines of that text. Costs one walk over it.
  init(of text: StaticString) {
    starts = text.withUTF8Buffer { bytes in
      var starts: [UInt32] = [0]
      starts.reserveCapacity(bytes.count / 12)
      guard let base = bytes.baseAddress else { return starts }
      var position = 0
      while let feed = memchr(base + position, 0x0A, bytes.count - position) {
        position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(feed)) + 1
        starts.append(UInt32(position))
      }
      starts.append(UInt32(bytes.count + 1))
      return starts
    }
  }

  /// How many lines there are.
  var count: Int { starts.count - 1 }

  /// The offset of a line; of the one after the last, one past the text's line feed.
  subscript(line: Int) -> Int { Int(starts[line]) }
}
