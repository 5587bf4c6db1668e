import Issues

/// What is wrong with a record, by its offset in the bulk file's text.
struct RecordError: Error {
  let problem: BulkProblem
  let offset: Int

  init(_ problem: BulkProblem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// An error of a JSON reader whose text begins at `start`.
  init(_ error: JSONError, from start: Int) {
    self.init(.json(error.problem), at: start + error.offset)
  }
}

/// Finds lines and columns of offsets that come in ascending order, in one walk over the text.
struct LineCounter {
  private let bytes: UnsafeRawBufferPointer
  private var line = 1
  private var lineStart: Int
  private let textStart: Int
  private var position: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    textStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStart = textStart
    position = textStart
  }

  /// Line and column of that offset, both counted from 1, columns in characters. Offsets must not go back.
  mutating func place(of offset: Int) -> (line: Int, column: Int) {
    let end = min(offset, bytes.count)
    while position < end, let feed = bytes.firstLineFeed(from: position), feed < end {
      line += 1
      lineStart = feed + 1
      position = feed + 1
    }
    let before = bytes[min(lineStart, max(end, textStart))..<max(end, textStart)]
    return (line, String(decoding: before, as: UTF8.self).count + 1)
  }
}
