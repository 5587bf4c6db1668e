/// A date of which some parts may be unknown: `2024-08-28`, `2024-08`, `2024`, `08-28` (any year) or `08` (a month).
///
/// What an article's text tells about when something happened, and what a reader types when asking for it.
/// A part that is known is within its bounds, and a full date exists in the calendar; 02-29 without a year does.
public struct PartialDate: Hashable, Sendable {
  /// The year, 1–9999.
  public let year: Int?
  /// The month, 1–12.
  public let month: Int?
  /// The day of the month; known only where the month is.
  public let day: Int?

  /// A date of the parts given; nil when the calendar has no such date or nothing is known.
  public init?(year: Int?, month: Int? = nil, day: Int? = nil) {
    guard year != nil || month != nil, day == nil || month != nil else { return nil }
    if let year, !(1...9999).contains(year) { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Day.length(ofMonth: month, year: year ?? 2000)).contains(day) { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A full date.
  public init(_ day: Day) {
    let parts = day.components
    year = parts.year
    month = parts.month
    self.day = parts.day
  }

  /// The days it may be, first and last, when the year is known: a month is all its days.
  public var days: ClosedRange<Day>? {
    guard let year else { return nil }
    let lastMonth = month ?? 12
    guard let first = Day(year: year, month: month ?? 1, day: day ?? 1),
      let last = Day(year: year, month: lastMonth, day: day ?? Day.length(ofMonth: lastMonth, year: year))
    else { return nil }
    return first...last
  }
}

extension PartialDate: CustomStringConvertible {
  /// `2024-08-28`, `2024-08`, `2024`, `08-28`, or `08` for a month of any year.
  public var description: String {
    var parts: [String] = []
    if let year { parts.append(padded(year, to: 4)) }
    if let month { parts.append(padded(month, to: 2)) }
    if let day { parts.append(padded(day, to: 2)) }
    return parts.joined(separator: "-")
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    var numbers: [Int] = []
    for part in parts {
      guard part.allSatisfy({ (0x30...0x39).contains($0) }), part.count == 2 || (part.count == 4 && numbers.isEmpty)
      else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    switch (parts.first?.count, numbers.count) {
    case (4, 1): self.init(year: numbers[0])
    case (4, 2): self.init(year: numbers[0], month: numbers[1])
    case (4, 3): self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    case (2, 1): self.init(year: nil, month: numbers[0])
    case (2, 2): self.init(year: nil, month: numbers[0], day: numbers[1])
    default: return nil
    }
  }
}
