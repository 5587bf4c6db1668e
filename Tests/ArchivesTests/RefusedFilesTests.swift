import Files
import Glibc
import Testing
import TextBasics

@testable import Archives

/// What is not imported is said, and why; so is what an import takes the place of.
@Suite struct RefusedFilesTests {
  private let folder: TemporaryFolder
  private let archive: String

  init() throws {
    folder = try TemporaryFolder()
    archive = "\(folder.path)/库"
  }

  private func entries(_ path: String, date: String? = nil) -> [ImportReport.Entry] {
    Importer(into: archive, options: Importer.Options(date: date.flatMap { Day($0) })).importFiles([path]).entries
  }

  @Test(arguments: [".x.jsonl", "..jsonl", ".p.txt", ".i.json"]) func hiddenNamesAreRefused(_ name: String) throws {
    let path = try folder.write(name, "{\"id\": 1}\n")
    #expect(entries(path).map(\.outcome) == [.failed(.hiddenName)])
    #expect(FileReading.kind(of: archive) == nil)
  }

  @Test func namesThatAreNoUTF8AreTold() throws {
    try folder.write("in/a.md", ImporterTests.page)
    for name in [[0xB1, 0xA8, 0x2E, 0x74, 0x78, 0x74], [0xB1, 0xA8], [0xB1, 0xA8, 0x2E, 0x6A, 0x70, 0x67]] as [[UInt8]]
    {
      var path = Array("\(folder.path)/in/".utf8).map { CChar(bitPattern: $0) }
      path += name.map { CChar(bitPattern: $0) } + [0]
      let descriptor = open(path, O_WRONLY | O_CREAT, 0o644)
      try #require(descriptor >= 0)
      close(descriptor)
      defer { unlink(path) }
      let outcomes = entries("\(folder.path)/in").map(\.outcome)
      #expect(outcomes.filter { $0 == .failed(.unreadableName) }.count == (name.last == 0x67 ? 0 : 1))
      #expect(outcomes.count == (name.last == 0x67 ? 1 : 2))
    }
  }

  @Test(arguments: ["a.txt", "a.json", "a.jsonl", "a.csv"]) func pipesAreNotWaitedFor(_ name: String) throws {
    let path = "\(folder.path)/\(name)"
    try #require(mkfifo(path, 0o644) == 0)
    #expect(entries(path).map(\.outcome) == [.failed(.file(FileError(path: path, cause: .notRegular)))])
  }

  @Test func unknownKindsAreNotRead() throws {
    for (name, ending) in [("zero", ""), ("big.zip", "zip")] {
      let path = "\(folder.path)/\(name)"
      try #require(symlink("/dev/zero", path) == 0)
      #expect(entries(path).map(\.outcome) == [.failed(.unknownKind(ending))])
    }
  }

  @Test(arguments: ["a.txt", "a.jsonl", "a.csv"]) func aZeroByteHasALineAndAColumn(_ name: String) throws {
    let path = try folder.write(name, "一二\n工会\u{0}三" + String(repeating: "字", count: 100_000))
    let entry = try #require(entries(path).first)
    #expect(entry.outcome == .failed(.text(.zeroByte(offset: 13), at: TextPlace(line: 2, column: 3))))
    #expect(entry.message(in: .english).hasPrefix("\(path):2:3: "))
  }

  @Test func aLargeFileOfNoPageIsNotReadToItsEnd() throws {
    // Holes only: a terabyte takes no room.
    let path = try folder.write("a.txt", "")
    try #require(truncate(path, 1 << 40) == 0)
    #expect(entries(path).map(\.outcome) == [.failed(.text(.zeroByte(offset: 0), at: TextPlace(line: 1, column: 1)))])
  }

  @Test func onlyAHeading() throws {
    let path = try folder.write("a.csv", "id,title\n")
    #expect(entries(path).map(\.outcome) == [.failed(.onlyHeading)])
  }

  @Test func keysThatAreLeftOutAreAllCounted() throws {
    let pairs = (1...300).map { "\"键\($0)\": 1" }.joined(separator: ", ")
    let path = try folder.write("a.jsonl", "{\"id\": 1, \(pairs)}\n{\"id\": 2, \(pairs)}\n")
    guard case .stored(_, let unknown)? = entries(path).first?.outcome else {
      Testing.Issue.record("not taken")
      return
    }
    #expect(unknown.count == 300 && unknown.allSatisfy { $0.count == 2 })
  }

  @Test func aNameOfTwoLinesIsShownOnOne() throws {
    let path = try folder.write("a\nb.jsonl", "{\n")
    #expect(try #require(entries(path).first).message(in: .english).contains("/a␊b.jsonl:1:"))
  }

  // MARK: What is replaced

  @Test func aBulkFileOfTheSameNameIsReplacedWithAWord() throws {
    let first = try folder.write("1/all.jsonl", "{\"id\": 1}\n")
    let second = try folder.write("2/all.jsonl", "{\"id\": 2}\n")
    #expect(entries(first).map(\.replaced) == [nil])
    #expect(entries(first).map(\.replaced) == [nil])
    #expect(entries(second).map(\.replaced) == [.bulk])
    #expect(try #require(entries(first).first).message(in: .english).contains("; replaces the file of that name"))
  }

  @Test func aPageOfTheSameDayAndNameIsReplacedWithAWord() throws {
    let first = try folder.write("1/A01.md", ImporterTests.page)
    let second = try folder.write("2/A01.md", ImporterTests.page.replacing("甲市", with: "乙市"))
    #expect(entries(first, date: "2024-04-25").map(\.replaced) == [nil])
    #expect(entries(first, date: "2024-04-25").map(\.replaced) == [nil])
    #expect(entries(second, date: "2024-04-25").map(\.replaced) == [.page("A01.md")])
    #expect(try #require(entries(first, date: "2024-04-25").first).message(in: .chinese).hasSuffix("A01.md 已被替换"))
  }
}
