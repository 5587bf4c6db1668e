import Testing
import TextBasics

@Suite("Pinyin")
struct PinyinTests {
  @Test(
    "Readings, the usual one first",
    arguments: [
      ("中", ["zhong"]), ("重", ["zhong", "chong"]), ("女", ["nv"]), ("行", ["xing", "hang", "heng"]), ("〡", []), ("a", []),
      ("山", ["shan"]), ("\u{20000}", ["he"]), ("\u{3000}", []), ("\u{31350}", []),
    ])
  func readings(text: String, expected: [String]) throws {
    let found = Pinyin.readings(of: try #require(text.unicodeScalars.first))
    #expect(found.first == expected.first)
    #expect(Set(found) == Set(expected))
  }

  @Test(
    "A text's reading and initials",
    arguments: [
      ("中山市", "zhong shan shi", "zss"), ("A股上市", "a gu shang shi", "agss"), ("第3届", "di 3 jie", "d3j"), ("", "", ""),
      ("绿", "lv", "l"), ("hello", "hello", "hello"),
    ])
  func text(text: String, reading: String, initials: String) {
    #expect(Pinyin.reading(of: text) == reading)
    #expect(Pinyin.initials(of: text) == initials)
  }

  @Test(
    "Sorting by sound",
    arguments: [
      ["2024", "abc", "阿", "北京", "广州", "惠州", "江门", "深圳", "中山", "珠海"],
      ["妈", "麻", "马", "骂"], ["张三", "张五", "章二"], ["中", "中山", "中山市", "种"],
    ])
  func sorting(sorted: [String]) {
    let found = sorted.reversed().sorted { Pinyin.sortKey(of: $0).lexicographicallyPrecedes(Pinyin.sortKey(of: $1)) }
    #expect(found == sorted)
  }

  @Test(
    "Letters typed for a word",
    arguments: [
      ("zs", "中山", true), ("zhongs", "中山", true), ("zhongshan", "中山市", true), ("zsh", "中山", true), ("z", "中山", true),
      ("zhs", "中山", true), ("ZS", "中山", true), ("zhong shan", "中山", true), ("xi'an", "西安", true), ("cq", "重庆", true),
      ("zq", "重庆", true), ("zss", "中山", false), ("s", "中山", false), ("", "中山", false), ("中", "中山", false),
      ("lvse", "绿色", true), ("ag", "A股", true), ("d3j", "第3届", true), ("hongshan", "中山", false), ("zongs", "中山", false),
    ])
  func typing(typed: String, text: String, expected: Bool) {
    #expect(Pinyin.isBeginning(typed, of: text) == expected)
  }

  @Test("Words that sound alike", arguments: [("宣讲", "宣奖", true), ("宣讲", "宣传", false), ("工会", "公会", true)])
  func sounds(first: String, second: String, expected: Bool) {
    #expect(Pinyin.soundsAlike(first, second) == expected)
  }

  @Test("Every syllable of the table is letters")
  func syllables() {
    for value in UInt32(0x4E00)...0x9FA5 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for reading in Pinyin.readings(of: scalar) {
        #expect((1...6).contains(reading.utf8.count) && reading.utf8.allSatisfy { (0x61...0x7A).contains($0) })
      }
    }
  }
}
