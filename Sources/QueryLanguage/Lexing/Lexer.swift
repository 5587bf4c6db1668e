import TextBasics

/// Reads glyphs and tokens at any place of a text.
///
/// The language's words run into one another (`城市是中山且主题包含宣讲`), so that what ends a word depends on what may stand
/// there. The lexer therefore keeps no place of its own: the parser asks it what begins at a byte, and it answers with
/// the same token every time. It works on UTF-8 bytes; every offset it gives lies between two scalars.
struct Lexer {
  /// The text.
  let bytes: [UInt8]
  /// Where reading ends: the statement's end.
  var end: Int
  /// Whether the statement counts, so that 按 with a field ends a word even without 统计 behind it (统计宣讲按城市).
  var isCounting = false

  /// A lexer of the whole text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    end = bytes.count
  }

  /// The glyph that begins at an offset.
  func glyph(at offset: Int) -> Glyph {
    guard offset < end else { return .end }
    let first = bytes[offset]
    if first < 0x80 { return Glyph(value: UInt32(first), typed: UInt32(first), length: 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= end else { return Glyph(value: 0xFFFD, typed: 0xFFFD, length: end - offset) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    return Glyph(value: Glyph.twin(of: scalar), typed: scalar, length: length)
  }

  /// Where the glyph before an offset begins; nil at the text's start.
  func start(ofGlyphBefore offset: Int) -> Int? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The characters of a span, as typed.
  func text(_ span: SourceSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The characters of a span with full-width forms undone.
  func plainText(_ span: SourceSpan) -> String {
    var result = String.UnicodeScalarView()
    var offset = span.lower
    while offset < span.upper {
      let glyph = glyph(at: offset)
      if glyph.isEnd { break }
      result.append(Unicode.Scalar(glyph.value) ?? "\u{FFFD}")
      offset += glyph.length
    }
    return String(result)
  }

  // MARK: Signs

  /// The sign that begins at an offset, and its span; nil when something else does.
  func sign(at offset: Int) -> (sign: Sign, span: SourceSpan)? {
    let first = glyph(at: offset)
    guard !first.isEnd, first.value < 0x80 || (0x2260...0x2267).contains(first.value) else { return nil }
    guard !first.isASCIILetter, !first.isDigit, !first.isWhite else { return nil }
    let next = glyph(at: offset + first.length)
    func one(_ sign: Sign) -> (Sign, SourceSpan) { (sign, SourceSpan(offset, offset + first.length)) }
    func two(_ sign: Sign) -> (Sign, SourceSpan) { (sign, SourceSpan(offset, offset + first.length + next.length)) }
    switch first.typed {
    case 0x2260: return one(.comparison(.notEqual))
    case 0x2264, 0x2266: return one(.comparison(.lessOrEqual))
    case 0x2265, 0x2267: return one(.comparison(.greaterOrEqual))
    default: break
    }
    switch Unicode.Scalar(first.value) {
    case "(": return one(.openBracket)
    case ")": return one(.closeBracket)
    case ",": return one(.comma)
    case ";": return one(.semicolon)
    case "|": return next.is("|") ? two(.or) : one(.pipe)
    case "&": return next.is("&") ? two(.and) : nil
    case "=":
      if next.is("=") { return two(.comparison(.equal)) }
      if next.is("~") { return two(.comparison(.contains)) }
      return one(.comparison(.equal))
    case "~": return one(.comparison(.contains))
    case "!":
      if next.is("=") {
        let third = glyph(at: offset + first.length + next.length)
        let upper = offset + first.length + next.length + (third.is("=") ? third.length : 0)
        return (.comparison(.notEqual), SourceSpan(offset, upper))
      }
      return next.is("~") ? two(.comparison(.notContains)) : one(.not)
    case "<":
      if next.is(">") { return two(.comparison(.notEqual)) }
      return next.is("=") ? two(.comparison(.lessOrEqual)) : one(.comparison(.less))
    case ">": return next.is("=") ? two(.comparison(.greaterOrEqual)) : one(.comparison(.greater))
    case "\\": return continuationEnd(at: offset).map { (.continuation, SourceSpan(offset, $0)) }
    default: return nil
    }
  }

  /// The comparison that `《` `》` stand for at an offset: only where a number or a date follows.
  func angleSign(at offset: Int) -> (comparison: Comparison, span: SourceSpan)? {
    let first = glyph(at: offset)
    guard let angle = first.angle else { return nil }
    var upper = offset + first.length
    let hasEqual = glyph(at: upper).is("=")
    if hasEqual { upper += glyph(at: upper).length }
    guard number(at: skipBlanks(from: upper)) != nil || date(at: skipBlanks(from: upper)) != nil else { return nil }
    let comparison: Comparison =
      angle == "<" ? (hasEqual ? .lessOrEqual : .less) : (hasEqual ? .greaterOrEqual : .greater)
    return (comparison, SourceSpan(offset, upper))
  }

  /// Where a `\` that is the last of its line ends, the line's end aside; nil when something else follows.
  private func continuationEnd(at offset: Int) -> Int? {
    let next = glyph(at: skipBlanks(from: offset + 1))
    return next.isEnd || next.isLineEnd ? offset + 1 : nil
  }
}
