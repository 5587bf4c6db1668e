import Testing
import TextBasics

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "Distances up to a limit",
    arguments: [
      ("city", "city", 2, 0), ("ctiy", "city", 2, 1), ("cty", "city", 2, 1), ("citty", "city", 2, 1),
      ("sity", "city", 2, 1),
      ("宣奖", "宣讲", 1, 1), ("", "ab", 2, 2), ("", "", 0, 0), ("ca", "abc", 3, 3), ("kitten", "sitting", 3, 3),
    ])
  func distance(first: String, second: String, limit: Int, expected: Int) {
    #expect(EditDistance.between(first, second, limit: limit) == expected)
    #expect(EditDistance.between(second, first, limit: limit) == expected)
    if expected > 0 { #expect(EditDistance.between(first, second, limit: expected - 1) == nil) }
  }
}

@Suite("Natural order")
struct NaturalOrderTests {
  @Test(
    "Ids in order",
    arguments: [
      ["1", "2", "10", "100"], ["2024-08-28/A2/1", "2024-08-28/A2/9", "2024-08-28/A2/10", "2024-08-28/A10/1"],
      ["a", "a1", "a2b", "a10", "b"], ["7", "07", "8"], ["99999999999999999999998", "99999999999999999999999"],
      ["1", "中"],
      ["a01b2", "a1b3"], ["x7/1", "x07/1", "x7/2"],
    ])
  func order(sorted: [String]) {
    #expect(sorted.reversed().sorted(by: NaturalOrder.precedes) == sorted)
    for id in sorted { #expect(NaturalOrder.compare(Array(id.utf8).span, Array(id.utf8).span) == 0) }
    let keys = sorted.map { NaturalOrder.sortKey(of: $0) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64])
  func keysOrderAsTextsDo(seed: UInt64) {
    var state = seed
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let letters = ["0", "00", "1", "7", "10", "a", "/", "中", "\u{0}", "\u{1}", String(repeating: "9", count: 300)]
    let texts = (0..<60).map { _ in (0..<next(5)).map { _ in letters[next(11)] }.joined() }
    for a in texts {
      for b in texts {
        let isBefore = NaturalOrder.sortKey(of: a).lexicographicallyPrecedes(NaturalOrder.sortKey(of: b))
        #expect(isBefore == NaturalOrder.precedes(a, b), "\(a) \(b)")
      }
    }
  }
}

@Suite("UTF-8 text")
struct UTF8TextTests {
  /// Damage at every place of a mixed text, by every kind of byte: the first bad byte is where the longest prefix that
  /// the standard library accepts ends.
  @Test(arguments: [0x00, 0x41, 0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xFF] as [UInt8])
  func theFirstBadByteIsThatOfTheStandardLibrary(byte: UInt8) {
    let text = Array("中文新闻ab、标题éé中文\u{800}\u{D7FF}\u{E000}。😀中国文字0123456789中".utf8)
    for place in text.indices {
      var bytes = text
      bytes[place] = byte
      let whole = (0...bytes.count).last { String(validating: bytes[..<$0], as: UTF8.self) != nil } ?? 0
      #expect(UTF8Text.firstInvalidByte(in: bytes) == (whole == bytes.count ? nil : whole))
    }
  }

  @Test(
    "The first byte that is not UTF-8",
    arguments: [
      ([], nil), ([0x41], nil), (Array("中山𠮷é abcdefghijklmnop".utf8), nil), ([0x41, 0xFF], 1), ([0xE4, 0xB8], 0),
      ([0xC0, 0x80], 0), ([0xE0, 0x80, 0x80], 0), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF5], 0),
      (Array("abcdefghijklm".utf8) + [0x80], 13), (Array("中".utf8) + [0xB8], 3), ([0xF0, 0x80, 0x80, 0x80], 0),
    ] as [([UInt8], Int?)])
  func firstInvalid(bytes: [UInt8], expected: Int?) {
    #expect(UTF8Text.firstInvalidByte(in: bytes) == expected)
  }
}
