import Issues
import Testing

@testable import ArticleStore

/// Runs of characters, against a look at each stretch of the text.
@Suite struct CharacterRunsTests {
  @Test(arguments: Array(UInt64(1)...8))
  func runsAreThoseThatComeAgain(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    let letters = Array("工会劳模，7")
    let records = (0..<4).map { number in
      let text = String((0..<150).map { _ in letters[random.next(below: letters.count)] })
      return ArticleRecord(id: "\(number)", article: Article(paragraphs: [text]))
    }
    let snapshot = Snapshot(records: records)
    let text = try HanText(of: snapshot.all, in: snapshot, interruption: .never)
    let characters = text.characters
    func stretch(_ place: Int, _ length: Int) -> ArraySlice<UInt32> {
      characters[place..<min(place + length, characters.count)]
    }
    var counts: [ArraySlice<UInt32>: Int] = [:]
    for length in 1...CharacterRuns.longest {
      for place in 0...characters.count - length { counts[stretch(place, length), default: 0] += 1 }
    }
    var runs = CharacterRuns(of: text)
    while true {
      for place in characters.indices {
        let here = stretch(place, runs.length)
        let count = here.contains(HanText.gap) || here.contains(HanText.number) ? 0 : counts[here] ?? 0
        let number = runs.numbers[place]
        try #require((number >= 0) == (count >= CharacterRuns.leastCount && here.count == runs.length))
        guard number >= 0 else { continue }
        let run = runs.runs[Int(number)]
        #expect(run.count == count && stretch(Int(run.place), runs.length) == here)
        #expect(!(0..<Int(run.place)).contains { stretch($0, runs.length) == here })
        let parts = (1..<runs.length).map { cut in
          (counts[here.prefix(cut)] ?? 0) * (counts[here.dropFirst(cut)] ?? 0)
        }
        #expect(runs.partCounts(of: Int(number)) == parts)
      }
      if runs.length == CharacterRuns.longest { return }
      runs.lengthen()
    }
  }
}
