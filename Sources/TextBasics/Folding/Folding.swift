/// The one form in which text is compared: folding is the same when a page is indexed and when a question is asked.
///
/// Folds case; full and half width (，（）：；！？ too, where ASCII has a twin); traditional to simplified, one
/// character to one; compatibility ideographs to the unified ones; the shape of quotation marks (all become `"`) and of
/// the middle dot (`·`). White space is dropped between Chinese characters and between one and a digit or a
/// punctuation mark (`8 月 20 日`); elsewhere a run of it is one space, and one with a line break in it is one `\n`: a
/// paragraph's bounds stay. White space at both ends is dropped. Nothing else is folded: 宣讲 is not 宣传.
///
/// What happens to a character depends on its nearest neighbours alone, so whatever a text literally holds is found
/// in its folded form. Folding what is folded changes nothing. A byte that is not UTF-8 stays as it is.
///
///     Folding.fold("珠海市　總工會 8 月 20 日（ＡＢＣ）")    // "珠海市总工会8月20日(abc)"
public enum Folding {
  /// The folded form of UTF-8 text, as bytes. One pass.
  public static func fold(_ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    fold(bytes, into: &result)
    return result
  }

  /// The folded form of UTF-8 text, as bytes.
  public static func fold(_ bytes: [UInt8]) -> [UInt8] {
    fold(bytes.span)
  }

  /// The folded form of UTF-8 text, as bytes.
  public static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    fold(bytes.span)
  }

  /// The folded form of a text.
  public static func fold(_ text: String) -> String {
    String(decoding: foldedBytes(of: text), as: UTF8.self)
  }

  /// The folded form of a text, as UTF-8 bytes: what texts are looked up and compared by.
  public static func foldedBytes(of text: some StringProtocol) -> [UInt8] {
    fold(Array(text.utf8).span)
  }

  /// Appends the folded form of UTF-8 text to `result`, for filling an arena without a copy between.
  public static func fold(_ bytes: Span<UInt8>, into result: inout [UInt8]) {
    // Two bytes become three at worst (Ⱥ), three four (a simplified form beyond U+FFFF).
    result.append(addingCapacity: bytes.count + bytes.count / 2 + 4) { (output: inout OutputSpan<UInt8>) in
      var pass = FoldingPass()
      while let unit = pass.next(in: bytes) {
        if unit.separator != 0 { output.append(unit.separator) }
        let value = unit.value
        if value < 0x80 {
          output.append(UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
          output.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
          output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else if value < 0x10000 {
          output.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
          output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
          output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else if value < FoldingPass.rawByte {
          output.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
          output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
          output.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
          output.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        } else {
          output.append(UInt8(truncatingIfNeeded: value))
        }
      }
    }
  }
}
