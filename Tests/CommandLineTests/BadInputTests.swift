import Files
import Glibc
import Shell
import Testing

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

  @Test(arguments: [
    (#"{"format": "chabao-issue/1", "pages": [{"page": "A01", "#, ":1:"),
    ("{\"format\": \"chabao-issue/1\",\n \"pages\": 7}", ":2:"), ("{}", ":1:"), ("", ":1:"),
  ])
  func anIssueThatIsMalformed(_ json: String, _ place: String) throws {
    try withFolder { folder in
      try FileWriting.makeFolder(folder + "/issues")
      try write(Array(json.utf8), to: folder + "/issues/bad.json")
      let good = try FileReading.bytes(of: CommandLineTests.archive + "/issues/2024-03-06.json")
      try write(good, to: folder + "/issues/good.json")
      let run = CommandLineTests.run(["query", "count articles", "--archive", folder, "--format", "csv"])
      #expect(run.output == "count\r\n4\r\n")
      #expect(run.errors.contains("bad.json" + place))
      #expect(run.status == .done)
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
}
