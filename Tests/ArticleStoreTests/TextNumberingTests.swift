import Testing
import TextBasics

@testable import ArticleStore

/// Numbering text as it is kept comes to what folding it comes to.
@Suite struct TextNumberingTests {
  /// The folded form of elements as numbering has it: characters, a line feed where elements meet.
  static func numbered(_ elements: [String], joinsElements: Bool = false) -> [UInt32] {
    let numbers = ScalarNumbers()
    var numbering = TextNumbering(numbers)
    return numbered(elements, joinsElements, &numbering, numbers)
  }

  static func numbered(
    _ elements: [String], _ joinsElements: Bool, _ numbering: inout TextNumbering, _ numbers: ScalarNumbers
  ) -> [UInt32] {
    var run = TextRun(.body)
    for var element in elements { _ = element.withUTF8 { run.add(UnsafeRawBufferPointer($0)) } }
    run.endRow()
    numbering.removeAll()
    numbering.add(run.units(of: 0), with: FoldedReader(joinsElements ? .title : .body))
    let scalars = numbers.scalars
    return numbering.text.numbers.elements.map { $0 == 0 ? 0x0A : scalars[Int($0) - 1] }
  }

  static func folded(_ elements: [String], joinsElements: Bool = false) -> [UInt32] {
    var folder = FieldFolder(joinsElements ? .title : .body)
    var bytes: [UInt8] = []
    for element in elements { bytes += Array(element.utf8) + [CompactText.utf8Terminator] }
    bytes.withUnsafeBytes { folder.fold($0) }
    return String(decoding: folder.folded, as: UTF8.self).unicodeScalars.map(\.value)
  }

  @Test(arguments: [
    [], [""], ["", ""], ["工会"], ["工会", "宣讲"], ["工会", "", "宣讲"], ["  ", "工会"], ["工会", "  ", "宣讲"],
    ["8 月 20 日"], ["五 一 May  Day 5G"], ["甲\n乙", "c\r\nd"], ["甲\u{2028}乙", "c \u{85} d"], ["\u{AD}甲\u{200B} 乙"],
    ["a \u{AD} 甲", "甲 \u{FEFF}\u{3000}b"], ["𠮷野 家", "𠮷 𠮷a"], [" 甲", "乙 "], ["總工會（ＡＢＣ）", "Ⱥ ⱥ", "ſt"],
    ["甲\u{0}乙"], ["\u{AD}"], ["甲", "\u{AD}", "乙"], ["·　·", "“ a ”"], ["ẞ İ ı K Å"], ["e\u{301} é \u{301}"],
  ])
  func foldsAsFoldingDoes(_ elements: [String]) {
    for joins in [false, true] {
      #expect(Self.numbered(elements, joinsElements: joins) == Self.folded(elements, joinsElements: joins))
    }
  }

  /// Every scalar by itself and between others, beside white space and not; met for the first time and again.
  @Test func everyScalarFoldsAsFoldingDoes() {
    var differing: [UInt32] = []
    for block in stride(from: UInt32(0), to: 0x2_FA20, by: 64) {
      // Of the ranges that no table says anything about, a part.
      let isPlain = block > 0xA800 && block < 0xF900 || block > 0x1_2000 && block < 0x2_F800
      if isPlain, block % 1024 != 0 { continue }
      let numbers = ScalarNumbers()
      var numbering = TextNumbering(numbers)
      let scalars = (block..<block + 64).compactMap { Unicode.Scalar($0) }
      let elements = scalars.map { "\($0) 甲\($0) a\($0) 1" } + scalars.map { "\($0)" }
      if Self.numbered(elements, false, &numbering, numbers) != Self.folded(elements) { differing.append(block) }
    }
    #expect(differing == [])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func randomTextFoldsAsFoldingDoes(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = Array("工會宣講，（　 \t\n\r\u{AD}\u{2028}aB1Ａ·“”𠮷𡈽e\u{301}éſ。\u{FEFF}").map(String.init)
    let numbers = ScalarNumbers()
    var numbering = TextNumbering(numbers)
    for _ in 0..<2000 {
      let elements = (0..<random.next() % 4).map { _ in
        (0..<random.next() % 9).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      }
      let joins = random.next() % 2 == 0
      #expect(
        Self.numbered(elements, joins, &numbering, numbers) == Self.folded(elements, joinsElements: joins),
        "\(elements)")
    }
  }

  @Test(arguments: [
    ("", 0), ("工会 宣讲", 4), ("a\tb\u{3000}c\u{AD}", 4), ("𠮷 𠮷", 2), (" \u{2028}\u{85}\u{A0} ", 0), ("甲\u{200B}", 2),
  ])
  func countsWhatIsNoWhiteSpace(_ text: String, _ count: Int) {
    var run = TextRun(.body)
    var text = text
    _ = text.withUTF8 { run.add(UnsafeRawBufferPointer($0)) }
    run.endRow()
    #expect(NumberField.visibleCharacters(in: run.units(of: 0)) == count)
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE4, 0xB8], [0xED, 0xA0, 0x80, 0x41], [0xE0, 0x80, 0x80, 0x41], [0x41, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB8, 0xAD, 0xE4], [0xE4, 0x41, 0x41, 0x41],
    ] as [[UInt8]])
  func refusesWhatIsNoText(_ bytes: [UInt8]) {
    var run = TextRun(.body)
    let isTaken = bytes.withUnsafeBytes { run.add($0) }
    #expect(!isTaken && run.units.count == 0)
  }
}
