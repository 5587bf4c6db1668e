import ArticleStore
import Issues
import QueryLanguage
import Testing
import TextBasics

@testable import QueryEngine

/// Many rows, sorted part by part of what they sort by, come out as few do that are compared by all of it.
struct SorterTests {
  static let snapshot: Snapshot = {
    var state: UInt64 = 11
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    // Titles that agree in their first characters, and some that are missing, or the beginning of another.
    let beginnings = ["", "工会", "工会办起夜校", "工会办起夜校以后", "宣讲进车间", "A", "a1"]
    return Snapshot(
      records: (0..<400).map { index in
        let title = beginnings[next(7)] + ["", "第一届", "第二届", "夜校"][next(4)]
        let isDated = next(9) > 0
        return ArticleRecord(
          id: ["x/", "x/0", "y"][next(3)] + "\(next(30))/A\(index)",
          date: isDated ? Day(number: Int32(19_000 + next(40))) : nil,
          article: Article(
            title: title.isEmpty ? [] : [title], paragraphs: [String(repeating: "字", count: next(12))],
            city: [nil, "广州", "中山", "江门"][next(4)]))
      })
  }()

  @Test(
    arguments: [
      [(Field.title, false)], [(.title, true)], [(.city, false), (.title, true)], [(.id, false)], [(.id, true)],
      [(.length, true), (.city, true), (.id, false)], [(.date, true)], [(.date, false), (.id, true)],
      [(.city, true), (.date, false)], [(.paragraphs, false), (.title, false), (.date, true)],
    ] as [[(Field, Bool)]])
  func partsSortAsTheWhole(_ orders: [(Field, Bool)]) throws {
    let orders = orders.map { SortOrder(field: $0.0, isDescending: $0.1) }
    let rows = Self.snapshot.newestFirst(Self.snapshot.all)
    let whole = try Sorter(snapshot: Self.snapshot, interruption: .never).sorted(rows, by: orders)
    #expect(Set(whole) == Set(rows))
    for few in [1, 2, 10, 100] {
      let parts = try Sorter(snapshot: Self.snapshot, interruption: .never, fewRows: few).sorted(rows, by: orders)
      #expect(parts == whole, "\(few)")
    }
  }
}
