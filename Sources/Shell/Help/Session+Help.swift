import QueryLanguage
import TextBasics

extension Session {
  /// `help`: an overview; `help TOPIC`: a field, clause, command or operator, or whatever speaks of the word.
  func showHelp(_ arguments: CommandArguments) throws {
    let topic = arguments.words.map(\.text).joined(separator: " ")
    if topic.isEmpty { return showOverview() }
    let found = HelpIndex.entries(for: topic)
    guard !found.isEmpty else {
      let near = HelpIndex.near(topic)
      throw arguments.error(.unknownTopic(topic, near: near), at: arguments.words.first)
    }
    for (index, entry) in found.enumerated() {
      if index > 0 { surroundings.output.writeLine() }
      show(entry)
    }
  }

  private func show(_ entry: HelpEntry) {
    let style = self.style
    let usage = wrap(entry.usage(in: settings.language), indent: 0, style)
    surroundings.output.write(usage.map { Ink.heading.on($0, if: style.isColored) + "\n" }.joined())
    surroundings.output.write(
      wrap(entry.meaning(in: settings.language), indent: 2, style).map { $0 + "\n" }.joined())
    for example in entry.examples { surroundings.output.writeLine("    " + example) }
  }

  private func showOverview() {
    let style = self.style
    let language = settings.language
    let entries = HelpIndex.entries
    for theme in HelpEntry.Theme.allCases {
      surroundings.output.writeLine(Ink.heading.on(theme.heading(in: language), if: style.isColored))
      let ofTheme = entries.filter { $0.theme == theme }
      if theme == .field {
        let names = ofTheme.map { "\($0.names[0]) \($0.names[1])" }.joined(separator: language == .chinese ? "、" : ", ")
        surroundings.output.write(wrap(names, indent: 2, style).map { $0 + "\n" }.joined())
        continue
      }
      for entry in ofTheme {
        let usage = entry.usage(in: language)
        let column = 30
        if style.cells.of(usage) > column - 2 {
          surroundings.output.writeLine("  " + usage)
          surroundings.output.write(wrap(entry.meaning(in: language), indent: column, style).map { $0 + "\n" }.joined())
        } else {
          let meaning = wrap(entry.meaning(in: language), indent: column, style)
          let first = meaning.first.map { String($0.dropFirst(column)) } ?? ""
          surroundings.output.writeLine("  " + style.cells.padded(usage, to: column - 2) + first)
          for line in meaning.dropFirst() { surroundings.output.writeLine(line) }
        }
      }
    }
  }

  private func wrap(_ text: String, indent: Int, _ style: OutputStyle) -> [String] {
    let width = max(20, min(style.width ?? 100, 100) - indent)
    let blanks = String(repeating: " ", count: indent)
    return LineBreaker(cells: style.cells, width: width).lines(of: text).map { blanks + $0 }
  }
}
