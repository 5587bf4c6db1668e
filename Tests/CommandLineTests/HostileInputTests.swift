import Files
import Glibc
import Shell
import TerminalTesting
import Testing
import TextBasics

@testable import chabao

/// What nobody sends in good faith, on every door of the command line: status, stream and words.
@Suite struct HostileInputTests {
  @Test(arguments: [
    (["parse", "/no/such.txt"], Shell.ExitStatus.noInput, "chabao: error: /no/such.txt: no such file or folder\n"),
    (["run", "/no/such"], .noInput, "chabao: error: /no/such: no such file or folder\n"),
    (["info", "/no/such"], .noInput, "chabao: error: /no/such: no such file or folder\n"),
    (["run", "/"], .noInput, "chabao: error: /: is a folder, not a file\n"),
    (["import", "/no/such.txt", "--into", "/no/archive"], .noInput, "/no/such.txt: no such file or folder\n"),
    (
      ["query", "find articles where city = \"中山"], .failed,
      "query:1:28: error: this quote is not closed. Write \" where the text ends\n"
        + "    find articles where city = \"中山\n                               ^\n"
    ),
    (
      ["query", "find articles where (city = 中山"], .failed,
      "query:1:21: error: this bracket is not closed\n"
        + "    find articles where (city = 中山\n                        ^\n"
    ),
    // Names with control characters and line breaks stay on their line and move no cursor.
    (
      ["parse", "/no/\u{1B}[31m\nchabao: x\u{202E}"], .noInput,
      "chabao: error: /no/␛[31m␊chabao: x�: no such file or folder\n"
    ),
    (["query", "x", "--set", "\u{1B}[31m"], .usage, "chabao: error: --set takes name=value, not “␛[31m”\n"),
  ])
  func isTold(_ arguments: [String], _ status: Shell.ExitStatus, _ errors: String) {
    let run = CommandLineTests.run(arguments)
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors == errors)
  }

  @Test(
    arguments: [
      ["query", "count articles", "--format", "\u{1B}[31m"], ["--\u{1B}[31m"], ["query", "a", "\u{9B}31m"],
      ["query", "--\u{202E}x"], ["parse", "x", "--format", "\u{7}"],
    ], ["C", "zh_CN.UTF-8"])
  func usageErrorsRepeatNoControlCharacter(_ arguments: [String], _ locale: String) {
    let run = CommandLineTests.run(arguments, environment: ["LANG": locale])
    #expect(run.status == .usage)
    #expect(run.errors.hasSuffix("\n") && run.output == "")
    #expect(!run.errors.unicodeScalars.contains { $0 != "\n" && TerminalText.isControl($0) })
  }

  @Test func bracketsWithoutEndAreTold() {
    let query = "find articles where " + String(repeating: "(", count: 100_000)
    let run = CommandLineTests.run(["query", query])
    #expect(run.status == .failed)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("query:1:149: error: brackets and not can be nested 128 deep, not deeper\n"))
  }

  @Test(arguments: [
    (Array("#!/usr/bin/env -S chabao run\r\nset format csv\r\ncount articles\r\n".utf8), "count\r\n8\r\n"),
    ([0xEF, 0xBB, 0xBF] + Array("#!chabao\nset format csv\ncount articles".utf8), "count\r\n8\r\n"),
    (Array("#!chabao".utf8), ""), ([0xEF, 0xBB, 0xBF], ""), ([], ""),
  ])
  func scriptsOfOtherSystemsRun(_ bytes: [UInt8], _ output: String) {
    let run = CommandLineTests.run(["run", "-", "--archive", CommandLineTests.archive], input: bytes)
    #expect(run.output == output)
    #expect(run.errors == "")
    #expect(run.status == .done)
  }

  @Test func aScriptWithZeroBytesIsNone() {
    let run = CommandLineTests.run(["run", "-"], input: Array("count articles\nfind \0x\n".utf8))
    #expect(run.errors == "chabao: error: stdin holds a NUL in line 2: this is no script\n")
    #expect(run.output == "")
    #expect(run.status == .failed)
  }

  /// Bytes of any kind, and words of the language in any order: each is answered or told.
  @Test(arguments: 0..<4)
  func anyBytesAreAnswered(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let words =
      "find where city = 中山 ~ /工*/ ( ) , | top 3 context 5 by topic near 和 9999999999 \" “ $a in not count limit date"
      .split(separator: " ")
    for _ in 0..<150 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          bytes.append(UInt8.random(in: 1...255, using: &random))
        } else {
          bytes += (words.randomElement(using: &random) ?? "").utf8
          bytes.append(0x20)
        }
      }
      let query = String(decoding: bytes, as: UTF8.self)
      let run = CommandLineTests.run(["query", query, "--archive", CommandLineTests.archive])
      #expect(run.status == .done || run.status == .failed || query.hasPrefix("-"), "\(query.debugDescription)")
      #expect(run.status == .done || !run.errors.isEmpty, "\(query.debugDescription)")
      #expect(!run.errors.unicodeScalars.contains { $0 != "\n" && TerminalText.isControl($0) })
    }
  }

  /// What the answer was written to took it only in part, or not at all.
  @Test(arguments: [
    ("query 'find articles' >/dev/full", "chabao: error: standard output: the disk is full\n", 1),
    ("query 'find articles' >&-", "chabao: error: standard output: system error 9\n", 1),
    ("--help >/dev/full", "chabao: error: standard output: the disk is full\n", 1),
    ("query 'find articles full' --format jsonl | true", "", 0),
    ("query 'find nothing like this' 2>/dev/full", "", 0),
  ])
  func anAnswerThatIsLostIsAFailure(_ line: String, _ errors: String, _ status: Int32) throws {
    let folder = TemporaryFolder()
    let program = BuiltProduct.path(of: "chabao")
    let command = "LANG=C.UTF-8; export LANG; exec 2>'\(folder.path)/errors'; '\(program)' \(line)"
    #expect(system(command) >> 8 == status)
    let told = try FileReading.bytes(of: "\(folder.path)/errors")
    #expect(String(decoding: told, as: UTF8.self) == errors)
  }
}
