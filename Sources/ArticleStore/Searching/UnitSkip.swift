import TextBasics
import TextPatterns

/// Passes over text in which a search stays as it began, sixteen UTF-16 units at a time.
struct UnitSkip: Sendable {
  /// Ranges of units at which it stops: the first, and how many more.
  private let ranges: [(low: SIMD16<UInt16>, span: SIMD16<UInt16>)]

  private static var lanes: SIMD16<Int16> { [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] }

  /// More ranges take longer than reading unit by unit.
  private static let mostRanges = 8

  /// What a search by that matcher need not look at; nil where there is too little of it.
  ///
  /// - Parameter numbers: By unit: the class of what it folds to; 0 for those that don't fold by themselves.
  init?(_ matcher: inout ScalarMatcher, _ numbers: SharedBuffer<UInt8>) {
    let isPassedOver = matcher.passedOver()
    // White space may be told between any two characters.
    guard isPassedOver[Int(matcher.classNumber(of: 0x20))], isPassedOver[Int(matcher.classNumber(of: 0x0A))] else {
      return nil
    }
    var stops: [ClosedRange<UInt16>] = []
    for unit in UInt16.min...UInt16.max {
      let number = numbers[Int(unit)]
      // Halves of pairs and bounds of elements stop it in any case.
      let isPassed =
        number > 0
        ? isPassedOver[Int(number)]
        : unit & 0xF800 != 0xD800
          && Folding.form(of: UInt32(unit)).map { isPassedOver[Int(matcher.classNumber(of: $0))] } ?? true
      if isPassed { continue }
      if let last = stops.last, last.upperBound &+ 1 == unit {
        stops[stops.count - 1] = last.lowerBound...unit
      } else {
        if stops.count == UnitSkip.mostRanges { return nil }
        stops.append(unit...unit)
      }
    }
    ranges = stops.map { (SIMD16(repeating: $0.lowerBound), SIMD16(repeating: $0.upperBound - $0.lowerBound)) }
  }

  /// The first place from `start` on at which it stops; the end where there is none.
  func next(in units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    var place = start
    return ranges.withUnsafeBufferPointer { ranges in
      while place + 16 <= end {
        let some = UnsafeRawPointer(units + place).loadUnaligned(as: SIMD16<UInt16>.self)
        var stops = (some &- ranges[0].low) .<= ranges[0].span
        for index in 1..<ranges.count { stops .|= (some &- ranges[index].low) .<= ranges[index].span }
        if any(stops) {
          return place + Int(SIMD16<Int16>(repeating: 16).replacing(with: UnitSkip.lanes, where: stops).min())
        }
        place += 16
      }
      while place < end {
        let unit = units[place]
        for range in ranges where unit &- range.low[0] <= range.span[0] { return place }
        place += 1
      }
      return end
    }
  }
}
