import ArticleStore
import OracleTesting
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// Random conditions over an invented archive: the engine finds what the oracle finds, in the order it should.
struct OracleTests {
  static let snapshot = Snapshot(records: InventedArchive.records(150, seed: 11))
  static let records = snapshot.all.map { FoldedRecord(snapshot.record(at: $0)) }

  @Test(arguments: Array(UInt64(1)...24))
  func engineAgreesWithOracle(_ seed: UInt64) throws {
    var conditions = RandomConditions(seed: seed)
    let engine = Engine(snapshot: Self.snapshot, today: Day(number: 20_000))
    for _ in 0..<25 {
      let condition = conditions.next()
      let query = Query(verb: .find, source: .articles, condition: condition, clauses: [], span: SourceSpan(0, 0))
      let expected: [Row] = Self.snapshot.newestFirst(Self.snapshot.all).filter {
        Oracle.holds(condition, for: Self.records[Int($0)])
      }
      do {
        let answer = try engine.answer(query)
        guard case .articles(let list) = answer.result else {
          Issue.record("no articles")
          return
        }
        let ordered = Oracle.ranked(Array(expected), by: condition, of: Self.snapshot)
        let differing = Set(list.rows).symmetricDifference(expected)
        #expect(differing.isEmpty, "\(condition.kind)")
        #expect(list.rows == ordered)
        #expect(answer.total == expected.count)
      } catch {
        // What the engine refuses, it must refuse before looking at any article.
        #expect(!error.diagnostics.isEmpty)
        #expect(error.diagnostics.allSatisfy { $0.reason is ResolutionError })
      }
    }
  }

  @Test
  func conditionsAreOfAllKinds() {
    var found = 0
    var refused = 0
    for seed in UInt64(1)...24 {
      var conditions = RandomConditions(seed: seed)
      for _ in 0..<25 {
        let query = Query(
          verb: .find, source: .articles, condition: conditions.next(), clauses: [], span: SourceSpan(0, 0))
        let engine = Engine(snapshot: Self.snapshot, today: Day(number: 20_000))
        switch try? engine.answer(query).total {
        case nil: refused += 1
        case let total? where total > 0 && total < Self.snapshot.count: found += 1
        default: break
        }
      }
    }
    // Most have to tell rows apart, or the comparison above proves little.
    #expect(found > 300)
    #expect(refused < 100)
  }
}
