import ArticleStore
import Issues
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// A place is one however it is named.
struct PlaceTests {
  static let records = [("中山", String?.none), ("中山市", "石岐"), ("江门", "台山"), ("清远", "连山"), ("珠海", "香洲"), ("大连", "中山")]
    .enumerated().map { number, place in
      ArticleRecord(id: String(number), article: Article(city: place.0, district: place.1))
    }

  @Test(arguments: [
    (Field.city, "中山", ["0", "1"]), (.city, "中山市", ["0", "1"]), (.city, "广东省中山市", ["0", "1"]),
    (.city, "中山区", []), (.district, "中山区", ["5"]), (.place, "中山", ["0", "1", "5"]), (.district, "台山市", ["2"]),
    (.place, "江门台山", ["2"]), (.place, "江门台山市", ["2"]), (.place, "珠海台山", []),
    (.district, "连山壮族瑶族自治县", ["3"]), (.district, "連山", ["3"]), (.district, "珠海市香洲区", ["4"]),
    (.city, "珠海市香洲区", []), (.city, "珠", []),
  ])
  func equality(_ field: Field, _ name: String, _ ids: [String]) throws {
    let nowhere = SourceSpan(0, 0)
    let condition = Condition(
      .comparison(FieldReference(field, span: nowhere), .equal, Value(.word(name), span: nowhere)), span: nowhere)
    let query = Query(verb: .find, source: .articles, condition: condition, clauses: [], span: nowhere)
    let snapshot = Snapshot(records: Self.records)
    let members = try Engine(snapshot: snapshot, today: Day(number: 0)).answer(query).members
    #expect(members.map { snapshot.record(at: $0).id } == ids)
  }
}
