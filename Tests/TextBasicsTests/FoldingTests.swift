import Testing
import TextBasics

@Suite("Folding")
struct FoldingTests {
  @Test(
    "What text is compared as",
    arguments: [
      ("", ""), ("宣讲", "宣讲"), ("ABC", "abc"), ("ＡＢＣ１２３", "abc123"), ("總工會", "总工会"), ("臺灣", "台湾"),
      ("於後裡復", "于后里复"), ("，（）：；！？％＋－", ",():;!?%+-"), ("。、《》", "。、《》"),
      // Quotation marks have one shape, the middle dot too.
      ("“五个到位”", "\"五个到位\""), ("「五」『六』'七'‘八’＂九＂", "\"五\"\"六\"\"七\"\"八\"\"九\""),
      ("阿·布•c・d‧e∙f", "阿·布·c·d·e·f"),
      // Characters that mean themselves in today's text stay.
      ("著作 乾坤 瞭望 藉此 象徵", "著作乾坤瞭望藉此象徵"), ("沈阳 里程 皇后", "沈阳里程皇后"),
      // White space.
      ("8 月 20 日", "8月20日"), ("于 8 月 20 日上午", "于8月20日上午"), ("2024 年8　月", "2024年8月"), ("中 山", "中山"),
      ("中山　市", "中山市"), ("hello   world", "hello world"), ("工会 AI 培训", "工会 ai 培训"), ("a\t b", "a b"),
      ("  中山 ", "中山"), ("60% ，实现", "60% ,实现"), ("总工会 “五个到位”", "总工会\"五个到位\""), ("8月27日, 中山", "8月27日,中山"),
      ("10 20", "10 20"), ("中\u{A0}山", "中山"),
      // Paragraphs keep their bounds.
      ("一\n二", "一\n二"), ("一 \n\n  二", "一\n二"), ("一\r\n二\u{2028}三", "一\n二\n三"), ("\n一\n", "一"),
      // What looks alike in a PDF's text layer is alike; what is not seen is not there.
      ("⼯会", "工会"), ("\u{F9DB}", "率"), ("\u{FEFF}中\u{200B}山", "中山"),
      // Forms beyond U+FFFF, and characters that no rule touches.
      ("𠮷野家", "𠮷野家"), ("한국 かな", "한국 かな"), ("Straße", "straße"), ("ｱｲｳ", "アイウ"),
    ])
  func form(text: String, expected: String) {
    #expect(Array(Folding.fold(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(
    "What differs stays different",
    arguments: [
      ("宣讲", "宣传"), ("中山", "中出"), ("ab", "a b"), ("末", "未"), ("一\n二", "一二"), ("2024 8", "20248"),
    ])
  func differences(first: String, second: String) {
    #expect(Folding.foldedBytes(of: first) != Folding.foldedBytes(of: second))
  }

  @Test("Folding what is folded changes nothing, for every scalar alone and between Chinese ones")
  func idempotent() {
    var changed: [String] = []
    for value in UInt32(0)..<0x32000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "中 \(scalar) 山"] {
        let once = Folding.foldedBytes(of: text)
        if Folding.fold(once) != once { changed.append(String(value, radix: 16)) }
      }
    }
    #expect(changed == [])
  }

  @Test(
    "Whatever a text holds is found in its folded form",
    arguments: [
      "于 8 月 20 日, 在“珠海” ABC def（工會） 3 期 。\n第二 段 x 9", "a 中 9 b \" ( 山 。 ， c", "１ ２ 年　７ 月\u{200B} z",
    ])
  func substringsStay(text: String) {
    let scalars = Array(text.unicodeScalars)
    let whole = String(decoding: Folding.foldedBytes(of: text), as: UTF8.self)
    for lower in scalars.indices {
      for upper in lower..<scalars.count {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[lower...upper])
        #expect(whole.contains(Folding.fold(String(part))), "\(String(part))")
      }
    }
  }

  @Test(
    "Bytes that are not UTF-8 pass through",
    arguments: [
      ([0xFF, 0x41], [0xFF, 0x61]), ([0xE4, 0xB8], [0xE4, 0xB8]), ([0xC0, 0x80, 0x42], [0xC0, 0x80, 0x62]),
      ([0xED, 0xA0, 0x80], [0xED, 0xA0, 0x80]), ([0x80], [0x80]),
    ] as [([UInt8], [UInt8])])
  func invalid(bytes: [UInt8], expected: [UInt8]) {
    #expect(Folding.fold(bytes) == expected)
    #expect(FoldedText(bytes).bytes == expected)
  }

  @Test("Filling an arena appends")
  func arena() {
    var arena: [UInt8] = Array("一".utf8)
    Folding.fold(Array("ＡⱥȺ".utf8).span, into: &arena)
    #expect(String(decoding: arena, as: UTF8.self) == "一aⱥⱥ")
  }

  @Test(
    "Folded places lead back to the original",
    arguments: [
      ("于 8 月 20 日上午", "8月20日", "8 月 20 日"), ("參加（ＡＢ） 会", "(ab)", "（ＡＢ）"), ("the  Old man", "the old", "the  Old"),
      ("總 工 會", "工", "工"), ("Ⱥ中", "中", "中"), ("中\u{200B}山", "中山", "中\u{200B}山"),
    ])
  func places(text: String, needle: String, original: String) throws {
    let folded = FoldedText(text)
    #expect(folded.bytes == Folding.foldedBytes(of: text))
    let bytes = Array(needle.utf8)
    let lower = try #require(folded.bytes.indices.first { folded.bytes[$0...].starts(with: bytes) })
    let range = folded.original(lower..<lower + bytes.count)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == original)
    #expect(folded.folded(range.lowerBound) == lower)
  }

  @Test("Empty stretches stay empty")
  func emptyStretch() {
    let folded = FoldedText("中 山")
    #expect(folded.original(0..<0) == 0..<0)
    #expect(folded.original(3..<3) == 4..<4)
    #expect(folded.original(6..<6) == 7..<7)
    #expect(FoldedText("").original(0..<0) == 0..<0)
  }
}
