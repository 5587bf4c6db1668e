import QueryLanguage
import TextBasics

extension Session {
  /// `set`: all settings; `set NAME`: one; `set NAME VALUE`: changes it.
  mutating func changeSetting(_ arguments: CommandArguments) throws {
    var words = arguments.words
    words.removeAll { $0.text == "=" }
    guard let name = words.first else { return showSettings(Setting.allCases) }
    guard let setting = Setting(name: name.text) else {
      let near = Nearest.among(Setting.allCases.flatMap { [$0.rawValue, $0.chinese] }, to: name.text) { [$0] }
      throw arguments.error(.unknownSetting(name.text), at: name, replacements: near)
    }
    guard words.count > 1 else { return showSettings([setting]) }
    guard words.count == 2 else { throw arguments.error(.unexpectedArgument(.set, words[2].text), at: words[2]) }
    guard let value = setting.canonicalValue(words[1].text) else {
      throw arguments.error(.unknownValue(setting, words[1].text), at: words[1])
    }
    settings.change(setting, to: value)
    tell(Notice.setting(setting, value: value))
  }

  private func showSettings(_ shown: [Setting]) {
    let language = tableLanguage
    write(
      ResultTable(
        columns: [
          .init("setting", chinese: "设置", setting: .label), .init("value", chinese: "现值", setting: .label),
          .init("choices", chinese: "可选"), .init("what", chinese: "说明"),
        ],
        rows: shown.map { setting in
          [
            .text(language == .chinese ? "\(setting.chinese) \(setting.rawValue)" : setting.rawValue),
            .text(setting.name(of: settings[setting], in: language)), .text(setting.choices(in: language)),
            .text(setting.meaning(in: language)),
          ]
        }
      )
    )
  }

  /// `history [N]`: what was typed, the last N entries.
  func showHistory(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 1)
    let count = try arguments.words.first.map { try arguments.number($0) } ?? 30
    let entries = surroundings.history()
    if entries.isEmpty { return tell(Notice.noHistory) }
    let first = max(0, entries.count - count)
    let style = self.style
    for (index, entry) in entries[first...].enumerated() {
      let number = String(first + index + 1)
      let lines = style.safe(entry, keepingLines: true).split(separator: "\n", omittingEmptySubsequences: false)
      let margin = String(repeating: " ", count: max(0, 5 - number.count)) + number + "  "
      let blanks = String(repeating: " ", count: margin.count)
      surroundings.output.writeLine(margin + lines.joined(separator: "\n" + blanks))
    }
  }
}
