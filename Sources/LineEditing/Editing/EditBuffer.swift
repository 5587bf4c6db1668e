/// The text being typed, by scalars as libedit keeps it, and the cursor between two of them.
struct EditBuffer: Hashable {
  var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  var cursor: Int

  var isEmpty: Bool { scalars.isEmpty }
  var isAtEnd: Bool { cursor == scalars.count }

  var text: String { text(in: 0..<scalars.count) }

  func text(in range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// The offset in UTF-8 of the scalar at that index.
  func byteOffset(of index: Int) -> Int {
    scalars[..<index].reduce(0) { $0 + UTF8.width($1) }
  }

  /// The index of the scalar that holds the byte at that offset.
  func index(ofByte offset: Int) -> Int {
    var bytes = 0
    for (index, scalar) in scalars.enumerated() {
      bytes += UTF8.width(scalar)
      if bytes > offset { return index }
    }
    return scalars.count
  }

  // MARK: Lines of a statement

  /// The first scalar of the line that the cursor stands in.
  var lineStart: Int { (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }

  /// The end of the line that the cursor stands in: its line break, or the end of the text.
  var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  var isMultiline: Bool { scalars.contains("\n") }

  /// The place a line further up or down, as far from its start as the cursor is from its own; nil when there is none.
  func place(linesDown step: Int) -> Int? {
    let column = cursor - lineStart
    if step < 0 {
      guard lineStart > 0 else { return nil }
      let end = lineStart - 1
      let start = (scalars[..<end].lastIndex(of: "\n") ?? -1) + 1
      return min(start + column, end)
    }
    guard lineEnd < scalars.count else { return nil }
    let start = lineEnd + 1
    return min(start + column, scalars[start...].firstIndex(of: "\n") ?? scalars.count)
  }

  /// Whether the last of several lines is blank.
  var endsInBlankLine: Bool {
    guard let last = scalars.lastIndex(of: "\n") else { return false }
    return scalars[(last + 1)...].allSatisfy(\.properties.isWhitespace)
  }
}
