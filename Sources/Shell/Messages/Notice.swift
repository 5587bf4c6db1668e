import Archives
import QueryLanguage
import TextBasics

/// What the shell says of its own: greeting, what a command did.
enum Notice: SessionMessage {
  /// The first line: what archive, how much is in it.
  case opened(name: String, articles: Int, issues: Int, dates: ClosedRange<Day>?)
  /// The second line: how to go on.
  case invitation(completes: Bool)
  /// A result was named.
  case named(String, count: Int)
  /// A parameter has a value now.
  case parameter(String, value: String)
  /// A setting has a value now.
  case setting(Setting, value: String)
  /// The work was stopped by Ctrl-C.
  case interrupted
  /// An import was stopped by Ctrl-C; whether some files had been taken in before.
  case importStopped(hasTaken: Bool)
  /// Something was taken out of the archive; what brings it back.
  case removed(Removal, folder: String)
  /// It was not, because nobody said yes.
  case notRemoved
  /// The archive was changed since it was opened.
  case archiveChanged
  /// Another process is at work on the archive.
  case waitingForImport
  /// The writing of a file was stopped by Ctrl-C.
  case exportStopped(String)
  /// A file was written.
  case exported(rows: Int, path: String)
  /// A query was saved, with those that it asks.
  case saved(String, with: [String], path: String)
  /// No help entry is called so; those that its words name follow.
  case helpFor(String)
  /// There is no history yet.
  case noHistory
  /// Nothing has this field.
  case noValues(String)
  /// More values than are listed.
  case moreValues(Int)

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.opened(let name, let articles, let issues, let dates), .chinese):
      "\(name)：\(articles) 篇 · \(issues) 期" + Wording.dates(dates, to: " 至 ")
    case (.opened(let name, let articles, let issues, let dates), .english):
      "\(name): \(Wording.articles(articles, in: language)) · \(issues) \(issues == 1 ? "issue" : "issues")"
        + Wording.dates(dates, to: " to ")
    case (.invitation(let completes), .chinese):
      "输入查询，如：查找 宣讲 中山。“帮助”看说明，“学习”边学边练，" + (completes ? "Tab 键补全，" : "") + "“退出”离开。"
    case (.invitation(let completes), .english):
      "Type a query such as: find 宣讲 中山. help explains, learn teaches, \(completes ? "Tab completes, " : "")quit leaves."
    case (.named(let name, let count), .chinese): "\(name)：\(count) 篇"
    case (.named(let name, let count), .english): "\(name): \(Wording.articles(count, in: language))"
    case (.parameter(let name, let value), _): "$\(name) = \(value)"
    case (.setting(let setting, let value), .chinese): "\(setting.chinese) = \(setting.name(of: value, in: language))"
    case (.setting(let setting, let value), .english): "\(setting.rawValue) = \(value)"
    case (.interrupted, .chinese): "已中断。"
    case (.interrupted, .english): "Interrupted."
    case (.importStopped(let hasTaken), .chinese): hasTaken ? "已中断。上面列出的已经收进库里，其余没有动。" : "已中断，库没有变动。"
    case (.importStopped(let hasTaken), .english):
      hasTaken
        ? "Interrupted. What is listed above was taken in; the rest was left alone."
        : "Interrupted; the archive is as it was."
    case (.removed(let removal, let folder), .chinese):
      "已移出：\(removal.description(in: language))。要放回来：导入 \(ShellCommand.Argument.printed(folder))"
    case (.removed(let removal, let folder), .english):
      "removed \(removal.description(in: language)); to bring it back: import \(ShellCommand.Argument.printed(folder))"
    case (.notRemoved, .chinese): "没有移出，库没有变动。"
    case (.notRemoved, .english): "Nothing was removed."
    case (.archiveChanged, .chinese): "库里有了新内容；现在查的还是打开时的，输入“重新载入”看最新的"
    case (.archiveChanged, .english): "the archive has changed since it was opened; reload takes the changes in"
    case (.waitingForImport, .chinese): "另一个程序正在往这个库里导入，等它结束……（按 Ctrl-C 不再等）"
    case (.waitingForImport, .english):
      "another process is importing into this archive; waiting for it … (Ctrl-C to give up)"
    case (.exportStopped(let path), .chinese): "已中断，\(path) 没有写，原来有什么还是什么。"
    case (.exportStopped(let path), .english): "Interrupted; \(path) is as it was."
    case (.exported(let rows, let path), .chinese): "已写入 \(path)：\(rows) 行"
    case (.exported(let rows, let path), .english): "wrote \(path): \(rows) \(rows == 1 ? "row" : "rows")"
    case (.saved(let name, let others, let path), .chinese):
      "已把“\(name)”\(others.isEmpty ? "" : "和它用到的\(others.map { "“\($0)”" }.joined(separator: "、"))")存入 \(path)"
    case (.saved(let name, let others, let path), .english):
      "saved “\(name)”\(others.isEmpty ? "" : " and what it asks, \(others.map { "“\($0)”" }.joined(separator: ", ")),") in \(path)"
    case (.helpFor(let question), .chinese): "没有叫“\(question)”的条目，有关的是："
    case (.helpFor(let question), .english): "nothing is called “\(question)”; this is about it:"
    case (.noHistory, .chinese): "还没有历史记录。"
    case (.noHistory, .english): "No history yet."
    case (.noValues(let field), .chinese): "没有文章有\(field)。"
    case (.noValues(let field), .english): "No article has a \(field)."
    case (.moreValues(let count), .chinese): "还有 \(count) 个值没有列出；后面加上开头的字或拼音可缩小范围。"
    case (.moreValues(let count), .english): "\(count) more values; add how they begin to list fewer."
    }
  }
}
