import TextBasics

/// A partial date in four bytes: year, month and day, 0 where unknown.
struct PackedDate: BitwiseCopyable, Sendable {
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init(_ date: PartialDate) {
    bits = UInt32(date.year ?? 0) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
  }

  /// The date, with a year for those that have none.
  func date(withYear other: Int? = nil) -> PartialDate? {
    let parts = (year: Int(bits >> 9), month: Int(bits >> 5 & 15), day: Int(bits & 31))
    func date(_ year: Int?) -> PartialDate? {
      PartialDate(year: year, month: parts.month == 0 ? nil : parts.month, day: parts.day == 0 ? nil : parts.day)
    }
    if parts.year != 0 { return date(parts.year) }
    return date(other) ?? date(nil)
  }
}
