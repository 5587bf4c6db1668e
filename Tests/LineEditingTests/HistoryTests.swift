import Testing

@testable import LineEditing

@Suite struct HistoryTests {
  private func history(_ statements: String...) -> History {
    var history = History(file: nil)
    for statement in statements { _ = history.add(statement) }
    return history
  }

  @Test func keepsWhatIsMeantToBeKept() {
    let kept = history("find 宣讲", "find 宣讲", " find 秘密", "", "  ", "\n", "count", "find 宣讲")
    #expect(kept.entries == ["find 宣讲", "count", "find 宣讲"])
  }

  @Test(arguments: [
    ("find ", "送清凉"),
    ("find 宣", "讲"),
    ("find 宣讲", nil),
    ("", nil),
    (" ", nil),
    ("count", nil),
  ])
  func goesOnWithTheNewestStatement(typed: String, hint: String?) {
    #expect(history("find 宣讲", "find 送清凉").continuation(of: typed) == hint)
  }

  @Test(arguments: ["的", "了", "一", "不", "中", "山", "是", "我"])
  func searchesForAnyCharacter(character: String) {
    let kept = history("find \(character)书", "count", "FIND \(character)报")
    let newest = kept.search(character, before: 3)
    #expect(newest?.index == 2 && newest?.offset == 5)
    #expect(kept.search(character, before: 2)?.index == 0)
    #expect(kept.search(character, before: 0) == nil)
    #expect(kept.search(character, after: 0)?.index == 2)
    #expect(kept.search("find", before: 3)?.index == 2)
  }
}
