import ArticleStore
import Files
import TextBasics

/// What `store/manifest` says: the segments that make up an archive, and the state of each file they were built from.
///
/// Lines of words, the name last; a line feed or a backslash in a name has a backslash before it (`\n`, `\\`):
///
///     chabao-store 3
///     next 4                                        number of the next segment
///     segment 1 1000000 7294 9a3f0c1d2e3a4b5c       its number, articles, issues, and what tells it from others
///     file 1 1630411022 1732560000123456789 70c1d2e3a4b5c6d8 sources/bulk/all.jsonl
///                                                   the segment that has its articles, bytes, time, checksum (`-`: none)
///     unusable 113 1732560000123456789 issues/2024-08-29.json      a file that could not be used as it is: bytes, time
///     hidden 1 issues/2024-08-28.json               a segment's articles from that file are not shown
///     checksum 5f0c1d2e3a4b5c6d                     of all lines above
struct StoreManifest: Equatable {
  static let heading = "\(kind)3"
  private static let kind = "chabao-store "

  /// Whether those bytes begin as a manifest of another version does.
  static func isOfAnotherVersion(_ bytes: [UInt8]) -> Bool {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard line.starts(with: kind.utf8), !line.elementsEqual(heading.utf8) else { return false }
    return (1...3).contains(line.count - kind.utf8.count)
      && line.dropFirst(kind.utf8.count).allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// A segment's line.
  struct SegmentEntry: Equatable {
    var number: Int
    var articles: Int
    var issues: Int
    /// What tells it from others: `SegmentFile.root`.
    var root: UInt64 = 0
  }

  /// The state of a file when its articles were read.
  struct FileEntry: Equatable {
    var segment: Int
    var state: FileState
    /// The checksum of its bytes (`FileChecksum`); bulk files have one.
    var checksum: UInt64?
  }

  /// A file that a segment has articles of which are not shown.
  struct Hidden: Hashable {
    var segment: Int
    var file: String
  }

  var next = 1
  var segments: [SegmentEntry] = []
  /// By the path from the archive's folder.
  var files: [String: FileEntry] = [:]
  /// Files that could not be used, in the state they had then. One that could be used before is among `files` too, in
  /// the state it had: its articles are still shown.
  var unusable: [String: FileState] = [:]
  var hidden: Set<Hidden> = []

  /// The name of a segment's file.
  static func fileName(ofSegment number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".segment"
  }

  /// The number of a new segment.
  mutating func takeNumber() -> Int {
    defer { next += 1 }
    return next
  }

  // MARK: As text

  /// The manifest's text.
  func encoded() -> [UInt8] {
    var lines = [StoreManifest.heading, "next \(next)"]
    lines += segments.map { "segment \($0.number) \($0.articles) \($0.issues) \(String($0.root, radix: 16))" }
    for (path, file) in files.sorted(by: { $0.key < $1.key }) {
      let checksum = file.checksum.map { String($0, radix: 16) } ?? "-"
      let state = "\(file.state.size) \(file.state.modified) \(checksum)"
      lines.append("file \(file.segment) \(state) \(StoreManifest.escaped(path))")
    }
    for (path, state) in unusable.sorted(by: { $0.key < $1.key }) {
      lines.append("unusable \(state.size) \(state.modified) \(StoreManifest.escaped(path))")
    }
    let order: (Hidden, Hidden) -> Bool = { ($0.segment, $0.file) < ($1.segment, $1.file) }
    lines += hidden.sorted(by: order).map { "hidden \($0.segment) \(StoreManifest.escaped($0.file))" }
    let text = lines.map { $0 + "\n" }.joined()
    return Array((text + "checksum \(StoreManifest.checksum(of: Array(text.utf8)))\n").utf8)
  }

  init() {}

  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }) else { return name }
    // A line feed behind a carriage return is no Character of its own.
    return name.unicodeScalars.map { $0 == "\\" ? "\\\\" : $0 == "\n" ? "\\n" : String($0) }.joined()
  }

  static func checksum(of bytes: [UInt8]) -> String {
    String(bytes.withUnsafeBytes { SegmentChecksum.of($0) }, radix: 16)
  }
}
