import ArticleStore
import Issues
import Testing
import TextBasics

@testable import Archives

/// Records in random files beside a reading that sorts all of them by the order's definition.
@Suite struct BulkOrderTests {
  /// A small random generator of known behaviour (SplitMix64).
  struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  struct Record: Equatable {
    var id: String
    var date: String?
    var body: String
  }

  /// Records with ids of one kind, all different, mostly in order or not at all.
  private static func records(_ random: inout Random) -> [Record] {
    let kinds: [(Int) -> String] = [{ "\($0)" }, { "A\($0)-\($0 % 3)" }, { $0 % 2 == 0 ? "\($0)" : "0\($0)x" }]
    let kind = kinds.randomElement(using: &random)!
    let pieces = ["甲", "乙丙", " ", "\n", "\"", "\\", ",", "，", "\t", "😀", "x"]
    var records = (0..<Int.random(in: 1...60, using: &random)).map { number in
      let month = number / 10 + 1
      return Record(
        id: kind(number),
        date: Int.random(in: 0..<10, using: &random) == 0 ? nil : "2024-0\(month)-1\(number % 2)",
        body: (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      )
    }
    if Bool.random(using: &random) { records.shuffle(using: &random) }
    if Bool.random(using: &random) { records.swapAt(0, records.count - 1) }
    return records
  }

  private static func expected(_ records: [Record], prefix: String) -> [Record] {
    records.map { Record(id: prefix + $0.id, date: $0.date, body: $0.body) }
      .sorted { a, b in
        let (first, second) = (a.date ?? "", b.date ?? "")
        return first != second ? first < second : NaturalOrder.precedes(a.id, b.id)
      }
  }

  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\u0009"
      case "\"", "\\": result += "\\\(scalar)"
      case "😀": result += "\\ud83d\\ude00"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  @Test(arguments: 0..<200, ["jsonl", "csv"])
  func recordsAreThoseOfANaiveReading(seed: Int, ending: String) throws {
    var random = Random(state: UInt64(seed))
    let records = Self.records(&random)
    let prefix = ["", "甲/", "X1"].randomElement(using: &random)!
    let text =
      ending == "csv"
      ? "date,body,id\n"
        + records.map { "\($0.date ?? ""),\"\($0.body.replacing("\"", with: "\"\""))\",\($0.id)\n" }.joined()
      : records.map {
        "{\"body\":\(Self.json($0.body)),\"date\":\($0.date.map(Self.json) ?? "null"),\"id\":\(Self.json($0.id))}\n"
      }.joined()
    let options = BulkFile.Options(mapping: try BulkMapping([], idPrefix: prefix))
    let found = try BulkFile.records(text, ending: ending, options)
    let wanted = Self.expected(records, prefix: prefix)
    #expect(found.map(\.id) == wanted.map(\.id))
    #expect(found.map { $0.date?.description } == wanted.map(\.date))
    #expect(
      found.map { $0.article.paragraphs.joined(separator: "\n") }
        == wanted.map { $0.body.hasSuffix("\n") ? String($0.body.dropLast()) : $0.body }
        .map { $0.allSatisfy { $0 == "\n" } ? "" : $0 }
    )
  }

  @Test func aFileOnTwoThreadsIsReadWhole() throws {
    // Over the size from which the scan takes a second thread, with ids that are texts in both halves.
    let body = String(repeating: "中文", count: 700)
    let lines = (0..<3000).map {
      "{\"id\":\"n\($0)\",\"date\":\"2024-01-01\",\"body\":\"\(body)\",\"k\($0 / 1500)\":1}\n"
    }
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.jsonl", lines.reversed().joined()))
    let scan = try #require(try file.scan())
    #expect((0..<scan.count).map { scan.id(at: $0) } == (0..<3000).map { "n\($0)" })
    #expect(scan.unknownKeys == [.init(name: "k1", count: 1500), .init(name: "k0", count: 1500)])
    let bad = try BulkFile(path: try folder.write("b.jsonl", lines.joined() + lines[7] + "{}\n"))
    let failure = #expect(throws: BulkFailure.self) { try bad.scan() }
    #expect(failure?.errors.map(\.problem) == [.repeatedID("n7", line: 8), .missingID])
    #expect(failure?.errors.map(\.line) == [3001, 3002])
  }
}
