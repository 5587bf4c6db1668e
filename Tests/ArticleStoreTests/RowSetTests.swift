import ArticleStore
import Testing

/// Row sets against the standard library's sets, on both sides of the border between list and bitmap.
struct RowSetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var universe: Int
    var a: Set<Row>
    var b: Set<Row>
    var testDescription: String { "\(a.count) and \(b.count) of \(universe)" }
  }

  static let cases: [Case] = {
    var random = SeededRandom(7)
    var cases = [Case(universe: 0, a: [], b: [])]
    for universe in [1, 63, 64, 65, 1000, 4096] {
      for (p, q) in [(0, 0), (1, 1), (1, 50), (50, 1), (50, 50), (100, 1), (100, 100), (0, 100)] {
        let a = (0..<universe).filter { _ in random.next(below: 100) < p }
        let b = (0..<universe).filter { _ in random.next(below: 100) < q }
        cases.append(Case(universe: universe, a: Set(a.map { Row($0) }), b: Set(b.map { Row($0) })))
      }
    }
    return cases
  }()

  @Test(arguments: cases)
  func algebra(_ test: Case) {
    let a = RowSet(test.a, universe: test.universe)
    let b = RowSet(ascending: test.b.sorted(), universe: test.universe)
    let all = Set((0..<test.universe).map { Row($0) })
    #expect(a.rows == test.a.sorted())
    #expect(b.rows == test.b.sorted())
    #expect(a.intersection(b).rows == test.a.intersection(test.b).sorted())
    #expect(a.union(b).rows == test.a.union(test.b).sorted())
    #expect(a.subtracting(b).rows == test.a.subtracting(test.b).sorted())
    #expect(a.complement.rows == all.subtracting(test.a).sorted())
    #expect(a.count == test.a.count)
    #expect(a.isEmpty == test.a.isEmpty)
    #expect(a.isAll == (test.a == all))
    #expect(all.allSatisfy { a.contains($0) == test.a.contains($0) })
  }

  @Test(arguments: [(0, 0), (0, 64), (1, 63), (63, 65), (64, 128), (5, 5), (10, 300), (0, 300), (130, 131)])
  func ranges(_ lower: Int, _ upper: Int) {
    let range = RowSet(range: lower..<upper, universe: 300)
    let rows = Set((lower..<upper).map { Row($0) })
    #expect(range.rows == rows.sorted())
    var random = SeededRandom(UInt64(lower + upper + 3))
    for share in [0, 2, 50, 100] {
      let other = Set((0..<Row(300)).filter { _ in random.next(below: 100) < share })
      let set = RowSet(other, universe: 300)
      #expect(range.intersection(set).rows == rows.intersection(other).sorted())
      #expect(set.intersection(range).rows == rows.intersection(other).sorted())
      #expect(range.union(set).rows == rows.union(other).sorted())
      #expect(set.union(range).rows == rows.union(other).sorted())
      #expect(range.subtracting(set).rows == rows.subtracting(other).sorted())
      #expect(set.subtracting(range).rows == other.subtracting(rows).sorted())
      #expect(range.count(common: set) == rows.intersection(other).count)
      #expect(set.count(common: set) == other.count)
      #expect((0..<Row(300)).allSatisfy { range.contains($0) == rows.contains($0) })
    }
    for (start, end) in [(0, 0), (0, 70), (60, 130), (0, 300), (290, 300)] {
      let other = RowSet(range: start..<end, universe: 300)
      let others = Set((start..<end).map { Row($0) })
      #expect(range.intersection(other).rows == rows.intersection(others).sorted())
      #expect(range.union(other).rows == rows.union(others).sorted())
      #expect(range.subtracting(other).rows == rows.subtracting(others).sorted())
    }
  }

  @Test
  func equalityIsOfContents() {
    let sparse = RowSet([3, 1, 2], universe: 2000)
    let again = RowSet.all(universe: 2000).intersection(RowSet(ascending: [1, 2, 3], universe: 2000))
    #expect(sparse == again)
    #expect(sparse != RowSet([1, 2], universe: 2000))
  }
}

/// Random numbers that are the same in each run.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  mutating func next(below bound: Int) -> Int { Int(next() >> 11) % bound }
}
