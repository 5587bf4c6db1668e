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
    let usage = lines.first { $0.hasPrefix("Usage: ") }.map { "用法：" + $0.dropFirst("Usage: ".count) }
    return (["chabao: 错误：\(chinese)\(subject)"] + [usage, "chabao --help 看全部用法。"].compactMap(\.self))
      .joined(separator: "\n")
  }

  /// What the complaint is about: the first thing between quotes.
  private static func quoted(in text: String) -> String? {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[1]) : nil
  }
}
