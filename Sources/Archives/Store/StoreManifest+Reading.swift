import Files

extension StoreManifest {
  /// Reads a manifest; nil when it is none, of another version, or damaged. Cost: a few tenths of a microsecond a file.
  init?(_ bytes: [UInt8]) {
    self.init()
    guard let lastLine = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")).map({ $0 + 1 }) else { return nil }
    let expected = "checksum \(StoreManifest.checksum(of: Array(bytes[..<lastLine])))\n"
    guard bytes[lastLine...].elementsEqual(expected.utf8) else { return nil }
    let isRead = bytes[..<lastLine].withUnsafeBytes { text in
      var words = Words(text)
      guard words.line(is: StoreManifest.heading) else { return false }
      while !words.isAtEnd {
        guard read(&words) else { return false }
      }
      return true
    }
    guard isRead else { return nil }
  }

  /// Reads a line; false when it makes no sense.
  private mutating func read(_ words: inout Words) -> Bool {
    if words.verb(is: "file ") {
      guard let segment = words.number(), let size = words.number(), let modified = words.number() else { return false }
      let checksum = words.verb(is: "- ") ? nil : words.checksum()
      files[words.name()] = FileEntry(
        segment: segment, state: FileState(size: size, modified: modified), checksum: checksum)
    } else if words.verb(is: "segment ") {
      guard let number = words.number(), let articles = words.number(), let issues = words.number(),
        let root = words.checksum()
      else { return false }
      segments.append(.init(number: number, articles: articles, issues: issues, root: root))
    } else if words.verb(is: "hidden ") {
      guard let segment = words.number() else { return false }
      hidden.insert(Hidden(segment: segment, file: words.name()))
    } else if words.verb(is: "unusable ") {
      guard let size = words.number(), let modified = words.number() else { return false }
      unusable[words.name()] = FileState(size: size, modified: modified)
    } else if words.verb(is: "next ") {
      guard let number = words.number() else { return false }
      next = number
    } else {
      return false
    }
    return true
  }
}

/// A manifest's lines, word by word.
private struct Words {
  private let text: UnsafeRawBufferPointer
  private var place = 0

  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  var isAtEnd: Bool { place == text.count }

  /// Goes behind a line that reads so.
  mutating func line(is line: String) -> Bool { verb(is: line + "\n") }

  /// Goes behind a word that stands here, with the sign that ends it.
  mutating func verb(is verb: StaticString) -> Bool {
    let bytes = UnsafeRawBufferPointer(start: verb.utf8Start, count: verb.utf8CodeUnitCount)
    return skip(bytes)
  }

  private mutating func verb(is verb: String) -> Bool {
    var verb = verb
    return verb.withUTF8 { skip(UnsafeRawBufferPointer($0)) }
  }

  private mutating func skip(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard text.count - place >= bytes.count,
      UnsafeRawBufferPointer(rebasing: text[place..<place + bytes.count]).elementsEqual(bytes)
    else { return false }
    place += bytes.count
    return true
  }

  /// The number that stands here, and the sign behind it skipped; nil when there is none.
  mutating func number() -> Int? {
    let isNegative = place < text.count && text[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    let start = place
    var number = 0
    while place < text.count, text[place] &- UInt8(ascii: "0") < 10 {
      let (tens, isTooLong) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = tens.addingReportingOverflow(Int(text[place] &- UInt8(ascii: "0")))
      if isTooLong || isTooLarge { return nil }
      number = sum
      place += 1
    }
    guard place > start, place < text.count,
      text[place] == UInt8(ascii: " ") || text[place] == UInt8(ascii: "\n")
    else { return nil }
    place += 1
    return isNegative ? -number : number
  }

  /// The checksum that stands here, in hexadecimal digits, and the sign behind it skipped; nil when there is none.
  mutating func checksum() -> UInt64? {
    let end = text[place...].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") } ?? text.endIndex
    guard end < text.count,
      let value = UInt64(String(decoding: text[place..<end], as: UTF8.self), radix: 16)
    else { return nil }
    place = end + 1
    return value
  }

  /// The rest of the line, what was escaped in it as it was.
  mutating func name() -> String {
    let start = place
    var isEscaped = false
    while place < text.count, text[place] != UInt8(ascii: "\n") {
      if text[place] == UInt8(ascii: "\\") { isEscaped = true }
      place += 1
    }
    let bytes = UnsafeRawBufferPointer(rebasing: text[start..<place])
    if place < text.count { place += 1 }
    return isEscaped ? Words.unescaped(bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ bytes: UnsafeRawBufferPointer) -> String {
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
