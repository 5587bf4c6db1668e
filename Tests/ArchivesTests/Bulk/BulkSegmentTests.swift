import ArticleStore
import Files
import Issues
import Testing
import TextBasics

@testable import Archives

/// A segment made of a bulk file's bytes on two threads is the one that its records come to one by one.
@Suite struct BulkSegmentTests {
  /// The segment of a file, made by `BulkSegment`.
  static func segment(_ file: BulkFile, _ scan: BulkScan, in folder: TemporaryFolder) throws -> (String, issues: Int?) {
    let path = "\(folder.path)/bulk.segment"
    let segment = BulkSegment(file: file, scan: scan, origin: "sources/bulk/a.jsonl")
    let issues = try segment.write(to: path, shouldStop: { false }, progress: { _, _ in })
    return (path, issues)
  }

  /// The segment of its records, added one by one on one thread.
  static func recordSegment(_ file: BulkFile, _ scan: BulkScan, in folder: TemporaryFolder) throws -> String {
    let path = "\(folder.path)/records.segment"
    var builder = try SegmentFileBuilder(creating: path, rows: scan.count)
    var reader = BulkRecordReader(file, scan)
    for index in 0..<scan.count { try builder.add(try reader.record(at: index), origin: "sources/bulk/a.jsonl") }
    try builder.finish()
    return path
  }

  static func compare(_ text: String, ending: String = "jsonl", newspaper: String? = nil) throws {
    let folder = try TemporaryFolder()
    let options = BulkFile.Options(newspaper: newspaper)
    let file = try BulkFile(path: try folder.write("a.\(ending)", text), options: options)
    let scan = try #require(try file.scan())
    let (path, issues) = try segment(file, scan, in: folder)
    let other = try recordSegment(file, scan, in: folder)
    let (bytes, otherBytes) = (try FileReading.bytes(of: path), try FileReading.bytes(of: other))
    #expect(bytes == otherBytes)
    var reader = BulkRecordReader(file, scan)
    let snapshot = try Snapshot(files: [SegmentFile(path: path)])
    let records = try (0..<scan.count).map { try reader.record(at: $0) }
    #expect(snapshot.all.map { snapshot.record(at: $0) } == records)
    #expect(issues == Set(records.map { "\($0.date.map(String.init(describing:)) ?? "") \($0.newspaper ?? "")" }).count)
  }

  @Test(arguments: [
    #"{"id":1}"#,
    #"{"id":"a\u4e2d","date":"2024-01-02","title":"","body":"","people":[],"topics":[""],"city":null}"#,
    #"{"id":1,"title":["工\"会\\","","宣\t讲"],"body":"甲\n\n乙\r\n丙\r丁\n","city":"中\u5c71","dateline":"\/"}"#,
    #"{"id":1,"body":["一\n二","",3,null,"三\ud83d\ude00𠮷\ud83d"],"people":["张\u4e09","李四",5]}"#,
    #"{"id":1,"body":"\n\n","captions":["图","",{"text":"图\n二","credit":"甲\u4e59"},{"credit":"丙"},{}]}"#,
    #"{"id":1,"captions":"只有一张","dates":["2024-08","08-15"],"date_estimated":true,"doubts":["x"],"source":"a"}"#,
    #"{"id":9,"newspaper":"甲报","page":3,"section":"要闻","column":"\u0000","byline":"本报讯","body":"a\u0000b"}"#,
  ])
  func oddRecords(_ line: String) throws {
    try Self.compare(line)
    try Self.compare(line + "\n" + #"{"id":"other","body":"工会","newspaper":"丙报"}"#, newspaper: "乙报")
  }

  @Test func manyValuesAndLongTexts() throws {
    let people = (0..<3000).map { "\"人\($0)\"" }.joined(separator: ",")
    let lines = (0..<3000).map { "第\($0)行工会" }.joined(separator: #"\n"#)
    let long = String(repeating: "工会", count: 1 << 18) + "夜校"
    let spread = (0..<300).map { _ in "工会" }.joined(separator: String(repeating: "的", count: 300))
    try Self.compare(
      [
        #"{"id":1,"people":[\#(people)]}"#, #"{"id":2,"body":"\#(lines)"}"#, #"{"id":3,"body":"\#(long)"}"#,
        #"{"id":4,"body":"\#(spread)","title":"\#(spread)"}"#,
      ].joined(separator: "\n"))
  }

  /// More bytes than a run holds in a few records: runs end by their bytes.
  @Test func largeRecords() throws {
    let more = String(repeating: "x", count: RowRun.byteLimit / 20)
    let lines = (0..<30).map { #"{"id":\#($0),"title":"题\#($0)","body":"工会\#($0)夜校","more":"\#(more)"}"# }
    try Self.compare(lines.joined(separator: "\n"))
  }

  @Test func cellsOfTables() throws {
    try Self.compare(
      "id,date,title,body,people,captions\n1,2024-01-02,题,\"甲\n\n乙\",张三；李四,图一\n2,,\"a\"\"b\",,、,\n", ending: "csv")
  }

  /// Some runs of rows, in an order that is not the file's, from two newspapers.
  static func archive(_ count: Int, seed: UInt64) -> String {
    var random = SplitMix(state: seed)
    let words = ["工会", "宣讲", "培训", "，", "5G", " ", "職工", #"\n"#, "𠮷", #"\u4e2d"#, "的", "。", #"\""#]
    func text(_ length: UInt64) -> String {
      (0..<random.next() % length).map { _ in words[Int(random.next() % UInt64(words.count))] }.joined()
    }
    return (0..<count).map { index in
      let date = Day(number: Int32(19_000 + random.next() % 300)).description
      let newspaper = random.next() % 3 == 0 ? #","newspaper":"乙报""# : ""
      let title = text(6)
      return #"{"id":\#(count - index),"date":"\#(date)","title":"\#(title)","topics":["\#(text(3))","\#(title)"],"#
        + #""body":"\#(text(24))","city":"\#(text(2))"\#(newspaper)}"#
    }.joined(separator: "\n")
  }

  @Test(arguments: [1, 2]) func randomArchives(_ seed: UInt64) throws {
    try Self.compare(Self.archive(RowRun.rowLimit * 2 + 100, seed: seed), newspaper: "甲报")
  }

  @Test func progressGoesOnToTheEnd() throws {
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.jsonl", Self.archive(RowRun.rowLimit + 5, seed: 3)))
    let scan = try #require(try file.scan())
    let segment = BulkSegment(file: file, scan: scan, origin: "a")
    var told: [Int] = []
    _ = try segment.write(
      to: "\(folder.path)/a.segment", shouldStop: { false },
      progress: { done, total in
        #expect(total == scan.count)
        told.append(done)
      })
    #expect(told == told.sorted() && told.last == scan.count && told.count > 2)
  }

  @Test(arguments: [0, 1]) func stoppedWorkLeavesNothing(_ looks: Int) throws {
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.jsonl", Self.archive(RowRun.rowLimit + 5, seed: 4)))
    let scan = try #require(try file.scan())
    let segment = BulkSegment(file: file, scan: scan, origin: "a")
    var looked = 0
    let path = "\(folder.path)/a.segment"
    func shouldStop() -> Bool {
      looked += 1
      return looked > looks
    }
    let issues = try segment.write(to: path, shouldStop: shouldStop) { _, _ in }
    #expect(issues == nil && FileReading.kind(of: path) == nil)
  }

  @Test func badValueIsToldAndNothingIsLeft() throws {
    let folder = try TemporaryFolder()
    let file = try BulkFile(
      path: try folder.write(
        "a.jsonl", #"{"id":1}"# + "\n" + #"{"id":2,"people":{"x":1}}"# + "\n" + #"{"id":3,"city":[]}"#))
    let scan = try #require(try file.scan())
    let segment = BulkSegment(file: file, scan: scan, origin: "a")
    let path = "\(folder.path)/a.segment"
    #expect(throws: ImportProblem.self) { try segment.write(to: path, shouldStop: { false }, progress: { _, _ in }) }
    do { _ = try segment.write(to: path, shouldStop: { false }, progress: { _, _ in }) } catch {
      guard case .bulk(let failure) = error else { throw error }
      #expect(failure.errors.map(\.line) == [2])
    }
    #expect(FileReading.kind(of: path) == nil)
  }
}
