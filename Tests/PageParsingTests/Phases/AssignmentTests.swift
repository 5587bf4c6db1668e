import Testing

@testable import PageParsing

@Suite struct AssignmentTests {
  @Test func fewAndNone() {
    #expect(Assignment.cheapest([]) == [])
    #expect(Assignment.cheapest([[3, 1, 2]]) == [1])
    #expect(Assignment.cheapest([[1, 2], [1, 5]]) == [1, 0])
  }

  /// Against all permutations, for costs that a fixed sequence of numbers gives.
  @Test(arguments: 1...60)
  func agreesWithTryingAll(seed: Int) {
    var state = UInt64(seed)
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40 & 0xFF) - 100
    }
    let rows = 1 + seed % 5
    let columns = rows + seed % 3
    let costs = (0..<rows).map { _ in (0..<columns).map { _ in next() } }
    let chosen = Assignment.cheapest(costs)
    #expect(Set(chosen).count == rows)
    let sum = chosen.enumerated().reduce(0) { $0 + costs[$1.offset][$1.element] }
    #expect(abs(sum - cheapestSum(costs, from: 0, used: [])) < 1e-9)
  }

  private func cheapestSum(_ costs: [[Double]], from row: Int, used: Set<Int>) -> Double {
    guard row < costs.count else { return 0 }
    return costs[row].indices.filter { !used.contains($0) }
      .map { costs[row][$0] + cheapestSum(costs, from: row + 1, used: used.union([$0])) }.min() ?? .infinity
  }
}
