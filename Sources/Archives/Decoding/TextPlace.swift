/// A place in a text: line and column, both counted from 1, columns in characters.
public struct TextPlace: Hashable, Sendable {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// A place of those parts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte of a file in UTF-8 or GB18030, where a mark of byte order takes no column. Linear in the bytes
  /// before it.
  init(of offset: Int, in bytes: some Collection<UInt8>) {
    line = 1
    var lineStart: [UInt8] = []
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart.removeAll(keepingCapacity: true)
      } else {
        lineStart.append(byte)
      }
    }
    if line == 1, lineStart.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart.removeFirst(3) }
    column = 1 + (String(validating: lineStart, as: UTF8.self)?.count ?? TextPlace.characters(ofGB18030: lineStart))
  }

  /// The place of a byte of UTF-16, whose units are two bytes each.
  init(of offset: Int, inUTF16 bytes: [UInt8], isBigEndian: Bool) {
    (line, column) = (1, 1)
    for place in stride(from: 0, to: offset - 1, by: 2) {
      let (high, low) = isBigEndian ? (bytes[place], bytes[place + 1]) : (bytes[place + 1], bytes[place])
      if high == 0, low == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if !(0xDC...0xDF).contains(high), !(place == 0 && high == 0xFE && low == 0xFF) {
        column += 1
      }
    }
  }

  /// A character of GB18030 takes one byte, two, or four where a digit is the second.
  private static func characters(ofGB18030 bytes: [UInt8]) -> Int {
    var (count, place) = (0, 0)
    while place < bytes.count {
      let isLead = bytes[place] > 0x80 && place + 1 < bytes.count
      place += !isLead ? 1 : (0x30...0x39).contains(bytes[place + 1]) ? 4 : 2
      count += 1
    }
    return count
  }
}
