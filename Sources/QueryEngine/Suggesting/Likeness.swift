import TextBasics

/// How like one another two folded words are, by sound and by writing; an order of suggestions, the least first.
enum Likeness {
  /// 0 where both sound alike, 1 where they do to many Southern ears, else one more than the characters to change; nil
  /// when it is another word altogether.
  ///
  /// Two Chinese characters of which one is another sound are another word (潮州 is not 广州, 宣传 is not 宣讲): only a
  /// character too many or too few is a slip there. Latin letters are a sound: `zhongshan` is 中山.
  static func difference(_ wanted: [Unicode.Scalar], _ candidate: [Unicode.Scalar]) -> Int? {
    if wanted == candidate || wanted.isEmpty || candidate.isEmpty { return nil }
    if wanted.allSatisfy({ $0.isASCII }) {
      if isSpelling(wanted, of: candidate) { return 0 }
      return wanted.count < 4 ? nil : changes(wanted, candidate)
    }
    let shorter = min(wanted.count, candidate.count)
    guard shorter > 1 else { return nil }
    if wanted.count == candidate.count {
      if zip(wanted, candidate).allSatisfy({ soundsAlike($0, $1) { $0 } }) { return 0 }
      if zip(wanted, candidate).allSatisfy({ soundsAlike($0, $1, blurred) }) { return 1 }
      if shorter == 2 { return nil }
    }
    return changes(wanted, candidate)
  }

  /// One more than the characters to change, where these are at most a third.
  private static func changes(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int? {
    EditDistance.between(a.map(\.value), b.map(\.value), limit: max(1, min(a.count, b.count) / 3)).map { $0 + 1 }
  }

  private static func soundsAlike(
    _ a: Unicode.Scalar, _ b: Unicode.Scalar, _ heard: (Substring) -> Substring
  ) -> Bool {
    if a == b { return true }
    guard let first = Pinyin.syllable(of: a), let second = Pinyin.syllable(of: b) else { return false }
    return heard(first[...]) == heard(second[...])
  }

  /// A syllable without what many typists of the South don't tell apart: zh z, ch c, sh s, n l at the beginning, and
  /// ng n at the end. Common input methods offer the same pairs as 模糊音.
  private static func blurred(_ syllable: Substring) -> Substring {
    var syllable = syllable
    if syllable.hasSuffix("ng") { syllable.removeLast() }
    for (written, heard) in [("zh", "z"), ("ch", "c"), ("sh", "s"), ("n", "l")] where syllable.hasPrefix(written) {
      return heard + syllable.dropFirst(written.count)
    }
    return syllable
  }

  /// Whether Latin letters are the whole sound of a Chinese word.
  private static func isSpelling(_ letters: [Unicode.Scalar], of word: [Unicode.Scalar]) -> Bool {
    let letters = letters.filter { $0 != " " && $0 != "'" }
    var place = 0
    for character in word {
      guard let syllable = Pinyin.syllable(of: character) else { return false }
      for letter in syllable.unicodeScalars {
        guard place < letters.count, letters[place] == letter else { return false }
        place += 1
      }
    }
    return place == letters.count
  }
}
