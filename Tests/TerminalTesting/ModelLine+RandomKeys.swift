/// Typing at random.
extension ModelLine {
  private static let alphabet: [Unicode.Scalar] = Array(
    "报纸中山市宣讲工会劳动者，。！“”…（）ＡＢabc 12=~éñüÿ\u{20BB7}\u{1F4F0}".unicodeScalars)

  /// Changes the line as a random key or two would, and answers what a terminal sends for them.
  public mutating func press(using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<16, using: &random) {
    case 0...5:
      let text = Self.text(1...7, using: &random)
      insert(text)
      return text
    case 6, 7:
      let count = Int.random(in: 0...min(9, cursor), using: &random)
      cursor -= count
      return String(repeating: Keys.left, count: count)
    case 8:
      let count = Int.random(in: 0...min(9, scalars.count - cursor), using: &random)
      cursor += count
      return String(repeating: Keys.right, count: count)
    case 9, 10:
      let count = Int.random(in: 0...min(5, cursor), using: &random)
      remove(cursor - count..<cursor)
      return String(repeating: Keys.backspace, count: count)
    case 11:
      if cursor < scalars.count { remove(cursor..<cursor + 1) }
      return Keys.delete
    case 12:
      cursor = lineStart
      return Bool.random(using: &random) ? Keys.home : Keys.control("A")
    case 13:
      cursor = lineEnd
      return Bool.random(using: &random) ? Keys.end : Keys.control("E")
    case 14:
      let pasted = Self.text(1...12, using: &random) + "\n" + Self.text(1...4, using: &random)
      insert(pasted)
      return Keys.paste(pasted)
    default:
      return cutAndPutBack()
    }
  }

  /// Cuts what follows the cursor and puts it back at the beginning.
  private mutating func cutAndPutBack() -> String {
    guard cursor < scalars.count else { return Keys.control("L") }
    let toStart = String(repeating: Keys.left, count: cursor)
    let cut = String(String.UnicodeScalarView(scalars[cursor...]))
    remove(cursor..<scalars.count)
    cursor = 0
    insert(cut)
    return Keys.control("K") + toStart + Keys.control("Y")
  }

  /// Random text of one of those lengths, Chinese and Latin.
  public static func text(_ lengths: ClosedRange<Int>, using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: lengths, using: &random) {
      if let scalar = alphabet.randomElement(using: &random) { text.append(scalar) }
    }
    return String(text)
  }
}
