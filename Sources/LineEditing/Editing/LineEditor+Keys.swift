import CLibedit
import Glibc

/// What each key does before libedit hears of it.
extension LineEditor {
  /// The next character for libedit. What concerns the screen, the history search and completion is done on the way.
  func nextInput() -> EditEngine.Input {
    while true {
      if !queue.isEmpty { return .character(queue.removeFirst()) }
      if ending != nil { return .end }
      if movesToEnd {
        engine.moveCursor(to: engine.buffer.scalars.count)
        movesToEnd = false
      }
      engine.mendLongLine()
      if !reader.hasPending { paint() }
      if history.load() {
        for entry in history.entries { engine.remember(entry) }
      }
      handle(reader.next())
    }
  }

  /// Does what an event asks for: acts at once, queues characters for libedit, or ends the line.
  func handle(_ event: KeyReader.Event) {
    switch event {
    case .key(let key): handle(key)
    case .interrupted: ending = .interrupted
    case .ended: ending = .endOfInput
    case .resized: noteResize()
    case .continued: comeBack()
    }
  }

  private func handle(_ key: Key) {
    if candidates != nil, handleInList(key) { return }
    switch key {
    case .scalar(let scalar): handle(scalar)
    case .named(let name, let sequence): handle(name, sequence: sequence)
    case .paste(let text): engine.insert(String(text.droppingLastLineBreaks))
    case .unknown: break
    }
  }

  private func handle(_ scalar: Unicode.Scalar) {
    switch scalar {
    case .controlC: ending = .interrupted
    case .controlD where engine.buffer.isEmpty: ending = .endOfInput
    case .controlZ: suspend()
    case .controlL: clearScreen()
    case .controlR where !isPlain: searchHistory()
    case .tab where !isPlain: complete()
    case .carriageReturn, .lineFeed: enter()
    case .controlE where takeHint(), .controlF where takeHint(): break
    case .controlA where engine.buffer.isMultiline && !engine.isVi: moveToLineStart()
    case .controlE where engine.buffer.isMultiline && !engine.isVi: moveToLineEnd()
    case .controlP where !engine.isVi && moveLine(-1), .controlN where !engine.isVi && moveLine(1): break
    case "\u{80}"..."\u{FF}": engine.insert(String(scalar))
    case " "..."~" where engine.isOverlong, "\u{100}"... where engine.isOverlong: engine.insert(String(scalar))
    default: send(scalar)
    }
  }

  private func handle(_ name: Key.Name, sequence: [UInt8]) {
    switch name {
    case .up where moveLine(-1), .down where moveLine(1): break
    case .right where takeHint(), .end where takeHint(): break
    // An arrow goes to libedit as it came, for ~/.editrc may have bound it. In vi's keys its Esc would mean Esc.
    case .up: isPlain ? () : engine.isVi ? sendInVi(.previousEntry) : send(sequence)
    case .down: isPlain ? () : engine.isVi ? sendInVi(.nextEntry) : send(sequence)
    case .left: engine.isVi ? move(-1) : send(sequence)
    case .right: engine.isVi ? move(1) : send(sequence)
    case .wordLeft: send(.previousWord)
    case .wordRight: send(.nextWord)
    case .home: moveToLineStart()
    case .end: moveToLineEnd()
    case .delete: if !engine.buffer.isAtEnd { send(.deleteCharacter) }
    case .lineBreak: isPlain ? () : engine.insert("\n")
    case .backTab: break
    }
  }

  // MARK: To libedit

  func send(_ scalar: Unicode.Scalar) {
    queue.append(wchar_t(truncatingIfNeeded: scalar.value))
  }

  private func send(_ command: EditEngine.Command) {
    queue.append(wchar_t(truncatingIfNeeded: command.rawValue))
  }

  /// Walks the history; vi's keys would leave the cursor at the entry's beginning.
  private func sendInVi(_ walk: EditEngine.Command) {
    send(walk)
    movesToEnd = true
  }

  private func send(_ sequence: [UInt8]) {
    queue += sequence.map { wchar_t($0) }
  }

  // MARK: Enter and movements in a statement of several lines

  /// Ends the line when the statement is whole, or begins another line of it.
  private func enter() {
    let buffer = engine.buffer
    let text = buffer.text
    let isBlank = text.allSatisfy(\.isWhitespace)
    if isPlain || isBlank || buffer.endsInBlankLine || validator?.isComplete(text) ?? true {
      send(.lineFeed)
    } else {
      engine.moveCursor(to: buffer.scalars.count)
      engine.insert("\n")
    }
  }

  /// libedit's own movement stops before the last character among vi's keys, even where text is inserted.
  private func move(_ step: Int) {
    engine.moveCursor(to: engine.buffer.cursor + step)
  }

  private func moveLine(_ step: Int) -> Bool {
    guard let place = engine.buffer.place(linesDown: step) else { return false }
    engine.moveCursor(to: place)
    return true
  }

  private func moveToLineStart() {
    engine.moveCursor(to: engine.buffer.lineStart)
  }

  private func moveToLineEnd() {
    engine.moveCursor(to: engine.buffer.lineEnd)
  }

  /// Puts the hint into the line, when there is one.
  private func takeHint() -> Bool {
    guard let hint = hint(for: engine.buffer) else { return false }
    engine.insert(hint)
    return true
  }
}

extension String {
  /// A line copied whole brings its line break along, which nobody meant to type.
  fileprivate var droppingLastLineBreaks: Substring {
    var text = self[...]
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text
  }
}
