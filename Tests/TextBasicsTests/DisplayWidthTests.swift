import Testing
import TextBasics

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "Cells of a text",
    arguments: [
      ("", 0), ("abc", 3), ("查报", 4), ("查报 2024", 9), ("，。：", 6), ("ＡＢ", 4), ("“强基”", 6), ("e\u{301}", 1),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("🇨🇳🇨🇳", 4), ("☀️", 2),
      ("☀", 1), ("\u{31350}", 2), ("𠊊", 2), ("か\u{3099}", 2), ("\u{200B}", 0), ("\t", 0), ("ｱ", 1), ("･", 1),
      ("■ ①…·", 5), ("\u{AD}", 1), ("\u{FE0F}", 2),
    ])
  func cells(text: String, cells: Int) {
    #expect(DisplayWidth().of(text) == cells)
  }

  @Test(
    "Ambiguous characters are two cells on request",
    arguments: [
      ("“", 1, 2), ("”", 1, 2), ("…", 1, 2), ("·", 1, 2), ("■", 1, 2), ("①", 1, 2), ("中", 2, 2), ("a", 1, 1),
      ("e\u{301}", 1, 1), ("\u{E000}", 1, 1),
    ])
  func ambiguous(text: String, narrow: Int, wide: Int) {
    #expect(DisplayWidth(ambiguous: .narrow).of(text) == narrow)
    #expect(DisplayWidth(ambiguous: .wide).of(text) == wide)
  }

  @Test(
    "A text cut to a width",
    arguments: [
      ("广东省中山市", 12, "广东省中山市"), ("广东省中山市", 11, "广东省中山…"), ("广东省中山市", 10, "广东省中…"),
      ("广东", 1, "…"), ("广东", 0, ""), ("", 0, ""), ("abc", 2, "a…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ])
  func truncation(text: String, width: Int, expected: String) {
    #expect(Array(DisplayWidth().truncated(text, to: width).utf8) == Array(expected.utf8))
  }

  @Test("An ellipsis of two cells leaves room for itself")
  func wideEllipsis() {
    #expect(DisplayWidth(ambiguous: .wide).truncated("广东省", to: 5) == "广…")
    #expect(DisplayWidth(ambiguous: .wide).truncated("广东省", to: 1) == "")
  }

  @Test("Whatever is cut fits", arguments: 0...14)
  func truncationFits(width: Int) {
    for text in ["广东省a中b山", "“中”·山…", "👍🏽👍🏽中e\u{301}", "abcdefghijklmnop"] {
      for measure in [DisplayWidth(ambiguous: .narrow), DisplayWidth(ambiguous: .wide)] {
        #expect(measure.of(measure.truncated(text, to: width)) <= width)
        #expect(measure.of(measure.fitted(text, to: width)) == width)
      }
    }
  }

  @Test(
    "Blanks fill a cell",
    arguments: [
      ("中", 5, DisplayWidth.Alignment.left, "中   "), ("中", 5, .right, "   中"), ("中", 5, .center, " 中  "),
      ("中山", 3, .left, "中山"),
    ])
  func padding(text: String, width: Int, alignment: DisplayWidth.Alignment, expected: String) {
    #expect(DisplayWidth().padded(text, to: width, alignment) == expected)
  }
}
