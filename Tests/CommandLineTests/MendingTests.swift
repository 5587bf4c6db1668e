import Files
import TerminalTesting
import Testing

/// `chabao verify --mend` on an archive with a damaged store, in both languages.
@Suite(.serialized, .timeLimit(.minutes(5))) struct MendingTests {
  private let folder = TerminalTesting.TemporaryFolder()
  private var archive: String { "\(folder.path)/库" }
  private var segment: String { "\(archive)/store/000001.segment" }

  private func run(_ arguments: String..., language: String = "C.UTF-8") throws -> (ChildProcess, Pty.Ending) {
    let child = try ChildProcess(BuiltProduct.path(of: "chabao"), arguments, environment: ["LANG": language])
    return (child, child.waitForEnd())
  }

  private func damage() throws {
    let bulk = "\(folder.path)/旧稿.jsonl"
    let lines = (0..<50).map { "{\"id\": \"\($0)\", \"body\": \"夜校第\($0)期开班，总工会培训骑手\"}\n" }
    try FileWriting.replace(bulk, with: Array(lines.joined().utf8))
    #expect(try run("import", bulk, "--into", archive).1 == .status(0))
    var bytes = try FileReading.bytes(of: segment)
    bytes[bytes.count / 2] ^= 1
    try FileWriting.replace(segment, with: bytes)
  }

  @Test func whatIsDamagedIsNamedAndMadeWhole() throws {
    try damage()
    let (verified, status) = try run("verify", archive)
    #expect(status == .status(1))
    #expect(verified.errors.hasPrefix("chabao: error: \(segment): the index file is damaged ("))
    #expect(verified.errors.hasSuffix("chabao verify --mend ARCHIVE makes it anew from them\n"))
    let (mended, end) = try run("verify", "--mend", archive)
    #expect(end == .status(0) && mended.errors.isEmpty)
    let lines = mended.output.split(separator: "\n")
    #expect(lines.count == 3 && lines[0].hasPrefix("\(segment): the index file is damaged ("))
    #expect(
      lines.dropFirst() == [
        "made anew from 0 issue files and 1 bulk file", "sound: 0 issue files, 1 bulk file, 1 index file",
      ])
    #expect(try run("verify", archive).1 == .status(0))
    #expect(try run("query", "count 夜校", "--archive", archive, "--format", "tsv").0.output == "count\n50\n")
    let (again, _) = try run("verify", archive, "--mend")
    #expect(again.output == "sound: 0 issue files, 1 bulk file, 1 index file\n")
  }

  @Test func inChineseToo() throws {
    try damage()
    #expect(try run("verify", "--help", language: "zh_CN.UTF-8").0.output.contains("把损坏的索引从报纸和原始文件重建"))
    let (verified, _) = try run("verify", archive, language: "zh_CN.UTF-8")
    #expect(verified.errors.hasSuffix("运行 chabao verify --mend 库文件夹，就会从它们重建\n"))
    let (mended, _) = try run("verify", archive, "--mend", language: "zh_CN.UTF-8")
    #expect(mended.output.hasSuffix("\n已从 0 个报纸文件、1 个成批文件重建\n完好：0 个报纸文件，1 个成批文件，1 个索引文件\n"))
  }

  @Test func whatCantBeMendedIsAFailure() throws {
    try damage()
    let bulk = "\(archive)/sources/bulk/旧稿.jsonl"
    try FileWriting.replace(bulk, with: Array("{\"id\": 1".utf8))
    let (mended, end) = try run("verify", "--mend", archive)
    #expect(end == .status(1))
    #expect(mended.errors.contains("旧稿.jsonl:1:"))
    #expect(try run("verify", "--mend", "\(folder.path)/nowhere").1 == .status(66))
  }
}
