/// Chinese characters by their sound: for completion (`zs` gives 中山), near values of the same sound, and sorting.
///
/// Readings are Unihan's usual one (kMandarin) first and, for characters with several, those of the standard
/// dictionary (kTGHZ2013). Syllables are written without tones, ü as `v`. A word is read character by character.
public enum Pinyin {
  /// The toneless syllables that a character is read as, the usual one first; empty when it has none.
  public static func readings(of scalar: Unicode.Scalar) -> [String] {
    let table = PinyinReadings.shared
    return table.numbers(of: scalar.value).map { table.syllables[$0].letters }
  }

  /// The usual toneless syllable of a character; nil when it is not a Chinese character with a known sound.
  public static func syllable(of scalar: Unicode.Scalar) -> String? {
    let table = PinyinReadings.shared
    return table.number(of: scalar.value).map { table.syllables[$0].letters }
  }

  /// The toneless reading of a text: `中山市` is `zhong shan shi`. What is no Chinese character stays, in small letters.
  public static func reading(of text: some StringProtocol) -> String {
    var result = ""
    var afterSyllable = false
    for scalar in text.unicodeScalars {
      if let syllable = syllable(of: scalar) {
        if !result.isEmpty, result.utf8.last != 0x20 { result += " " }
        result += syllable
        afterSyllable = true
      } else {
        if afterSyllable, scalar != " " { result += " " }
        result += String(scalar).lowercased()
        afterSyllable = false
      }
    }
    return result
  }

  /// The first letters: `中山市` is `zss`. What is no Chinese character stays, in small letters.
  public static func initials(of text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if let first = syllable(of: scalar)?.first {
        result.append(first)
      } else {
        result += String(scalar).lowercased()
      }
    }
    return result
  }

  /// A key whose bytes order texts by pinyin: syllable, tone, then code point, character by character.
  ///
  /// Signs, digits and Latin letters (folded) come before Chinese characters, and those without a sound before the rest.
  public static func sortKey(of text: some StringProtocol) -> [UInt8] {
    let table = PinyinReadings.shared
    let folded = Folding.foldedBytes(of: text)
    var key: [UInt8] = []
    key.reserveCapacity(folded.count * 2)
    let bytes = folded.span
    var position = 0
    while position < bytes.count {
      let (value, length) = UTF8Text.scalar(in: bytes, at: position)
      if let number = table.number(of: value) {
        // F8 and above begin no UTF-8 sequence, so characters with a sound come last.
        key.append(UInt8(0xF8 + number >> 8))
        key.append(UInt8(truncatingIfNeeded: number))
      }
      for offset in 0..<length { key.append(bytes[position + offset]) }
      position += length
    }
    return key
  }

  /// Whether two texts sound alike, tones aside, by the usual reading of each character.
  public static func soundsAlike(_ first: some StringProtocol, _ second: some StringProtocol) -> Bool {
    reading(of: first) == reading(of: second)
  }
}
