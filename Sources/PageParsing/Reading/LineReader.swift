/// Phase 1: cuts a page's text into lines and takes off what is no text: blanks, controls, Markdown signs.
///
/// Any text is read; the worst that happens is a line nobody can make sense of. Time and space are linear.
struct LineReader {
  /// The lines of `text` that print something, top to bottom.
  static func lines(of text: String) -> [PageLine] {
    var reader = LineReader()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      if scalar == "\n", followsReturn { continue }
      switch scalar {
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": reader.endLine()
      default: reader.current.append(scalar)
      }
    }
    reader.endLine()
    return reader.lines
  }

  private var lines: [PageLine] = []
  private var current: Scalars = []
  private var number = 0
  private var sawBlank = true

  private mutating func endLine() {
    defer {
      current.removeAll(keepingCapacity: true)
      number += 1
    }
    guard let line = read() else {
      sawBlank = true
      return
    }
    lines.append(line)
    sawBlank = false
  }

  private func read() -> PageLine? {
    var body = current.trimmed
    guard !body.isEmpty else { return nil }
    let indent = current[..<body.startIndex].reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : $1 == "\t" ? 4 : 1) }
    let trailing = current[body.endIndex...].count { $0 == " " }
    let level = takeHeadingMarks(&body)
    takeEmphasis(&body)
    guard !body.isEmpty else { return nil }
    return PageLine(
      number: number,
      text: singleSpaced(body),
      headingLevel: level,
      isIndented: level == 0 && indent >= 4,
      followsBlank: sawBlank,
      breaksHard: trailing >= 2
    )
  }

  /// `## ` before a heading, and the `##` that may close it.
  private func takeHeadingMarks(_ body: inout ArraySlice<Unicode.Scalar>) -> Int {
    let marks = body.prefix { $0 == "#" }.count
    guard (1...6).contains(marks) else { return 0 }
    body = body.dropFirst(marks).trimmed
    while body.last == "#" { body.removeLast() }
    body = body.trimmed
    return marks
  }

  /// `**…**` around a whole line.
  private func takeEmphasis(_ body: inout ArraySlice<Unicode.Scalar>) {
    while body.count > 4, body.begins(with: "**"), body.ends(with: "**") {
      body = body.dropFirst(2).dropLast(2).trimmed
    }
  }

  private func singleSpaced(_ body: ArraySlice<Unicode.Scalar>) -> Scalars {
    var out: Scalars = []
    out.reserveCapacity(body.count)
    var pending = false
    for scalar in body {
      if scalar.isBlank {
        // A control is no space that anyone set.
        pending = pending || !(scalar.value < 0x20 && scalar != "\t" || scalar.value == 0x7F)
      } else {
        if pending { out.append(" ") }
        pending = false
        out.append(scalar)
      }
    }
    return out
  }
}
