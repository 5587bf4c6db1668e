import Testing
import TextBasics

@testable import QueryLanguage

/// The words of the language, and that both spellings of each mean the same.
@Suite struct VocabularyTests {
  @Test(arguments: VocabularyWord.Role.allCases)
  func everyRoleHasWords(_ role: VocabularyWord.Role) {
    #expect(!Vocabulary.words(role).isEmpty)
    #expect(Vocabulary.words(role).allSatisfy { !$0.english.isEmpty || !$0.chinese.isEmpty })
  }

  @Test(arguments: Field.allCases)
  func everySpellingOfAFieldIsUnderstood(_ field: Field) {
    let (english, chinese) = field.spellings
    let trees = Set(
      (english + chinese).flatMap { name in
        ["find articles where \(name) ~ 某", "查找 文章 其中 \(name) 包含 某", "find articles where has \(name) and \(name)~某"]
      }.map { Script.parse($0).statements.first?.treeDescription })
    #expect(
      trees == [
        "(find articles (~ \(field.rawValue) 某))",
        "(find articles (and (has \(field.rawValue)) (~ \(field.rawValue) 某)))",
      ])
  }

  @Test(arguments: Comparison.allCases)
  func everySpellingOfAnOperatorIsUnderstood(_ comparison: Comparison) {
    let (english, chinese) = comparison.spellings
    for word in [comparison.rawValue] + english + chinese {
      for text in ["find articles where title \(word) 某某", "查找 文章 其中 标题 \(word) 某某"] {
        let tree = Script.parse(text).statements.first?.treeDescription
        #expect(tree == "(find articles (\(comparison.rawValue) title 某某))", "\(text)")
      }
    }
    for word in chinese {
      let text = "查找文章其中标题\(word)某某"
      #expect(
        Script.parse(text).statements.first?.treeDescription == "(find articles (\(comparison.rawValue) title 某某))")
    }
  }

  @Test(arguments: CommandName.allCases)
  func everySpellingOfACommandIsUnderstood(_ name: CommandName) {
    for spelling in [name.rawValue] + name.aliases {
      #expect(
        Script.parse("\(spelling) 3").statements.first?.treeDescription == "(command \(name.rawValue) \"3\")",
        "\(spelling)")
    }
  }

  @Test func noSpellingMeansTwoFields() {
    let spellings = Field.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func traditionalFormsAreInOrder() {
    #expect(Glyph.traditional == Glyph.traditional.sorted())
    #expect(Lexer("檢詢縣").glyph(at: 0).folded == ("检" as Unicode.Scalar).value)
    for word in ["查詢", "縣區", "點", "並且"] {
      let folded = word.unicodeScalars.map { Lexer(String($0)).glyph(at: 0).folded }
      #expect(!folded.contains { Glyph.traditional.contains($0) }, "\(word)")
    }
  }
}
