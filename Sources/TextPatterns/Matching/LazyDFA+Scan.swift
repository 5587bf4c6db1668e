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
  mutating func scanForward(_ text: UnsafeRawBufferPointer, from: Int, to goal: Goal) -> Int? {
    var position = from
    var state = startState(after: from == 0 ? .edge : LazyDFA.side(of: text[from - 1]))
    var found: Int?
    while position < text.count {
      (state, position) = run(text, from: position, in: state)
      if position == text.count { break }
      var step = table[Int(state) + Int(classOf[Int(text[position])])]
      if step == Step.unknown { step = makeStep(from: state, on: Int(classOf[Int(text[position])])) }
      if step <= Step.matched {
        found = position
        if goal == .anyMatch { return found }
        step = Step.matched - step
      }
      if step == Step.dead { return found }
      state = step
      position += 1
    }
    return endsInMatch(state, on: endClass) ? position : found
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

  /// Goes on while steps are known and lead to a state without a match; gives where that ends.
  private func run(
    _ text: UnsafeRawBufferPointer, from: Int, in first: Int32
  ) -> (state: Int32, position: Int) {
    unsafe table.withUnsafeBufferPointer { table in
      unsafe classOf.withUnsafeBufferPointer { classOf in
        var state = first
        var position = from
        while position < text.count {
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
