import Files
import Issues
import Testing
import TextBasics

@testable import Archives

@Suite struct BulkErrorTests {
  struct Case: CustomTestStringConvertible {
    let text: String
    let line: Int
    let column: Int
    let problem: BulkProblem
    var ending = "jsonl"

    var testDescription: String { text }
  }

  private static let good = "{\"id\":1,\"date\":\"2024-08-27\"}\n"

  @Test(arguments: [
    Case(text: good + "\n{\"id\":2", line: 3, column: 8, problem: .json(.truncated)),
    Case(text: good + "[1]", line: 2, column: 1, problem: .json(.unexpected(found: "[", wanted: "{"))),
    Case(text: good + "{\"id\":2} {", line: 2, column: 10, problem: .json(.unexpected(found: "{", wanted: "EOF"))),
    Case(text: good + "{\"title\":\"题\"}", line: 2, column: 1, problem: .missingID),
    Case(text: good + "{\"id\":null}", line: 2, column: 1, problem: .missingID),
    Case(text: good + "{\"id\":\" \"}", line: 2, column: 1, problem: .missingID),
    Case(
      text: good + "{\"id\":[2]}", line: 2, column: 7,
      problem: .json(.wrongType(key: "id", wanted: .string, found: .array))
    ),
    Case(text: good + "{\"题\":\"题\",\"id\":2,\"date\":\"2月\"}", line: 2, column: 24, problem: .badDate("2月")),
    Case(text: "{\"id\":1,\"date\":\"2023-02-29\"}", line: 1, column: 16, problem: .badDate("2023-02-29")),
    Case(text: good + "{\"id\":2,\"id\":3}", line: 2, column: 14, problem: .givenTwice(.id, key: "id")),
    Case(
      text: "{\"id\":2,\"body\":\"甲\",\"paragraphs\":[\"乙\"]}", line: 1, column: 33,
      problem: .givenTwice(.paragraphs, key: "paragraphs")
    ),
    Case(text: good + good, line: 2, column: 1, problem: .repeatedID("1", line: 1)),
    Case(text: "{\"id\":2,\"body\":\"甲\u{1}\"}", line: 1, column: 18, problem: .json(.controlCharacter(1))),
    Case(text: "{\"id\":2,\"x\":\"甲\\q\"}", line: 1, column: 15, problem: .json(.badEscape)),
    Case(
      text: "{\"id\":2,\"title\":{}}", line: 1, column: 17,
      problem: .json(.wrongType(key: "title", wanted: .string, found: .object))
    ),
    Case(
      text: "{\"id\":2,\"dates\":[\"2024-13\"]}", line: 1, column: 17,
      problem: .json(.badDate(key: "dates", value: "2024-13"))
    ),
    Case(text: "题,正文\n1,2\n", line: 1, column: 1, problem: .noIDColumn(["题", "正文"]), ending: "csv"),
    Case(text: "id,body\n1,\"甲\n乙\"\n2,\"丙\n", line: 4, column: 3, problem: .unclosedQuote, ending: "csv"),
    Case(text: "id,body\n1,\"甲\"乙\n", line: 2, column: 6, problem: .textAfterQuote("乙"), ending: "csv"),
    Case(text: "id,body\n1,甲,乙\n", line: 2, column: 6, problem: .cellCount(found: 3, wanted: 2), ending: "csv"),
    Case(text: "id,body\n\"1\n\"\n", line: 3, column: 2, problem: .cellCount(found: 1, wanted: 2), ending: "csv"),
    Case(text: "id,body\n,甲\n", line: 2, column: 1, problem: .missingID, ending: "csv"),
    Case(text: "题,id,日期\n一,1,2024\n", line: 2, column: 5, problem: .inColumn("日期", .badDate("2024")), ending: "csv"),
    Case(text: "id,title\n7,\n\n7,\n", line: 4, column: 1, problem: .repeatedID("7", line: 2), ending: "csv"),
    Case(text: "id,body,正文\n1,甲,乙\n", line: 2, column: 5, problem: .givenTwice(.paragraphs, key: "正文"), ending: "csv"),
  ])
  func badPlacesAreNamed(bad: Case) throws {
    let error = try #require(try BulkFile.firstError(bad.text, ending: bad.ending))
    #expect(error.problem == bad.problem)
    #expect([error.line, error.column] == [bad.line, bad.column])
    #expect(error.message(in: .chinese).contains(":\(bad.line):\(bad.column): "))
    #expect(error.problem.message(in: .chinese) != error.problem.message(in: .english))
  }

  /// A cell is told by line and by the heading of its column, as the file has it.
  @Test func cellsAreToldByTheirColumn() throws {
    let text = "题,编号,日期\n一,1,2024-08-27\n二,2,明天\n"
    let error = try #require(try BulkFile.firstError(text, ending: "csv"))
    #expect(
      error.message(in: .chinese).hasSuffix(
        ":3:5: 第 3 行“日期”一栏：“明天”不是有效日期；可以写作 2024-08-27、2024/8/27、20240827 或 2024年8月27日，不知道就留空"))
    #expect(error.message(in: .english).contains(":3:5: in “日期”: “明天” is no date"))
  }

  @Test func bytesThatAreNoTextAreNamed() throws {
    let bytes = Array("{\"id\":1}\n{\"id\":2,\"body\":\"中文中文".utf8) + [0xFF] + Array("文\"}\n".utf8)
    let failure = #expect(throws: BulkFailure.self) { try BulkFile.records(bytes) }
    #expect(failure?.errors.map(\.problem) == [.json(.notUTF8)])
    #expect(failure?.errors.map { [$0.line, $0.column] } == [[2, 21]])
  }

  @Test func tenAreToldAndTheRestCounted() throws {
    let text = (1...14).map { "{\"id\":\($0),\"date\":\"never\"}\n" }.joined() + "{\"id\":99}\n{\"id\":99}\n"
    let failure = try #require(#expect(throws: BulkFailure.self) { try BulkFile.records(text) })
    #expect(failure.errors.map(\.line) == Array(1...10))
    #expect(failure.others == 5)
    #expect(failure.message(in: .english).split(separator: "\n").count == 11)
    #expect(failure.message(in: .chinese).contains("另外还有 5 处"))
  }

  @Test func aFileThatIsNotThereIsTold() throws {
    let problem = #expect(throws: ImportProblem.self) { try BulkFile(path: "/no/such.jsonl") }
    #expect(problem == .file(FileError(path: "/no/such.jsonl", cause: .notFound)))
    let folder = try TemporaryFolder()
    let empty = try folder.write("a.csv", "")
    #expect(throws: ImportProblem.empty) { try BulkFile(path: empty) }
  }

  @Test func aScanCanBeStopped() throws {
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.jsonl", Self.good))
    #expect(try file.scan(shouldStop: { true })?.count == nil)
    #expect(try file.scan()?.count == 1)
  }
}
