extension Screen {
  /// Takes in what a program wrote; a sequence or character may be cut anywhere between two calls.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    pending += bytes
    var start = 0
    while start < pending.count, let length = step(Array(pending[start...].prefix(4096))) { start += length }
    pending.removeFirst(start)
  }

  /// Does what the bytes begin with; gives how many they were, nil when more must come.
  private mutating func step(_ bytes: [UInt8]) -> Int? {
    switch bytes[0] {
    case 0x0D:
      column = 0
      wrapsNext = false
    case 0x0A:
      feedLine()
    case 0x08:
      column = max(0, column - 1)
      wrapsNext = false
    case 0x1B:
      return escape(bytes)
    case 0..<0x20, 0x7F:
      break
    default:
      return character(bytes)
    }
    return 1
  }

  private mutating func character(_ bytes: [UInt8]) -> Int? {
    let length = bytes[0] < 0x80 ? 1 : bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2
    guard bytes.count >= length else { return nil }
    for scalar in String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars { put(scalar) }
    return length
  }

  private mutating func escape(_ bytes: [UInt8]) -> Int? {
    guard bytes.count > 1 else { return nil }
    guard bytes[1] == UInt8(ascii: "[") else { return 2 }
    guard let end = bytes[2...].firstIndex(where: { $0 >= 0x40 }) else { return nil }
    let parameters = String(decoding: bytes[2..<end], as: UTF8.self)
    control(bytes[end], parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) })
    return end + 1
  }

  private mutating func control(_ final: UInt8, _ parameters: [Int?]) {
    let first = parameters.first ?? nil
    let count = max(1, first ?? 1)
    switch Unicode.Scalar(final) {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns - 1, count - 1)
    case "H":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, (parameters.dropFirst().first ?? nil) ?? 1) - 1)
    case "J":
      if first == 2 {
        for index in 0..<rows { erase(0..<columns, in: index) }
      } else {
        erase(column..<columns, in: row)
        for index in (row + 1)..<max(rows, row + 1) { erase(0..<columns, in: index) }
      }
    case "K": erase(column..<columns, in: row)
    default: return
    }
    wrapsNext = false
  }
}
