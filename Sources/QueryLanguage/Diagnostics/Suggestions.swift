import TextBasics

/// Words that someone may have meant, by spelling: at most two, nearest first.
enum Suggestions {
  /// The canonical English name, or the Chinese spelling, of fields that are spelled nearly so, or that other tools and
  /// people call so.
  static func fields(near word: String) -> [String] {
    let word = folded(word)
    if let known = otherNames[word] { return [word.utf8.allSatisfy { $0 < 0x80 } ? known.rawValue : known.chinese] }
    let (english, chinese) = (Field.allCases.flatMap(\.spellings.english), Field.allCases.flatMap(\.spellings.chinese))
    let sounding = chinese.filter { soundsAlike($0, word) || isSpelledOut($0, as: word) }
    if !sounding.isEmpty {
      let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
      return sounding.prefix(2).map { name in
        isLatin ? Field.allCases.first { $0.spellings.chinese.contains(name) }?.rawValue ?? name : name
      }
    }
    return nearest(to: word, among: english + chinese)
  }

  /// The same for what articles can be counted by: fields, and stretches of time.
  static func groupings(near word: String) -> [String] {
    let buckets = DateBucket.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }
    let near = nearest(to: word, among: buckets)
    return near.isEmpty ? fields(near: word) : near
  }

  /// The words that lie nearest to one, at most two, nearest first: one mistake in three letters or two characters,
  /// two in six.
  static func nearest(to word: String, among candidates: [String]) -> [String] {
    let word = folded(word)
    let length = word.unicodeScalars.count
    let isASCII = word.utf8.allSatisfy { $0 < 0x80 }
    let limit = isASCII ? (length >= 4 ? 2 : length == 3 ? 1 : 0) : (length >= 2 ? 1 : 0)
    guard limit > 0, length <= 40 else { return [] }
    var found: [(distance: Int, word: String)] = []
    for candidate in candidates where candidate.unicodeScalars.count > (isASCII ? 2 : 1) {
      guard let distance = distance(word, candidate, limit), distance > 0 else { continue }
      found.append((distance, candidate))
    }
    let least = found.map(\.distance).min() ?? 0
    return found.filter { $0.distance == least }.prefix(2).map(\.word)
  }

  /// Whether two words of Chinese sound the same, tones aside (查照, 查找); one word is no other than itself.
  static func soundsAlike(_ first: String, _ second: String) -> Bool {
    guard first.unicodeScalars.count > 1, first.unicodeScalars.count == second.unicodeScalars.count, first != second
    else { return false }
    return zip(first.unicodeScalars, second.unicodeScalars).allSatisfy { a, b in
      a == b || (Pinyin.syllable(of: a).map { $0 == Pinyin.syllable(of: b) } ?? false)
    }
  }

  /// Whether Latin letters are the sound of a Chinese word (`chengshi`, 城市).
  private static func isSpelledOut(_ chinese: String, as letters: String) -> Bool {
    guard letters.utf8.count > 2, letters.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let syllables = chinese.unicodeScalars.map { Pinyin.syllable(of: $0) ?? "?" }
    return syllables.joined() == letters.filter { $0 != " " && $0 != "'" }
  }

  /// The distance, with two characters that changed places one mistake (`ctiy`).
  private static func distance(_ first: String, _ second: String, _ limit: Int) -> Int? {
    guard abs(first.unicodeScalars.count - second.unicodeScalars.count) <= limit else { return nil }
    return EditDistance.between(first, second, limit: limit)
  }

  /// ASCII letters small and full-width forms undone.
  static func folded(_ word: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      let value = Glyph.twin(of: scalar.value)
      let small = (0x41...0x5A).contains(value) ? value + 0x20 : value
      result.append(Unicode.Scalar(small) ?? "\u{FFFD}")
    }
    return String(result)
  }

  /// What fields are called elsewhere.
  private static let otherNames: [String: Field] = [
    "author": .byline, "作者": .byline, "writer": .byline, "content": .body, "内容": .body, "headline": .title,
    "题目": .title, "地区": .place, "region": .place, "location": .place, "area": .place, "county": .district,
    "people": .person, "organisation": .org, "organization": .org, "organisations": .org, "组织": .org,
    "photographer": .caption, "tag": .topic, "keyword": .topic, "关键词": .topic, "year": .date, "month": .date,
    "words": .length, "paper": .newspaper,
  ]
}
