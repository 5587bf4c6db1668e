import ArticleStore
import OracleTesting
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// Counts by value against counting one article after the other.
struct GroupingOracleTests {
  static let fields: [Field] = [
    .city, .district, .place, .org, .person, .reporter, .byline, .topic, .page, .newspaper, .doubt, .column,
  ]

  @Test(arguments: fields)
  func countsAgree(_ field: Field) throws {
    let snapshot = OracleTests.snapshot
    let nowhere = SourceSpan(0, 0)
    var conditions = RandomConditions(seed: 5)
    let engine = Engine(snapshot: snapshot, today: Day(number: 20_000))
    for _ in 0..<10 {
      let condition = conditions.next(depth: 1)
      guard let table = try? engine.values(of: field, where: condition) else { continue }
      let records = OracleTests.records.filter { Oracle.holds(condition, for: $0) }.map(\.record)
      var expected: [String: Int] = [:]
      var missing = 0
      for record in records {
        let values = Set(Oracle.texts(field, record).map { Folding.fold($0) })
        if values.isEmpty { missing += 1 }
        for value in values { expected[value, default: 0] += 1 }
      }
      var found: [String: Int] = [:]
      for group in table.groups { found[Folding.fold(group.value), default: 0] += group.count }
      #expect(found == expected)
      #expect(table.missing == missing)
      let counts = table.groups.map(\.count)
      #expect(counts == counts.sorted(by: >))
    }
    let all = try engine.answer(
      Query(
        verb: .find, source: .articles, condition: nil,
        clauses: [Clause(.top(2, .field(FieldReference(field, span: nowhere))), span: nowhere)], span: nowhere))
    guard case .groups(let top) = all.result else {
      Issue.record("no groups")
      return
    }
    #expect(top.groups.map(\.value) == Array(try engine.values(of: field).groups.map(\.value).prefix(2)))
  }
}
