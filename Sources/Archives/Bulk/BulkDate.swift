public import TextBasics

/// Issue dates as bulk files write them: `2024-08-27`, `2024/8/27`, `2024.8.27`, `20240827`, `2024年8月27日`; a time of
/// day behind the first, which databases add, is passed over.
public enum BulkDate {
  /// The day that those bytes name; nil when they are no date in one of the forms, or the calendar has no such day.
  static func day(_ bytes: UnsafeRawBufferPointer) -> Day? {
    var reader = Digits(bytes: bytes)
    guard let year = reader.number(atMost: 4), reader.position == 4 else { return nil }
    guard let separator = reader.separator() else { return nil }
    let isCompact = separator == .none
    guard let month = reader.number(atMost: 2) else { return nil }
    switch separator {
    case .none: break
    case .year: guard reader.eat("月") else { return nil }
    case .sign(let sign): guard reader.eat(sign) else { return nil }
    }
    guard let day = reader.number(atMost: 2) else { return nil }
    if case .year = separator { guard reader.eat("日") || reader.eat("号") else { return nil } }
    guard isCompact ? bytes.count == 8 : reader.isAtEnd || separator != .year && reader.isAtTime else { return nil }
    return Day(year: year, month: month, day: day)
  }

  private enum Separator: Equatable {
    case none
    case year
    case sign(UInt8)
  }

  private struct Digits {
    let bytes: UnsafeRawBufferPointer
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    /// Whether ` 08:30…` or `T08:30…` is what is left.
    var isAtTime: Bool {
      guard position + 6 <= bytes.count, bytes[position] == 0x20 || bytes[position] == UInt8(ascii: "T"),
        bytes[position + 3] == UInt8(ascii: ":")
      else { return false }
      return bytes[(position + 1)...].allSatisfy {
        (0x30...0x39).contains($0) || ":.+-Z".utf8.contains($0)
      }
    }

    mutating func number(atMost count: Int) -> Int? {
      var value = 0
      let start = position
      while position < bytes.count, position - start < count, (0x30...0x39).contains(bytes[position]) {
        value = value * 10 + Int(bytes[position] - 0x30)
        position += 1
      }
      return position > start ? value : nil
    }

    mutating func separator() -> Separator? {
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case 0x30...0x39: return Separator.none
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."):
        position += 1
        return .sign(bytes[position - 1])
      default: return eat("年") ? .year : nil
      }
    }

    mutating func eat(_ byte: UInt8) -> Bool {
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
      return true
    }

    mutating func eat(_ character: StaticString) -> Bool {
      let count = character.utf8CodeUnitCount
      let wanted = UnsafeRawBufferPointer(start: character.utf8Start, count: count)
      guard position + count <= bytes.count, bytes[position..<position + count].elementsEqual(wanted) else {
        return false
      }
      position += count
      return true
    }
  }
}

extension BulkDate {
  /// The day that a text names, as `day` of its bytes.
  public static func day(of text: String) -> Day? {
    var text = text
    return text.withUTF8 { day(UnsafeRawBufferPointer($0).trimmed) }
  }

  /// A date of the text: in a form of issue dates, or one of which parts are unknown, as `2024-08`.
  static func partialDate(_ text: String) -> PartialDate? {
    PartialDate(text) ?? day(of: text).map { PartialDate($0) }
  }
}
