import TextBasics

/// A partial date in four bytes: year, month and day, 0 where unknown.
struct PackedDate: BitwiseCopyable, Sendable {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init(_ date: PartialDate) {
    bits = UInt32(date.year ?? 0) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
  }

  var hasYear: Bool { bits >> 9 != 0 }

  /// The date, with a year for those that have none.
  func date(withYear other: Int? = nil) -> PartialDate? {
    let parts = (year: Int(bits >> 9), month: Int(bits >> 5 & 15), day: Int(bits & 31))
    func date(_ year: Int?) -> PartialDate? {
      PartialDate(year: year, month: parts.month == 0 ? nil : parts.month, day: parts.day == 0 ? nil : parts.day)
    }
    if parts.year != 0 { return date(parts.year) }
    return date(other) ?? date(nil)
  }

  /// The date, with a year for those that have none, where that year has the day; 0 stands for no year.
  func inYear(_ year: UInt32) -> PackedDate {
    hasYear || bits == PackedDate.leapDay && !PackedDate.isLeap(year) ? self : PackedDate(bits: bits | year << 9)
  }

  /// The bits of the first day that it may be.
  var firstDay: UInt32 { bits | (bits & 0x1E0 == 0 ? 1 << 5 : 0) | (bits & 31 == 0 ? 1 : 0) }

  /// The bits of the last day that it may be; the 31st stands for the end of every month.
  var lastDay: UInt32 { bits | (bits & 0x1E0 == 0 ? 12 << 5 : 0) | (bits & 31 == 0 ? 31 : 0) }

  /// 29 February.
  private static let leapDay: UInt32 = 2 << 5 | 29

  /// Whether a year has a 29 February; 0, which stands for no year, may have it.
  static func isLeap(_ year: UInt32) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}
