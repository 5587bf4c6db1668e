import TextBasics

/// Tab.
extension LineEditor {
  /// Completes the word at the cursor as far as that is certain, and lists what it may become.
  ///
  /// What was typed is never deleted: it is lengthened by what all candidates share, or replaced by the only one.
  func complete() {
    let buffer = engine.buffer
    guard let completer else { return ring() }
    let completion = completer.completion(of: buffer.text, at: buffer.byteOffset(of: buffer.cursor))
    guard let first = completion.candidates.first else { return ring() }
    let start = min(buffer.index(ofByte: completion.replaced.lower), buffer.cursor)
    let replaced = start..<buffer.cursor
    if completion.candidates.count == 1 { return put(first, in: replaced) }

    let typed = buffer.text(in: replaced)
    let prefix = completion.commonPrefix
    if prefix.utf8.count > typed.utf8.count, prefix.lowercased().hasPrefix(typed.lowercased()) {
      engine.replace(replaced, with: prefix)
    }
    let now = start..<engine.buffer.cursor
    candidates = CandidateList(
      candidates: completion.candidates, replaced: now, typed: engine.buffer.text(in: now)
    )
  }

  /// What a key does while candidates are listed. False: the list is gone, and the key means what it always does.
  func handleInList(_ key: Key) -> Bool {
    guard let list = candidates else { return false }
    switch key {
    case .scalar(.tab): choose(1)
    case .named(.backTab, _): choose(-1)
    case .named(.down, _) where list.chosen != nil, .named(.right, _) where list.chosen != nil: choose(1)
    case .named(.up, _) where list.chosen != nil, .named(.left, _) where list.chosen != nil: choose(-1)
    case .scalar(.escape), .scalar(.controlG):
      if list.chosen != nil { engine.replace(list.replaced, with: list.typed) }
      candidates = nil
    case .scalar(.carriageReturn), .scalar(.lineFeed):
      guard let chosen = list.chosenCandidate else {
        candidates = nil
        return false
      }
      candidates = nil
      put(chosen, in: list.replaced)
    default:
      candidates = nil
      return false
    }
    return true
  }

  private func choose(_ step: Int) {
    guard var list = candidates else { return }
    list.choose(step)
    if let chosen = list.chosenCandidate {
      engine.replace(list.replaced, with: chosen.text)
      list.replaced = list.replaced.lowerBound..<engine.buffer.cursor
    }
    candidates = list
  }

  /// Puts a candidate into the line with what follows it, unless that stands there.
  private func put(_ candidate: Completion.Candidate, in range: Range<Int>) {
    engine.replace(range, with: candidate.text)
    let buffer = engine.buffer
    let follows = buffer.scalars[buffer.cursor...].starts(with: candidate.ending.unicodeScalars)
    if follows {
      engine.moveCursor(to: buffer.cursor + candidate.ending.unicodeScalars.count)
    } else {
      engine.insert(candidate.ending)
    }
  }
}
