import Glibc
import TextBasics

/// What stands on the screen while a line is typed.
extension LineEditor {
  /// What the screen was last given, and for what size.
  struct Shown {
    var buffer: EditBuffer
    var frame: Frame
    var size: Terminal.Size
  }

  /// Shows the line as it is now, unless that is what is shown.
  func paint() {
    adoptNewSize()
    let buffer = engine.buffer
    let size = terminal.size
    let frame = frame(of: buffer, hint: hint(for: buffer), size: size)
    if let shown, shown.frame == frame, shown.size == size { return }
    terminal.write(painter.paint(frame, screenRows: size.rows))
    shown = Shown(buffer: buffer, frame: frame, size: size)
  }

  /// Shows the line for good, and a mark such as `^C` behind it. The cursor then stands below.
  func paintForGood(_ buffer: EditBuffer, mark: String = "") {
    adoptNewSize()
    candidates = nil
    terminal.write(painter.finish(frame(of: buffer, mark: mark, hint: nil, size: terminal.size)))
    shown = nil
  }

  /// Paints anew: the terminal may have set the line anew by its own lights, even for the size that it had.
  func noteResize() {
    adoptNewSize()
    shown = nil
  }

  /// Reckons with what the terminal did when it got another size: most set wrapped lines anew by themselves.
  private func adoptNewSize() {
    let size = terminal.size
    guard let shown, shown.size != size else { return }
    painter.adopt(frame(of: shown.buffer, hint: nil, size: size), screenRows: size.rows)
    self.shown = nil
  }

  /// The rows of the prompt, the line with the mark behind it, the hint and the list of candidates.
  private func frame(of buffer: EditBuffer, mark: String = "", hint: String?, size: Terminal.Size) -> Frame {
    var layout = Layout(columns: size.columns, cells: cells, usesColor: usesColor)
    if let searchPrompt { layout.put(searchPrompt) } else { layout.put(prompt) }
    let styles = styles(of: buffer)
    for (index, scalar) in buffer.scalars.enumerated() {
      if index == buffer.cursor { layout.markCursor() }
      layout.put(scalar, styles.isEmpty ? .plain : styles[index])
      if scalar == "\n" { layout.put(continuationPrompt) }
    }
    if buffer.isAtEnd { layout.markCursor() }
    layout.put(mark)
    if let hint { put(hint, into: &layout) }
    return layout.frame(below: list(below: layout.rowCount, size))
  }

  /// What the newest statement that begins like the line has more, when the cursor is at the line's end.
  func hint(for buffer: EditBuffer) -> String? {
    guard usesColor, !isPlain, searchPrompt == nil, candidates == nil, buffer.isAtEnd else { return nil }
    return history.continuation(of: buffer.text)
  }

  /// The hint takes what the row has left, so that it never makes the screen scroll.
  private func put(_ hint: String, into layout: inout Layout) {
    let first = hint.prefix { $0 != "\n" }
    let whole = TerminalText.sanitized(String(first)) + (first.count < hint.count ? "…" : "")
    layout.put(cells.truncated(whole, to: layout.room - 1), TextStyle(.gray))
  }

  private func list(below rows: Int, _ size: Terminal.Size) -> [Frame.Row] {
    guard let candidates else { return [] }
    let limit = min(size.rows - rows, 10)
    return candidates.rows(
      columns: size.columns, limit: limit, cells: cells, usesColor: usesColor, more: wording.moreCandidates
    )
  }

  /// The style of each character, or none when all is plain.
  private func styles(of buffer: EditBuffer) -> [TextStyle] {
    guard usesColor, !isPlain, let highlighter, !buffer.isEmpty else { return [] }
    var styles = [TextStyle](repeating: .plain, count: buffer.scalars.count)
    var index = 0
    var offset = 0
    for styled in highlighter.spans(in: buffer.text) {
      while index < styles.count, offset < styled.span.upper {
        if offset >= styled.span.lower { styles[index] = styled.style }
        offset += UTF8.width(buffer.scalars[index])
        index += 1
      }
    }
    return styles
  }

  // MARK: Events of the terminal

  func clearScreen() {
    terminal.write(TerminalSequence.clearScreen)
    painter = Painter()
    shown = nil
  }

  func ring() {
    terminal.write(TerminalSequence.bell)
  }

  /// Stops the process as Ctrl-Z does elsewhere, and comes back with the line as it was.
  func suspend() {
    paintForGood(engine.buffer)
    leaveTerminal()
    kill(0, SIGTSTP)
    _ = TerminalSignals.takeContinue()
    comeBack()
  }

  /// Takes the terminal up again after a stop, when another program may have had it, and paints the line where the
  /// cursor now is.
  func comeBack() {
    enterTerminal()
    _ = TerminalSignals.takeResize()
    painter = Painter()
    shown = nil
  }
}
