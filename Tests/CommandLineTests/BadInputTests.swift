import Files
import Glibc
import Shell
import TerminalTesting
import Testing
import TextBasics

@testable import chabao

/// Pages and issues that are not what they should be: told with file and reason, never a crash, the others go on.
@Suite struct BadInputTests {
  /// A folder that is there while the body runs.
  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/chabao-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { remove(folder) }
    try body(folder)
  }

  private func remove(_ path: String) {
    if FileReading.kind(of: path) == .folder {
      for name in (try? FileReading.names(in: path)) ?? [] { remove(path + "/" + name) }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    try FileWriting.replace(path, with: bytes)
  }

  @Test func aFolderWithNoPage() throws {
    try withFolder { folder in
      let run = CommandLineTests.run(["parse", folder])
      #expect(run.status == .noInput)
      #expect(run.errors.contains(folder))
    }
  }

  @Test(arguments: [
    ([UInt8](), "empty"), (Array(" \n\u{3000}\n".utf8), "empty"), ([0xE4, 0xB8, 0xFF, 0xFF, 0x0A], "can't be read"),
    (Array("正文\0正文\n".utf8), "NUL"),
  ])
  func aPageThatIsNoText(_ bytes: [UInt8], _ reason: String) throws {
    try withFolder { folder in
      try write(bytes, to: folder + "/bad.txt")
      try write(Array("标题在这里\n\n本报讯 今天召开会议，布置工作。\n".utf8), to: folder + "/good.txt")
      let run = CommandLineTests.run(["parse", folder])
      #expect(run.status == .failed)
      #expect(run.errors.contains(folder + "/bad.txt") && run.errors.contains(reason))
      #expect(run.output.contains("今天召开会议"))
    }
  }

  @Test func aPageOfTenMegabytesOnOneLine() throws {
    try withFolder { folder in
      let line = [UInt8](String(repeating: "今天的会议开得很长，", count: 350_000).utf8)
      try write(line, to: folder + "/long.txt")
      let run = CommandLineTests.run(["parse", folder + "/long.txt"])
      #expect(run.status == .done)
      #expect(run.output.utf8.count > 10_000_000)
    }
  }

  /// Issue files with what is told of them behind their names.
  private static let malformed: [(json: [UInt8], reason: String)] = [
    (
      Array(#"{"format": "chabao-issue/1", "pages": [{"page": "A01", "#.utf8),
      ":1:56: the file is incomplete: it ends in the middle of a value"
    ),
    (
      Array("{\"format\": \"chabao-issue/1\",\n \"pages\": 7}".utf8),
      ":2:11: “pages” wants a list […], not a number"
    ),
    (Array(#"{"format": "chabao-issue/1", "newspaper": "报"#.utf8) + [0xFF, 0x22, 0x7D], ":1:45: not UTF-8"),
    (Array(#"{"format": "chabao-issue/1", "pages": ["#.utf8) + [0, 0x5D, 0x7D], ":1:40: JSON was due here, not “␀”"),
    (Array(#"{"format": "chabao-issue/1", b}"#.utf8), ":1:30: a double quote \" was due here, not “b”"),
    (Array("{}".utf8), ":1:1: “format” is missing"),
    ([], ":1:1: the file is incomplete: it ends in the middle of a value"),
  ]

  @Test(arguments: malformed)
  func anIssueThatIsMalformed(_ json: [UInt8], _ reason: String) throws {
    try withFolder { folder in
      try FileWriting.makeFolder(folder + "/issues")
      try write(json, to: folder + "/issues/bad.json")
      let good = try FileReading.bytes(of: CommandLineTests.archive + "/issues/2024-03-06.json")
      try write(good, to: folder + "/issues/good.json")
      let run = CommandLineTests.run(["query", "count articles", "--archive", folder, "--format", "csv"])
      #expect(run.output == "count\r\n4\r\n")
      #expect(run.errors == "warning: \(folder)/issues/bad.json\(reason) (this file was left out)\n")
      #expect(run.status == .done)
    }
  }

  @Test func aKeyThatNoOneKnowsIsPassedOverAndTold() throws {
    try withFolder { folder in
      let json = """
        {"format": "chabao-issue/1", "edition": {"of": ["x", -1.5e3, null, true]}, "pages": [{"source": "a.txt", "mood": "",
         "articles": [{"title": ["一"], "stars": 5}]}]}
        """
      try write(Array(json.utf8), to: folder + "/a.json")
      let run = CommandLineTests.run(["query", "find articles show title", "--archive", folder, "--format", "csv"])
      #expect(run.output == "title\r\n一\r\n")
      let told = run.errors.split(separator: "\n").map { String($0.dropFirst("warning: \(folder)/a.json:".count)) }
      #expect(
        told.map { String($0.prefix { $0 != ";" }) } == [
          "1: there is no key “edition”", "1: there is no key “mood”", "2: there is no key “stars”",
        ])
      #expect(run.status == .done)
    }
  }

  /// A few random changes to an issue: it is read or refused, and nothing else. `scripts/` plays many more.
  @Test(arguments: 0..<60)
  func aDamagedIssueIsReadOrRefused(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = try FileReading.bytes(of: CommandLineTests.archive + "/issues/2024-03-06.json")
    try withFolder { folder in
      try FileWriting.makeFolder(folder + "/issues")
      let count = 20
      for number in 0..<count {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.damage(using: &random) }
        try write(bytes, to: folder + "/issues/\(number).json")
      }
      let script = "find articles full\ncount articles by city, topic\nset format jsonl\nfind articles\n"
      let run = CommandLineTests.run(["run", "-", "--archive", folder], input: Array(script.utf8))
      #expect(run.status == .done)
      #expect(run.errors.split(separator: "\n").count(where: { $0.hasPrefix("warning: \(folder)") }) <= 2 * count)
      #expect(!run.errors.unicodeScalars.contains { $0 != "\n" && TerminalText.isControl($0) })
    }
  }

  @Test func importsWhatIsGoodAndNamesWhatIsNot() throws {
    try withFolder { folder in
      let archive = folder + "/archive"
      try write(Array("岭上小报 2024年5月6日\n\n中山市总工会开讲\n\n本报讯 5月5日，中山市总工会开讲第一课。\n".utf8), to: folder + "/a.txt")
      try write([], to: folder + "/b.txt")
      let run = CommandLineTests.run(["import", folder + "/a.txt", folder + "/b.txt", "--into", archive])
      #expect(run.status == .failed)
      #expect(run.output.contains("a.txt") && run.errors.contains("b.txt"))
      let count = CommandLineTests.run(["query", "count articles", "--archive", archive, "--format", "csv"])
      #expect(count.status == .done && count.output != "count\r\n0\r\n")
    }
  }

  @Test(arguments: ["2024-05-06", "2024/5/6", "20240506", "2024年5月6日"])
  func takesADayAsArticlesHaveIt(_ day: String) throws {
    try withFolder { folder in
      let archive = folder + "/archive"
      try write(Array("中山市总工会开讲\n\n本报讯 5月5日，中山市总工会开讲第一课。\n".utf8), to: folder + "/a.txt")
      let run = CommandLineTests.run(["import", folder + "/a.txt", "--into", archive, "--date", day])
      #expect(run.status == .done && run.output.contains("2024-05-06"), "\(run.output)\(run.errors)")
    }
  }
}

extension [UInt8] {
  /// One change such as a bad copy, a bad disk or a slip of the hand makes.
  fileprivate mutating func damage(using random: inout SeededGenerator) {
    guard let start = indices.randomElement(using: &random) else { return }
    let part = start..<Swift.min(count, start + Int.random(in: 1...40, using: &random))
    let pieces = [
      "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "\\u0000", "\\ud800", "\\", "\0", "9999-12-31",
    ]
    switch Int.random(in: 0..<5, using: &random) {
    case 0: removeSubrange(part)
    case 1: replaceSubrange(part, with: (pieces.randomElement(using: &random) ?? "").utf8)
    case 2: insert(contentsOf: (pieces.randomElement(using: &random) ?? "").utf8, at: start)
    case 3: self[start] = UInt8.random(in: 0...255, using: &random)
    default:
      if Int.random(in: 0..<4, using: &random) == 0 {
        removeSubrange(start...)
      } else {
        insert(contentsOf: self[part], at: start)
      }
    }
  }
}
