// The loops that read text. They were measured: one look-up a byte, no call as long as the step is known.
extension LazyDFA {
  /// Where a scan ends.
  enum Goal {
    /// At the first match that is known, its end given; not always the best one's.
    case anyMatch
    /// When no better match can follow, the last end met.
    case lastMatch
  }

  /// Reads forward from `from` to the text's end. Gives the offset where a match ends.
  ///
  /// Stops where an earlier search was in the same state and read on in vain.
  mutating func scanForward(
    _ text: UnsafeRawBufferPointer, from: Int, to goal: Goal, vain: inout VainReading
  ) -> Int? {
    vain.begin(in: generation)
    var position = from
    var state = startState(after: from == 0 ? .edge : LazyDFA.side(of: text[from - 1]))
    var found: Int?
    while position < text.count {
      let stop = found == nil ? text.count : vain.nextStop(after: position, before: text.count)
      (state, position) = run(text, from: position, upTo: stop, in: state)
      if position == text.count { break }
      if position == stop, found != nil, vain.isKnown(state, at: position) {
        vain.end()
        return found
      }
      var step = table[Int(state) + Int(classOf[Int(text[position])])]
      if step == Step.unknown {
        step = makeStep(from: state, on: Int(classOf[Int(text[position])]))
        vain.begin(in: generation)
      }
      if step <= Step.matched {
        found = position
        vain.drop()
        if goal == .anyMatch { return found }
        step = Step.matched - step
      }
      if step == Step.dead {
        vain.end()
        return found
      }
      state = step
      position += 1
    }
    if endsInMatch(state, on: endClass) { return position }
    vain.end()
    return found
  }

  /// Reads backward from `from` down to `bound`. Gives the smallest offset where a match begins.
  mutating func scanBackward(_ text: UnsafeRawBufferPointer, from: Int, downTo bound: Int) -> Int? {
    var position = from
    var state = startState(after: from == text.count ? .edge : LazyDFA.side(of: text[from]))
    var found: Int?
    while position > bound {
      let symbol = Int(classOf[Int(text[position - 1])])
      var step = table[Int(state) + symbol]
      if step == Step.unknown { step = makeStep(from: state, on: symbol) }
      if step <= Step.matched {
        found = position
        step = Step.matched - step
      }
      if step == Step.dead { return found }
      state = step
      position -= 1
    }
    let symbol = bound == 0 ? endClass : Int(classOf[Int(text[bound - 1])])
    return endsInMatch(state, on: symbol) ? position : found
  }

  /// Goes on while steps are known and lead to a state without a match, to `end` at most; gives where that ends.
  private func run(
    _ text: UnsafeRawBufferPointer, from: Int, upTo end: Int, in first: Int32
  ) -> (state: Int32, position: Int) {
    unsafe table.withUnsafeBufferPointer { table in
      unsafe classOf.withUnsafeBufferPointer { classOf in
        var state = first
        var position = from
        while position < end {
          let step = unsafe table[Int(state) &+ Int(classOf[Int(text[position])])]
          if step <= 0 { break }
          state = step
          position &+= 1
        }
        return (state, position)
      }
    }
  }

  private mutating func endsInMatch(_ state: Int32, on symbol: Int) -> Bool {
    var step = table[Int(state) + symbol]
    if step == Step.unknown { step = makeStep(from: state, on: symbol) }
    return step <= Step.matched
  }
}
