import TextBasics

/// Takes folded text as it is read.
protocol FoldedSink: ~Copyable {
  /// Takes the folded forms of units from a place on, up to the first that has none by itself; gives where it stopped.
  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int
  /// Takes one folded scalar.
  mutating func take(_ scalar: UInt32)
  /// Whether it has seen enough.
  var isDone: Bool { get }
}

/// Reads a field's text as `CompactText` keeps it in the form in which it is searched, without writing that down:
/// paragraphs and list elements stay apart by a line feed, the heading's lines become one line.
///
/// Nearly all units fold by themselves, and a sink takes runs of them at one look-up each. The reader sees to the others:
/// white space, pairs, bounds of elements.
struct FoldedReader: Sendable {
  /// Divides elements in folded text; folding leaves none within an element.
  static let separator = UInt8(ascii: "\n")

  private let joinsElements: Bool
  private let isFirstOnly: Bool
  private nonisolated(unsafe) let forms = UnitForms.shared.table

  /// A reader of that field.
  init(_ field: TextField) {
    joinsElements = field == .title
    isFirstOnly = field == .lead
  }

  /// Where a reading stands.
  private struct Reading {
    var place = 0
    /// The folded scalar before, in this element; `max` at its beginning.
    var previous = UInt32.max
    /// White space that is passed and may be told; 0 for none.
    var separator: UInt32 = 0
    /// Whether an element begins here, and nothing of it was seen.
    var isAtStart = true
    /// Whether anything was given out.
    var hasText = false
  }

  /// Gives a row's text to the sink until that has seen enough.
  ///
  /// - Returns: Whether there was any text.
  @inline(__always)
  func read(_ units: UnsafeBufferPointer<UInt16>, into sink: inout some FoldedSink & ~Copyable) -> Bool {
    guard let base = units.baseAddress else { return false }
    var reading = Reading()
    while true {
      let start = reading.place
      reading.place = sink.take(base, from: start, to: units.count)
      if reading.place > start {
        reading.previous = UInt32(forms[Int(base[reading.place - 1])])
        reading.isAtStart = false
        reading.hasText = true
      }
      if sink.isDone || reading.place == units.count { return reading.hasText }
      guard passGap(units, &reading, into: &sink) else { return reading.hasText }
    }
  }

  /// Goes on to the next unit that folds by itself; false at the end, or when the sink has seen enough.
  @inline(never)
  private func passGap(
    _ units: UnsafeBufferPointer<UInt16>, _ reading: inout Reading, into sink: inout some FoldedSink & ~Copyable
  ) -> Bool {
    while reading.place < units.count {
      let unit = units[reading.place]
      if forms[Int(unit)] != 0 {
        begin(UInt32(forms[Int(unit)]), &reading, into: &sink)
        return !sink.isDone
      }
      let place = reading.place
      let isPair = CompactText.isPair(units, at: place)
      reading.place += isPair ? 2 : 1
      if unit == CompactText.terminator, !isPair {
        if joinsElements {
          pass(0x20, &reading, into: &sink)
        } else {
          if isFirstOnly, !reading.isAtStart { return false }
          reading.previous = .max
          reading.separator = 0
          reading.isAtStart = true
        }
        continue
      }
      let scalar =
        isPair ? 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(units[place + 1] & 0x3FF)) : UInt32(unit)
      // Within an element a line break is a space.
      let form = unit == 0x0A || unit == 0x0D ? 0x20 : Folding.form(of: scalar)
      switch form {
      case nil: open(&reading, into: &sink)
      case 0x20?, 0x0A?: pass(form ?? 0x20, &reading, into: &sink)
      case let form?:
        begin(form, &reading, into: &sink)
        sink.take(form)
        reading.previous = form
        reading.hasText = true
        if sink.isDone { return false }
      }
    }
    return false
  }

  /// Divides an element from those before it, when the first of it is seen.
  private func open(_ reading: inout Reading, into sink: inout some FoldedSink & ~Copyable) {
    if reading.isAtStart, reading.hasText, !joinsElements { sink.take(UInt32(FoldedReader.separator)) }
    reading.isAtStart = false
  }

  /// Passes over white space.
  private func pass(_ separator: UInt32, _ reading: inout Reading, into sink: inout some FoldedSink & ~Copyable) {
    open(&reading, into: &sink)
    if reading.separator != 0x0A { reading.separator = separator }
  }

  /// Tells the white space before a scalar, where it stays.
  private func begin(_ next: UInt32, _ reading: inout Reading, into sink: inout some FoldedSink & ~Copyable) {
    open(&reading, into: &sink)
    let isKept =
      reading.previous != .max && reading.separator != 0
      && (reading.separator == 0x0A || !Folding.isGapClosed(between: reading.previous, and: next))
    if isKept { sink.take(reading.separator) }
    reading.separator = 0
  }
}
