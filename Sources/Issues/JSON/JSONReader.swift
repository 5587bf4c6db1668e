/// Reads JSON in one pass over its bytes, value by value, as the caller asks for them.
///
/// A pull reader rather than a tree: nothing is built that the caller does not want, and every error knows its byte.
/// The grammar is RFC 8259's; a byte order mark is allowed before the text. The bytes are read where they lie, be it in
/// an array or a mapped file.
public struct JSONReader {
  /// How deep lists and objects may nest.
  public static let maximumDepth = 128

  let bytes: UnsafeRawBufferPointer
  var position: Int
  private var depth = 0
  private var isBeforeFirstKey = false
  /// Keys that were passed over because the format has none of the name.
  var unknownKeys: [UnknownKey] = []

  /// A reader at the start of that text, which must stay in its place as long as it is read.
  public init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What `body` makes of the text in an array.
  public static func read<Result>(
    _ bytes: [UInt8],
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    try bytes.span.bytes.withUnsafeBytes { bytes throws(JSONError) in
      var reader = JSONReader(bytes)
      return try body(&reader)
    }
  }

  /// Offset of the next value's first byte.
  public mutating func nextOffset() -> Int {
    skipSpace()
    return position
  }

  /// The kind of the next value, which is not consumed.
  public mutating func nextKind() throws(JSONError) -> JSONKind {
    skipSpace()
    guard position < bytes.count else { throw JSONError(.truncated, at: position) }
    switch bytes[position] {
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: throw unexpected(wanted: "JSON")
    }
  }

  /// Reads an object: `member` is called for each key, and reads (or skips) its value.
  public mutating func readObject(
    _ member: (inout JSONReader, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open("{")
    if !eat("}") {
      repeat {
        skipSpace()
        let key = try readString()
        try expect(":")
        try member(&self, key)
      } while eat(",")
      try expect("}")
    }
    depth -= 1
  }

  /// Enters an object, whose members `nextKey` gives.
  package mutating func beginObject() throws(JSONError) {
    try open("{")
    isBeforeFirstKey = true
  }

  /// The next member's key, without making a string of it; its value comes next. Nil behind the object's end.
  package mutating func nextKey() throws(JSONError) -> JSONString? {
    let isFirst = isBeforeFirstKey
    isBeforeFirstKey = false
    guard isFirst ? !eat("}") : eat(",") else {
      if !isFirst { try expect("}") }
      depth -= 1
      return nil
    }
    let key = try readStringInPlace()
    try expect(":")
    return key
  }

  /// Reads a list: `element` is called before each element, and reads (or skips) it.
  public mutating func readArray(_ element: (inout JSONReader) throws(JSONError) -> Void) throws(JSONError) {
    try open("[")
    if !eat("]") {
      repeat { try element(&self) } while eat(",")
      try expect("]")
    }
    depth -= 1
  }

  /// Reads `true` or `false`.
  public mutating func readBool() throws(JSONError) -> Bool {
    skipSpace()
    if eatWord("true") { return true }
    if eatWord("false") { return false }
    throw unexpected(wanted: "true, false")
  }

  /// Reads `null`.
  public mutating func readNull() throws(JSONError) {
    skipSpace()
    guard eatWord("null") else { throw unexpected(wanted: "null") }
  }

  /// Passes over a value of any kind, checking that it is well formed.
  public mutating func skipValue() throws(JSONError) {
    switch try nextKind() {
    case .null: try readNull()
    case .bool: _ = try readBool()
    case .string: try check(try readStringInPlace())
    case .number: _ = try readNumberInPlace()
    case .array: try readArray { reader throws(JSONError) in try reader.skipValue() }
    case .object:
      try beginObject()
      while let key = try nextKey() {
        try check(key)
        try skipValue()
      }
    }
  }

  /// Checks that nothing but white space is left.
  public mutating func readEnd() throws(JSONError) {
    skipSpace()
    guard position == bytes.count else { throw unexpected(wanted: "EOF") }
  }

  /// Reads a number as it is written.
  package mutating func readNumberInPlace() throws(JSONError) -> JSONString {
    skipSpace()
    let start = position
    _ = eatByte("-")
    guard digits() else { throw unexpected(wanted: "0–9") }
    if eatByte("."), !digits() { throw unexpected(wanted: "0–9") }
    if eatByte("e") || eatByte("E") {
      if !eatByte("+") { _ = eatByte("-") }
      guard digits() else { throw unexpected(wanted: "0–9") }
    }
    return JSONString(range: start..<position, hasEscapes: false)
  }

  private mutating func digits() -> Bool {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position > start
  }
}

extension JSONReader {
  @inline(__always)
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  @inline(__always)
  mutating func eatByte(_ byte: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  @inline(__always)
  mutating func eat(_ byte: Unicode.Scalar) -> Bool {
    skipSpace()
    return eatByte(byte)
  }

  @inline(__always)
  mutating func expect(_ byte: Unicode.Scalar) throws(JSONError) {
    guard eat(byte) else { throw unexpected(wanted: String(byte)) }
  }

  private mutating func open(_ bracket: Unicode.Scalar) throws(JSONError) {
    try expect(bracket)
    depth += 1
    guard depth <= Self.maximumDepth else { throw JSONError(.tooDeep, at: position - 1) }
  }

  private mutating func eatWord(_ word: String) -> Bool {
    guard bytes[position...].starts(with: word.utf8) else { return false }
    position += word.utf8.count
    return true
  }

  /// What stands at the position instead of what was wanted: the whole character, or that the text ends.
  func unexpected(wanted: String) -> JSONError {
    guard position < bytes.count else { return JSONError(.truncated, at: position) }
    let character = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).first
    return JSONError(.unexpected(found: character.map(String.init) ?? "", wanted: wanted), at: position)
  }
}
