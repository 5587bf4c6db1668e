/// Words what the argument parser complains about in Chinese: the library speaks English only.
enum UsageWording {
  /// How the library begins a complaint, and what we say instead; what stands between quotes is kept.
  private static let complaints: [(english: String, chinese: String)] = [
    ("Unknown option", "没有这个选项"),
    ("Missing expected argument", "缺少参数"),
    ("Missing value for", "选项后面缺少值"),
    ("Unexpected argument", "多余的参数"),
    ("The value", "值不可用"),
    ("Missing one of", "缺少选项"),
  ]

  /// The library's message, or in Chinese ours: what is wrong, what it is about, how the command is written.
  static func worded(_ message: String, isChinese: Bool) -> String {
    guard isChinese else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    var complaint = lines.first.map(String.init) ?? ""
    if complaint.hasPrefix("Error: ") { complaint.removeFirst("Error: ".count) }
    let chinese = complaints.first { complaint.hasPrefix($0.english) }?.chinese ?? "命令行写得不对"
    let subject = quoted(in: complaint).map { "：\($0)" } ?? ""
    let choices = lines.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst("  - ".count) }
    let offer = choices.isEmpty ? nil : "可用：\(choices.joined(separator: "、"))"
    let usage = lines.first { $0.hasPrefix("Usage: ") }.map { "用法：" + $0.dropFirst("Usage: ".count) }
    return (["chabao: 错误：\(chinese)\(subject)"] + [offer, usage, "chabao --help 看全部用法。"].compactMap(\.self))
      .joined(separator: "\n")
  }

  /// What the library itself writes into help, and what stands there in Chinese.
  private static let headings: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
  ]

  /// Phrases of the library within a line of help.
  private static let phrases: [(english: String, chinese: String)] = [
    ("Show the version.", "显示版本。"), ("Show help information.", "显示这份帮助。"), ("(default)", "(默认)   "),
    ("<subcommand>", "<子命令>"), ("<options>", "<选项>"), ("(values: ", "(可用："), ("; default: ", "；默认："),
    ("(default: ", "(默认："),
  ]

  /// Help as the library writes it, or in Chinese with its own words in Chinese too.
  static func help(_ text: String, isChinese: Bool) -> String {
    guard isChinese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      if line.hasPrefix("  See '"), let command = quoted(in: String(line)) {
        return "  某个子命令怎么用：\(command.replacing("<subcommand>", with: "<子命令>"))"
      }
      var line = String(line)
      for (english, chinese) in headings where line.hasPrefix(english) {
        line = chinese + line.dropFirst(english.count)
      }
      for (english, chinese) in phrases { line = line.replacing(english, with: chinese) }
      return line
    }.joined(separator: "\n")
  }

  /// What the complaint is about: the first thing between quotes.
  private static func quoted(in text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
