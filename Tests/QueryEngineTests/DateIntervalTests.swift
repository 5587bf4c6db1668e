import QueryLanguage
import Testing
import TextBasics

@testable import QueryEngine

/// The days that dates name, counted from a Wednesday of the third quarter, and from days at the edges of a year.
@Suite struct DateIntervalTests {
  private func days(_ text: String, today: String) throws -> String? {
    let statement = try #require(Script.parse("find articles where date = \(text)").statements.first)
    guard case .query(let query) = statement.kind, case .comparison(_, _, let value)? = query.condition?.kind else {
      return nil
    }
    let interval = DateInterval(try #require(value.datePhrase), today: try #require(Day(today)))
    guard case .days(let days)? = interval else { return nil }
    return "\(days.lowerBound)..\(days.upperBound)"
  }

  @Test(arguments: [
    ("2024-Q1", "2024-01-01..2024-03-31"), ("2024-Q2", "2024-04-01..2024-06-30"),
    ("2024年第三季度", "2024-07-01..2024-09-30"), ("2024-Q4", "2024-10-01..2024-12-31"),
    ("2023年上半年", "2023-01-01..2023-06-30"), ("2024-H2", "2024-07-01..2024-12-31"),
    ("上半年", "2024-01-01..2024-06-30"), ("Q1", "2024-01-01..2024-03-31"), ("去年下半年", "2023-07-01..2023-12-31"),
    ("前年第一季度", "2022-01-01..2022-03-31"), ("the first half of last year", "2023-01-01..2023-06-30"),
    ("this quarter", "2024-07-01..2024-09-30"), ("上季度", "2024-04-01..2024-06-30"),
    ("2024-W35", "2024-08-26..2024-09-01"), ("2024年第1周", "2024-01-01..2024-01-07"),
    ("2021-W01", "2021-01-04..2021-01-10"), ("2020-W53", "2020-12-28..2021-01-03"),
    ("2025-W01", "2024-12-30..2025-01-05"), ("this year W36", "2024-09-02..2024-09-08"),
    ("the past two quarters", "2024-03-05..2024-09-04"), ("the last month", "2024-08-05..2024-09-04"),
    ("last month", "2024-08-01..2024-08-31"),
  ])
  func ofADay(_ text: String, _ expected: String) throws {
    #expect(try days(text, today: "2024-09-04") == expected)
  }

  @Test(arguments: [
    ("上季度", "2024-01-01", "2023-10-01..2023-12-31"), ("本季度", "2024-12-31", "2024-10-01..2024-12-31"),
    ("下半年", "2024-01-01", "2024-07-01..2024-12-31"), ("去年Q4", "2024-01-01", "2023-10-01..2023-12-31"),
  ])
  func atTheEdgeOfAYear(_ text: String, _ today: String, _ expected: String) throws {
    #expect(try days(text, today: today) == expected)
  }

  /// Most years end with their week 52.
  @Test(arguments: ["2024-W53", "2023年第53周", "last year W53"])
  func noSuchWeek(_ text: String) throws {
    #expect(try days(text, today: "2024-09-04") == nil)
  }
}
