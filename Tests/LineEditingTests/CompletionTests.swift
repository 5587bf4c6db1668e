import Testing
import TextBasics

@testable import LineEditing

@Suite struct CompletionTests {
  @Test(arguments: [
    (["中山", "中国"], "中"), (["中山"], "中山"), (["山", "岳"], ""), (["Beijing", "Beihai"], "Bei"), ([], ""),
    // One character of several scalars is shared whole or not at all.
    (["e\u{301}a", "eb"], ""), (["中", "中山"], "中"),
  ])
  func commonPrefix(texts: [String], prefix: String) {
    let candidates = texts.map { Completion.Candidate($0) }
    #expect(Completion(replacing: SourceSpan(0, 0), with: candidates).commonPrefix == prefix)
  }

  private func list(_ texts: [(String, String)]) -> CandidateList {
    let candidates = texts.map { Completion.Candidate($0.0, note: $0.1) }
    return CandidateList(candidates: candidates, replaced: 0..<0, typed: "")
  }

  private func rows(_ list: CandidateList, columns: Int, limit: Int) -> [String] {
    list.rows(columns: columns, limit: limit, cells: DisplayWidth(), usesColor: false) { "+\($0)" }.map(\.text)
  }

  @Test func columnsStandStraight() {
    let places = list([("中山", "12"), ("广州", "3"), ("Foshan", "4"), ("呼和浩特", "5")])
    #expect(rows(places, columns: 26, limit: 9) == ["中山 12     广州 3", "Foshan 4    呼和浩特 5"])
    #expect(rows(places, columns: 10, limit: 9) == ["中山 12", "广州 3", "Foshan 4", "呼和浩特"])
  }

  @Test func aLongListIsCutAndFollowsTheChoice() {
    var numbers = list((1...9).map { ("n\($0)", "") })
    #expect(rows(numbers, columns: 8, limit: 3) == ["n1  n2", "n3  n4", "+5"])
    for _ in 1...5 { numbers.choose(1) }
    #expect(rows(numbers, columns: 8, limit: 3) == ["n3  n4", "n5  n6", "+5"])
    numbers.choose(-5)
    #expect(numbers.chosenCandidate?.text == "n9")
    #expect(rows(numbers, columns: 8, limit: 0) == [])
  }

  @Test func noControlCharacterIsShown() {
    #expect(rows(list([("a\u{1B}[2J", "\u{7}")]), columns: 20, limit: 2) == ["a␛[2J ␇"])
  }
}
