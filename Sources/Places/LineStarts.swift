/// Where the lines of a generated table begin, as another of its tables says: nothing is read before a line is asked for.
struct LineStarts: Sendable {
  private static let signs = 3

  /// The numbers: three signs a line, and three for where one after the last would begin.
  private let numbers: StaticString

  /// The lines that begin where those numbers say.
  init(_ numbers: StaticString) { self.numbers = numbers }

  /// How many lines there are.
  var count: Int { numbers.utf8CodeUnitCount / LineStarts.signs - 1 }

  /// The offset of a line; of the one after the last, one past the text's line feed.
  subscript(line: Int) -> Int {
    numbers.withUTF8Buffer { PlaceDigits.number(in: $0, at: line * LineStarts.signs, signs: LineStarts.signs) }
  }
}
