import Glibc
import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// Segment files that are not as they were written are told from whole ones.
@Suite struct SegmentDamageTests {
  static let records = (0..<40).map { TextIndexTests.record($0, ["第\($0)篇，夜校开班。", "学员三十名。"]) }

  static func write(_ path: String) throws {
    var builder = try SegmentFileBuilder(creating: path, rows: records.count)
    for record in records { try builder.add(record, origin: "a.json") }
    try builder.finish()
  }

  @Test func everyFlippedBitIsFound() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.segment"
    try Self.write(path)
    let whole = try folder.read("a.segment")
    let sections = try SegmentImage(mapping: path).header.sections.entries.map(\.place)
    // Of every part its first and last byte, and any byte of the file, what fills it up and the checksums among them.
    var places =
      sections.flatMap { [$0.offset, $0.offset + $0.length - 1] } + [0, SegmentHeader.size - 1, whole.count - 1]
    var random = SplitMix(state: 3)
    for _ in 0..<300 { places.append(Int(random.next() % UInt64(whole.count))) }
    for place in places {
      var damaged = whole
      damaged[place] ^= 1 << UInt8(random.next() % 8)
      try folder.write("a.segment", damaged)
      #expect(throws: SegmentFileError.self, "byte \(place)") { try SegmentFile(path: path).verify() }
    }
  }

  @Test(arguments: [0, 1, 100, SegmentHeader.size - 1, SegmentHeader.size, SegmentHeader.size + 700])
  func cutFilesAreRefused(_ size: Int) throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.segment"
    try Self.write(path)
    try folder.write("a.segment", Array(try folder.read("a.segment").prefix(size)))
    #expect(throws: SegmentFileError(path: path, problem: .truncated)) {
      try Snapshot(files: [SegmentFile(path: path)])
    }
  }

  @Test func otherFilesAreRefused() throws {
    let folder = try TestFolder()
    try folder.write("a.segment", [UInt8](repeating: 65, count: SegmentHeader.size * 2))
    #expect(throws: SegmentFileError(path: "\(folder.path)/a.segment", problem: .notASegment)) {
      try Snapshot(files: [SegmentFile(path: "\(folder.path)/a.segment")])
    }
  }

  @Test func unfinishedFilesAreRefused() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.segment"
    var builder = try SegmentFileBuilder(creating: path, rows: 1)
    try builder.add(Self.records[0], origin: "a")
    #expect(throws: SegmentFileError.self) { try Snapshot(files: [SegmentFile(path: path)]) }
    try builder.finish()
    #expect(try Snapshot(files: [SegmentFile(path: path)]).count == 1)
  }

  @Test func whatIsThereIsNotOverwritten() throws {
    let folder = try TestFolder()
    let path = "\(folder.path)/a.segment"
    try Self.write(path)
    #expect(throws: SegmentProblem.unwritable(EEXIST)) { _ = try SegmentFileBuilder(creating: path, rows: 1) }
  }
}
