/// Ctrl-R. libedit's own search takes a Chinese character for its lowest byte.
extension LineEditor {
  /// Searches the history backwards for what is typed, until a key does something else with the statement found.
  func searchHistory() {
    let original = engine.buffer
    var search = HistorySearch(position: history.entries.count)
    defer { searchPrompt = nil }
    while ending == nil {
      searchPrompt = wording.searchPrompt(search.pattern, search.isFound)
      if !reader.hasPending { paint() }
      let event = reader.next()
      guard case .key(let key) = event else {
        handle(event)
        continue
      }
      switch search.step(key, in: history) {
      case .goOn:
        if let found = search.found { show(found) }
      case .giveUp:
        return restore(original)
      case .accept(let again):
        searchPrompt = nil
        if let again { handle(.key(again)) }
        return
      }
    }
    restore(original)
  }

  private func show(_ found: (text: String, offset: Int)) {
    engine.replaceLine(with: found.text)
    engine.moveCursor(to: engine.buffer.index(ofByte: found.offset))
  }

  private func restore(_ original: EditBuffer) {
    engine.replaceLine(with: original.text)
    engine.moveCursor(to: original.cursor)
  }
}

/// A search through the history as it goes on: what is looked for, and where it was found.
private struct HistorySearch {
  /// What a key came to.
  enum Step {
    case goOn
    /// Back to the line as it was.
    case giveUp
    /// The statement found is now the line; the key is still to be obeyed.
    case accept(Key?)
  }

  private(set) var pattern = ""
  private(set) var isFound = true
  /// The statement found last.
  private(set) var found: (text: String, offset: Int)?
  /// The index of that statement, or the number of all.
  private var position: Int

  init(position: Int) {
    self.position = position
  }

  mutating func step(_ key: Key, in history: History) -> Step {
    switch key {
    case .scalar(.controlC), .scalar(.controlG): return .giveUp
    case .scalar(.escape): return .accept(nil)
    case .scalar(.controlR): find(history.search(pattern, before: position), in: history)
    case .scalar(.controlS): find(history.search(pattern, after: position), in: history)
    case .scalar(.backspace), .scalar(.rubout):
      if !pattern.isEmpty { pattern.removeLast() }
      searchAnew(in: history, before: history.entries.count)
    case .scalar(let scalar) where scalar.value >= 0x20:
      pattern.unicodeScalars.append(scalar)
      searchAnew(in: history, before: min(position + 1, history.entries.count))
    case .paste(let text):
      pattern += text
      searchAnew(in: history, before: min(position + 1, history.entries.count))
    case .unknown: break
    case .scalar, .named: return .accept(key)
    }
    return .goOn
  }

  /// Looks again from the statement found, which may still hold a longer pattern.
  private mutating func searchAnew(in history: History, before index: Int) {
    if pattern.isEmpty {
      isFound = true
    } else {
      find(history.search(pattern, before: index), in: history)
    }
  }

  private mutating func find(_ place: (index: Int, offset: Int)?, in history: History) {
    isFound = place != nil || pattern.isEmpty
    guard let place else { return }
    position = place.index
    found = (history.entries[place.index], place.offset)
  }
}
