import TextBasics

/// One character of the text as the lexer sees it: its full-width form undone, and what class of sign it is.
///
/// A glyph is a Unicode scalar, never a grapheme: `"三"` is no number here and `"豈"` (U+F900) is not `"豈"` (U+8C48).
struct Glyph: Equatable {
  /// The scalar, its full-width or input-method form replaced by the ASCII sign that it stands for.
  var value: UInt32
  /// The scalar as it was typed.
  var typed: UInt32
  /// How many bytes it takes.
  var length: Int

  /// The glyph that stands for the text's end.
  static let end = Glyph(value: 0, typed: 0, length: 0)

  var isEnd: Bool { length == 0 }

  /// Whether it is that ASCII sign, or the twin of it.
  func `is`(_ sign: Unicode.Scalar) -> Bool { length > 0 && value == sign.value }

  var isDigit: Bool { (0x30...0x39).contains(value) && !isEnd }
  var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
  var isLineEnd: Bool {
    switch value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: !isEnd
    default: false
    }
  }

  /// White space within a line, the ideographic space and what has no width at all included.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09, 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0xFEFF: !isEnd
    default: false
    }
  }

  var isWhite: Bool { isBlank || isLineEnd }

  /// A digit's value.
  var digit: Int { Int(value) - 0x30 }

  /// The scalar as spellings are compared: ASCII capitals made small, traditional characters simplified.
  var folded: UInt32 {
    if (0x41...0x5A).contains(value) { return value + 0x20 }
    guard value >= 0x4E00 else { return value }
    let place = Glyph.traditional.indices.partitionPoint { Glyph.traditional[$0] >= value }
    let isTraditional = place < Glyph.traditional.count && Glyph.traditional[place] == value
    return isTraditional ? Glyph.simplified[place] : value
  }

  /// The traditional forms of the characters that the language's own words are written with.
  ///
  /// Only these: what people look for is folded whole, when it is compared. In the order of their scalars.
  static let traditional =
    "並個內動區員單圖報對導屬幫數於時條構標機檢欄歷沒況為無紙結統線編縣與處號裏裡計訊記設詞詢話語說譯輸這週運過鄰釋開間隨頁題類顯點"
    .unicodeScalars.map(\.value)
  private static let simplified =
    "并个内动区员单图报对导属帮数于时条构标机检栏历没况为无纸结统线编县与处号里里计讯记设词询话语说译输这周运过邻释开间随页题类显点"
    .unicodeScalars.map(\.value)

  /// `《` or `〈`, `》` or `〉`: less and greater, but only before a number or a date.
  var angle: Unicode.Scalar? {
    switch typed {
    case 0x300A, 0x3008: "<"
    case 0x300B, 0x3009: ">"
    default: nil
    }
  }

  /// The ASCII sign that a scalar stands for when it is typed outside quotes, or the scalar itself.
  ///
  /// Source: Unicode block Halfwidth and Fullwidth Forms (FF01–FF5E lie 0xFEE0 above their ASCII twins), and what
  /// Chinese input methods put on the keys of `/ [ ] $ ~`.
  static func twin(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0x3001, 0xFF64: 0x2C
    case 0x3010: 0x5B
    case 0x3011: 0x5D
    case 0xFFE5, 0xA5: 0x24
    case 0x301C, 0x223C: 0x7E
    default: scalar
    }
  }
}
