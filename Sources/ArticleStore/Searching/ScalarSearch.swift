import TextBasics
import TextPatterns

/// Looks for a pattern in one text after the other, as they are read.
struct ScalarSearch: FoldedSink, Sendable {
  private var matcher: ScalarMatcher
  /// By UTF-16 unit: the class of what it folds to; 0 for those that don't fold by themselves.
  private let numbers: SharedBuffer<UInt8>
  private let skip: UnitSkip?
  private var state: Int32 = 0

  /// A search by that matcher.
  ///
  /// - Parameter isLong: Whether so much is read that it pays to find out what can be passed over: that takes as long as
  ///   reading some hundred thousand characters.
  init(_ matcher: ScalarMatcher, isLong: Bool) {
    var matcher = matcher
    let classes = matcher.nearClassNumbers()
    numbers = SharedBuffer(capacity: 0x10000) { numbers in
      let forms = UnitForms.shared.table
      for unit in 0..<0x10000 { numbers[unit] = forms[unit] == 0 ? 0 : classes[Int(forms[unit])] }
      return 0x10000
    }
    skip = isLong ? UnitSkip(&matcher, numbers) : nil
    self.matcher = matcher
  }

  /// Whether a row's text has what is looked for.
  mutating func isFound(in units: UnsafeBufferPointer<UInt16>, by reader: FoldedReader) -> Bool {
    state = matcher.start
    return reader.read(units, into: &self) && matcher.endsInMatch(state)
  }

  var isDone: Bool { state <= 0 }

  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    numbers.withElements { numbers in
      guard let base = numbers.baseAddress else { return end }
      var place = start
      while true {
        if let skip, state == matcher.start {
          let stop = skip.next(in: units, from: place, to: end)
          // White space right before it is the reader's to tell.
          var gap = stop
          while gap > place, base[Int(units[gap - 1])] == 0 { gap -= 1 }
          if gap < stop || stop == end { return gap }
          place = stop
        }
        place = matcher.run(
          units, from: place, to: end, classes: base, stopsAtStart: skip != nil, state: &state)
        if state != matcher.start || place == end || base[Int(units[place])] == 0 { return place }
      }
    }
  }

  mutating func take(_ scalar: UInt32) {
    // A search that is done may be given what stands behind its end.
    if state > 0 { state = matcher.step(from: state, on: matcher.classNumber(of: scalar)) }
  }
}
