public import TextBasics

/// What can be wrong with the command line beyond its grammar.
public enum UsageMessage: SessionMessage {
  /// A parameter without name or value.
  case malformedParameter(String)
  /// A parameter that nothing asks for, and those that are asked for and spelled like it.
  case unaskedParameter(String, near: [String])
  /// A query without a word in it.
  case emptyQuery
  /// Not a date.
  case malformedDate(String)
  /// An archive without a name.
  case emptyArchiveName
  /// A page that has no text.
  case emptyPage(String)
  /// A folder without a page.
  case noPage(String)
  /// A file that failed, with the reason.
  case file(String, reason: String)
  /// Not a number of runs.
  case runsExpected(Int)
  /// Something else than one query.
  case oneQueryExpected

  /// The words.
  public func text(in language: Language) -> String {
    switch (self, language) {
    case (.malformedParameter(let text), .chinese): "--set 要写成 名称=值，不能是“\(text)”。"
    case (.malformedParameter(let text), .english): "--set takes name=value, not “\(text)”"
    case (.unaskedParameter(let name, let near), .chinese):
      "--set \(name)：没有用到参数 $\(name)。"
        + (near.isEmpty ? "查询里要写 $\(name) 才能赋值。" : Wording.suggestion(near, in: language))
    case (.unaskedParameter(let name, let near), .english):
      "--set \(name): nothing asks for $\(name). "
        + (near.isEmpty ? "Write $\(name) where its value is to stand" : Wording.suggestion(near, in: language))
    case (.emptyQuery, .chinese): "缺少查询，例如：chabao query '统计 文章 按 城市'"
    case (.emptyQuery, .english): "a query is expected, such as: chabao query 'count articles by city'"
    case (.emptyArchiveName, .chinese): "--into 后面没有写库的文件夹；要收进当前文件夹，请写 --into ."
    case (.emptyArchiveName, .english): "--into names no folder; for the folder you are in write --into ."
    case (.malformedDate(let text), .chinese): "“\(text)”不是有效的日期，可以写作 2024-08-28、2024/8/28、20240828 或 2024年8月28日。"
    case (.malformedDate(let text), .english):
      "“\(text)” is not a date; write 2024-08-28, 2024/8/28, 20240828 or 2024年8月28日"
    case (.emptyPage(let path), .chinese): "\(path)：空文件，没有可以解析的文字"
    case (.emptyPage(let path), .english): "\(path): empty, there is no text to parse"
    case (.noPage(let path), .chinese): "\(path)：文件夹里没有版面文件（.txt、.md）"
    case (.noPage(let path), .english): "\(path): no page (.txt, .md) in this folder"
    case (.file(let path, let reason), .chinese): "\(path)：\(reason)"
    case (.file(let path, let reason), .english): "\(path): \(reason)"
    case (.runsExpected(let number), .chinese): "--runs 要大于 0，不能是 \(number)。"
    case (.runsExpected(let number), .english): "--runs takes a number above 0, not \(number)"
    case (.oneQueryExpected, .chinese): "只能测一个查询（查找 … 或 统计 …）。"
    case (.oneQueryExpected, .english): "one query is expected (find … or count …)"
    }
  }
}
