extension Pinyin {
  /// Whether typed Latin letters are the beginning of a text's sound: `zs`, `zhongs`, `zhongshan` and `zsh` of 中山市.
  ///
  /// Each character may be typed as its whole syllable or any beginning of it, by any of its readings (`cq` and `zq` of
  /// 重庆). What is no Chinese character is typed as it is. Blanks and apostrophes in the typed text divide syllables
  /// and say nothing; case does not matter. False for nothing typed, and for what is not ASCII.
  public static func isBeginning(_ typed: some StringProtocol, of text: some StringProtocol) -> Bool {
    var letters: [UInt8] = []
    for byte in typed.utf8 {
      switch byte {
      case 0x20, 0x27: continue
      case 0x41...0x5A: letters.append(byte + 0x20)
      case 0x80...: return false
      default: letters.append(byte)
      }
    }
    guard !letters.isEmpty else { return false }
    // The places in the typed letters that the characters so far can have brought us to.
    var places: Set<Int> = [0]
    for scalar in text.unicodeScalars {
      if places.contains(letters.count) { return true }
      var next: Set<Int> = []
      var spellings = readings(of: scalar)
      if spellings.isEmpty { spellings = [String(scalar).lowercased()] }
      let isChinese = syllable(of: scalar) != nil
      for place in places {
        if scalar == " " || scalar == "'" { next.insert(place) }
        for spelling in spellings {
          var length = 0
          for letter in spelling.utf8 {
            guard place + length < letters.count, letters[place + length] == letter else { break }
            length += 1
            if isChinese { next.insert(place + length) }
          }
          if !isChinese, length == spelling.utf8.count { next.insert(place + length) }
        }
      }
      if next.isEmpty { return false }
      places = next
    }
    return places.contains(letters.count)
  }
}
