import ArticleStore
import TextBasics

/// What `store/manifest` says: the segments that make up an archive, and the state of each file they were built from.
///
/// Lines of words, the name last; a line feed or a backslash in a name has a backslash before it (`\n`, `\\`):
///
///     chabao-store 2
///     next 4                                        number of the next segment
///     segment 1 1000000 7294                        its number, articles, issues
///     file 1 1630411022 1732560000123456789 sources/all.jsonl      the segment that has its articles, bytes, time
///     unusable 113 1732560000123456789 issues/2024-08-29.json      a file that could not be used as it is: bytes, time
///     hidden 1 issues/2024-08-28.json               a segment's articles from that file are not shown
///     checksum 5f0c1d2e3a4b5c6d                     of all lines above
struct StoreManifest: Equatable {
  static let heading = "chabao-store 2"

  /// A segment's line.
  struct SegmentEntry: Equatable {
    var number: Int
    var articles: Int
    var issues: Int
  }

  /// The state of a file when its articles were read.
  struct FileEntry: Equatable {
    var segment: Int
    var state: FileState
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
    lines += segments.map { "segment \($0.number) \($0.articles) \($0.issues)" }
    for (path, file) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      lines.append("file \(file.segment) \(file.state.size) \(file.state.modified) \(StoreManifest.escaped(path))")
    }
    for (path, state) in unusable.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      lines.append("unusable \(state.size) \(state.modified) \(StoreManifest.escaped(path))")
    }
    let order: (Hidden, Hidden) -> Bool = { ($0.segment, $0.file) < ($1.segment, $1.file) }
    lines += hidden.sorted(by: order).map { "hidden \($0.segment) \(StoreManifest.escaped($0.file))" }
    let text = lines.map { $0 + "\n" }.joined()
    return Array((text + "checksum \(StoreManifest.checksum(of: Array(text.utf8)))\n").utf8)
  }

  /// Reads a manifest; nil when it is none, of another version, or damaged.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
    guard let first = lines.first, first.elementsEqual(StoreManifest.heading.utf8), let last = lines.last else {
      return nil
    }
    let expected = "checksum \(StoreManifest.checksum(of: Array(bytes[..<last.startIndex])))"
    guard last.elementsEqual(expected.utf8) else { return nil }
    for line in lines.dropFirst().dropLast() {
      guard let words = Words(line), read(words) else { return nil }
    }
  }

  init() {}

  private mutating func read(_ words: Words) -> Bool {
    switch words.verb {
    case "next":
      guard let number = words.numbers.first else { return false }
      next = number
    case "segment":
      guard words.numbers.count == 3 else { return false }
      segments.append(.init(number: words.numbers[0], articles: words.numbers[1], issues: words.numbers[2]))
    case "file":
      guard words.numbers.count == 3 else { return false }
      files[words.name] = FileEntry(
        segment: words.numbers[0], state: FileState(size: words.numbers[1], modified: words.numbers[2]))
    case "unusable":
      guard words.numbers.count == 2 else { return false }
      unusable[words.name] = FileState(size: words.numbers[0], modified: words.numbers[1])
    case "hidden":
      guard words.numbers.count == 1 else { return false }
      hidden.insert(Hidden(segment: words.numbers[0], file: words.name))
    default: return false
    }
    return true
  }

  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }) else { return name }
    return String(name.flatMap { $0 == "\\" ? "\\\\" : $0 == "\n" ? "\\n" : String($0) })
  }

  private static func checksum(of bytes: [UInt8]) -> String {
    String(bytes.withUnsafeBytes { SegmentChecksum.of($0) }, radix: 16)
  }
}

/// One line of a manifest: a verb, its numbers, and a name where the verb has one.
private struct Words {
  let verb: String
  var numbers: [Int] = []
  var name = ""

  private static let counts: [String: (numbers: Int, hasName: Bool)] = [
    "next": (1, false), "segment": (3, false), "file": (3, true), "unusable": (2, true), "hidden": (1, true),
  ]

  init?(_ line: ArraySlice<UInt8>) {
    var rest = line
    func word() -> ArraySlice<UInt8> {
      let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
      defer { rest = rest[end...].dropFirst() }
      return rest[..<end]
    }
    verb = String(decoding: word(), as: UTF8.self)
    guard let shape = Words.counts[verb] else { return nil }
    for _ in 0..<shape.numbers {
      guard let number = Int(String(decoding: word(), as: UTF8.self)) else { return nil }
      numbers.append(number)
    }
    guard shape.hasName else {
      if rest.isEmpty { return }
      return nil
    }
    name = Words.unescaped(rest)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        result.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
