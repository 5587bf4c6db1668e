import QueryLanguage
import TextBasics

extension Session {
  /// `help`: an overview; `help THEME`: all of a kind; `help all`; `help TOPIC`: a field, clause, command or operator, or
  /// whatever speaks of the word.
  func showHelp(_ arguments: CommandArguments) throws {
    let topic = arguments.words.map(\.text).joined(separator: " ")
    if topic.isEmpty { return showOverview() }
    if ["all", "全部"].contains(topic) {
      for (index, theme) in HelpEntry.Theme.allCases.enumerated() {
        if index > 0 { surroundings.output.writeLine() }
        show(theme)
      }
      return
    }
    if let theme = HelpEntry.Theme(named: topic) { return show(theme) }
    var found = HelpIndex.entries(for: topic)
    if found.isEmpty {
      found = HelpIndex.entries(answering: topic)
      if !found.isEmpty { tell(Notice.helpFor(topic)) }
    }
    guard !found.isEmpty else {
      let near = HelpIndex.near(topic)
      throw arguments.error(
        .unknownTopic(topic), at: arguments.words.first, replacements: arguments.words.count == 1 ? near : [])
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
    for example in entry.examples(in: settings.language) { surroundings.output.writeLine("    " + example) }
  }

  /// What to try first, what there is help with, a line a theme, and how to ask for it: less than a screen.
  private func showOverview() {
    let style = self.style
    let language = settings.language
    let beginning = HelpOverview.beginning(in: language)
    let column = 2 + (beginning.map { style.cells.of($0.statement) }.max() ?? 0) + 3
    for (statement, meaning) in beginning { show("  " + statement, meaning, column: column, style) }
    surroundings.output.writeLine()
    let heads = HelpEntry.Theme.allCases.map { (theme: $0, head: HelpOverview.head($0, in: language)) }
    let topics = 2 + (heads.map { style.cells.of($0.head) }.max() ?? 0) + 3
    for (theme, head) in heads {
      show(
        Ink.heading.on("  " + head, if: style.isColored), HelpOverview.topics(of: theme, in: language), column: topics,
        style, plain: "  " + head)
    }
    surroundings.output.writeLine()
    for line in wrap(HelpOverview.pointer(in: language), indent: 2, style) { surroundings.output.writeLine(line) }
  }

  /// All entries of a theme, how they are written in one column and what they do in another.
  private func show(_ theme: HelpEntry.Theme) {
    let style = self.style
    let language = settings.language
    surroundings.output.writeLine(Ink.heading.on(theme.heading(in: language), if: style.isColored))
    let entries = HelpIndex.entries.filter { $0.theme == theme }
    // Operators are told with the field itself.
    let usages = entries.map { theme == .field ? $0.usage(in: language).before("  ") : $0.usage(in: language) }
    let widest = usages.map { style.cells.of($0) }.filter { $0 <= HelpOverview.widestUsage }.max() ?? 0
    for (entry, usage) in zip(entries, usages) {
      show("  " + usage, entry.meaning(in: language), column: widest + 5, style)
    }
  }

  /// Two columns; where the first is too long for its own, the second stands below it. `plain` is `first` without ink.
  private func show(_ first: String, _ second: String, column: Int, _ style: OutputStyle, plain: String? = nil) {
    var lines = wrap(second, indent: column, style)
    let width = style.cells.of(plain ?? first)
    if width < column, let line = lines.first {
      lines[0] = first + String(repeating: " ", count: column - width) + line.dropFirst(column)
    } else {
      lines.insert(first, at: 0)
    }
    for line in lines { surroundings.output.writeLine(line) }
  }

  private func wrap(_ text: String, indent: Int, _ style: OutputStyle) -> [String] {
    let width = max(20, min(style.width ?? 100, 100) - indent)
    let blanks = String(repeating: " ", count: indent)
    return LineBreaker(cells: style.cells, width: width).lines(of: text).map { blanks + $0 }
  }
}

extension String {
  /// What stands before the first gap of that kind; all where there is none.
  fileprivate func before(_ gap: String) -> String { split(separator: gap).first.map(String.init) ?? self }
}
