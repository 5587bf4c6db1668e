/// Reading a program's output: characters, control characters and sequences.
extension Screen {
  /// Takes in output. It may end in the middle of a character or sequence.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var index = 0
    while index < pending.count, let length = obey(pending[index...]) { index += length }
    pending.removeFirst(index)
  }

  /// Takes in output.
  public mutating func feed(_ text: String) {
    feed(Array(text.utf8))
  }

  /// Obeys what the bytes begin with and answers its length; nil when it isn't whole.
  private mutating func obey(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x0D:
      column = 0
      isWrapPending = false
    case 0x0A: lineFeed()
    case 0x08:
      column = max(0, column - 1)
      isWrapPending = false
    case 0x07: bells += 1
    case 0x1B: return sequence(bytes)
    case 0..<0x20, 0x7F: problems.append("control character \(first)")
    default: return character(bytes)
    }
    return 1
  }

  private mutating func character(_ bytes: ArraySlice<UInt8>) -> Int? {
    let first = bytes[bytes.startIndex]
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard bytes.count >= length else { return nil }
    let decoded = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
    if decoded.count != 1 { problems.append("bytes that are no character: \(Array(bytes.prefix(length)))") }
    for scalar in decoded {
      if (0x80..<0xA0).contains(scalar.value) { problems.append("control character \(scalar.value)") }
      print(scalar)
    }
    return length
  }

  private mutating func sequence(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count > 1 else { return nil }
    let start = bytes.startIndex
    guard bytes[start + 1] == UInt8(ascii: "[") else {
      problems.append("Esc and \(bytes[start + 1])")
      return 2
    }
    guard let end = bytes[(start + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { return nil }
    obey(bytes[end], parameter: String(decoding: bytes[start + 2..<end], as: UTF8.self))
    return end + 1 - start
  }

  private mutating func obey(_ final: UInt8, parameter: String) {
    let count = Int(parameter) ?? 1
    switch (Character(Unicode.Scalar(final)), parameter) {
    case ("m", _):
      style = parameter == "0" ? "" : parameter
      return
    case ("h", "?2004"):
      marksPaste = true
      return
    case ("l", "?2004"):
      marksPaste = false
      return
    case ("A", _): row = max(0, row - count)
    case ("B", _): row = min(rowCount - 1, row + count)
    case ("C", _): column = min(columns - 1, column + count)
    case ("D", _): column = max(0, column - count)
    case ("G", _): column = min(columns - 1, count - 1)
    case ("H", ""): (row, column) = (0, 0)
    case ("K", ""): eraseToEndOfLine()
    case ("J", ""): eraseBelow()
    case ("J", "2"): eraseAll()
    default: problems.append("Esc [ \(parameter) \(Unicode.Scalar(final))")
    }
    isWrapPending = false
  }
}
