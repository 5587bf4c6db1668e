/// Turns the bytes that a terminal sends into keys: UTF-8, escape sequences, bracketed paste.
///
/// Bytes come in portions that end anywhere; `next` answers nil while a key isn't whole. Once nothing more has come
/// for a while the caller asks for the `rest`: then an Esc is the Esc key, and half a character is `U+FFFD`.
///
///     decoder.feed([0x1B, 0x5B, 0x41])
///     decoder.next()                      // .named(.up, …)
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var start = 0
  /// Up to where the end of a paste was looked for in vain.
  private var searched = 0

  private static let escape: UInt8 = 0x1B
  private static let pasteStart = Array("\u{1B}[200~".utf8)
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  var isEmpty: Bool { start == bytes.count }

  /// Whether what waits is a paste whose end is still to come.
  var isInPaste: Bool { bytes[start...].starts(with: Self.pasteStart) }

  mutating func feed(_ new: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      searched = max(0, searched - start)
      start = 0
    }
    bytes += new
  }

  /// The next key, or nil when more bytes must come first.
  mutating func next() -> Key? { decode(isFinal: false) }

  /// The next key of what came, nothing more being expected. Nil only when empty.
  mutating func rest() -> Key? { decode(isFinal: true) }

  private mutating func decode(isFinal: Bool) -> Key? {
    guard start < bytes.count else { return nil }
    guard bytes[start] == Self.escape else { return character(isFinal: isFinal) }
    if isInPaste { return paste(isFinal: isFinal) }
    return sequence(isFinal: isFinal)
  }

  // MARK: Characters

  private mutating func character(isFinal: Bool) -> Key? {
    let first = bytes[start]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let available = bytes[start...].prefix(length)
    let continuations = available.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
    if available.count < length, continuations == available.count - 1, !isFinal { return nil }

    var iterator = available.makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    switch parser.parseScalar(from: &iterator) {
    case .valid(let encoded):
      start += encoded.count
      return .scalar(Unicode.UTF8.decode(encoded))
    case .error(let length):
      start += length
      return .scalar(.replacement)
    case .emptyInput:
      return nil
    }
  }

  // MARK: Escape sequences

  private mutating func sequence(isFinal: Bool) -> Key? {
    guard start + 1 < bytes.count else { return isFinal ? take(1, .scalar(.escape)) : nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return controlSequence(isFinal: isFinal)
    case UInt8(ascii: "O"):
      guard start + 2 < bytes.count else { return isFinal ? take(1, .scalar(.escape)) : nil }
      return take(3, named(bytes[start + 2], parameters: []))
    case 0x0D, 0x0A: return take(2, named: .lineBreak)
    default: return take(1, .scalar(.escape))
    }
  }

  /// `CSI`: parameter bytes 30–3F, intermediate bytes 20–2F, a final byte 40–7E (ECMA-48, 5.4).
  private mutating func controlSequence(isFinal: Bool) -> Key? {
    var end = start + 2
    while end < bytes.count, (0x20...0x3F).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else {
      guard isFinal else { return nil }
      return end == start + 2 ? take(1, .scalar(.escape)) : take(end - start, .unknown)
    }
    guard (0x40...0x7E).contains(bytes[end]) else { return take(end - start, .unknown) }
    if bytes[end] == UInt8(ascii: "["), end == start + 2 {
      // The Linux console's F1 to F5 send one letter more.
      guard end + 1 < bytes.count else { return isFinal ? take(end + 1 - start, .unknown) : nil }
      return take(end + 2 - start, .unknown)
    }
    let parameters = bytes[start + 2..<end].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
    return take(end + 1 - start, named(bytes[end], parameters: parameters))
  }

  /// The key that ends its sequence with that byte, in the ways of xterm, rxvt and the Linux console.
  private func named(_ final: UInt8, parameters: [Int]) -> Key.Name? {
    let isModified = parameters.count > 1 && parameters[1] > 2
    return switch (final, parameters.first ?? 0) {
    case (UInt8(ascii: "A"), _): .up
    case (UInt8(ascii: "B"), _): .down
    case (UInt8(ascii: "C"), _): isModified ? .wordRight : .right
    case (UInt8(ascii: "D"), _): isModified ? .wordLeft : .left
    case (UInt8(ascii: "H"), _), (UInt8(ascii: "~"), 1), (UInt8(ascii: "~"), 7): .home
    case (UInt8(ascii: "F"), _), (UInt8(ascii: "~"), 4), (UInt8(ascii: "~"), 8): .end
    case (UInt8(ascii: "~"), 3): .delete
    case (UInt8(ascii: "Z"), _): .backTab
    case (UInt8(ascii: "c"), 0): .wordRight
    case (UInt8(ascii: "d"), 0): .wordLeft
    default: nil
    }
  }

  private mutating func take(_ count: Int, named name: Key.Name?) -> Key {
    take(count, name)
  }

  private mutating func take(_ count: Int, _ name: Key.Name?) -> Key {
    let sequence = Array(bytes[start..<start + count])
    start += count
    return name.map { .named($0, sequence: sequence) } ?? .unknown
  }

  private mutating func take(_ count: Int, _ key: Key) -> Key {
    start += count
    return key
  }

  // MARK: Paste

  private mutating func paste(isFinal: Bool) -> Key? {
    let textStart = start + Self.pasteStart.count
    var index = max(textStart, searched)
    while index + Self.pasteEnd.count <= bytes.count {
      if bytes[index] == Self.escape, bytes[index...].starts(with: Self.pasteEnd) {
        return pasted(textStart..<index, next: index + Self.pasteEnd.count)
      }
      index += 1
    }
    searched = index
    return isFinal ? pasted(textStart..<bytes.count, next: bytes.count) : nil
  }

  private mutating func pasted(_ range: Range<Int>, next: Int) -> Key {
    var text: [UInt8] = []
    for (index, byte) in zip(range, bytes[range]) where byte != 0 {
      if byte == 0x0D {
        text.append(0x0A)
      } else if byte != 0x0A || index == range.lowerBound || bytes[index - 1] != 0x0D {
        text.append(byte)
      }
    }
    start = next
    searched = 0
    return .paste(String(decoding: text, as: UTF8.self))
  }
}
