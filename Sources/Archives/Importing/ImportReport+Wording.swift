import Files
import Issues
public import TextBasics

extension ImportReport.Entry {
  /// One line about the file: its path, and what became of it.
  public func message(in language: Language) -> String {
    // The error of this very file names it already.
    if case .failed(.file(let error)) = outcome, error.path == path { return error.message(in: language) }
    if case .failed(.issue(let error)) = outcome, error.file == path { return error.message(in: language) }
    if case .failed(.bulk(let failure)) = outcome { return failure.message(in: language) }
    if case .stored(let articles, let unknown) = outcome {
      let leftOut = Self.leftOut(unknown, asColumns: ["csv", "tsv"].contains(pathExtension(of: path)), in: language)
      return switch language {
      case .chinese: "\(path)：\(articles) 篇\(leftOut)"
      case .english: "\(path): \(articles) \(articles == 1 ? "article" : "articles")\(leftOut)"
      }
    }
    return switch language {
    case .chinese: "\(path)：\(outcome.chinese)"
    case .english: "\(path): \(outcome.english)"
    }
  }

  /// The keys, or columns, that were left out, with the number of records that have each, and how one of them can be
  /// taken in.
  private static func leftOut(
    _ keys: [BulkScan.UnknownKey], asColumns: Bool, in language: Language
  ) -> String {
    guard !keys.isEmpty else { return "" }
    let named = keys.prefix(namedAtMost)
    let others = keys.count - named.count
    switch language {
    case .chinese:
      let word = asColumns ? "列" : "键"
      let list = named.map { "\($0.name)（\($0.count) 条）" }.joined(separator: "、")
      return "；没有收的\(word)：\(list)\(others > 0 ? "等 \(keys.count) 个" : "")；要收请用 --map \(word)=字段"
    case .english:
      let (word, option) = asColumns ? ("columns", "COLUMN") : ("keys", "KEY")
      let list = named.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
      return "; \(word) left out: \(list)\(others > 0 ? " and \(others) more" : ""); --map \(option)=FIELD takes one in"
    }
  }

  /// How many unknown keys are named.
  private static let namedAtMost = 8
}

extension ImportReport.Outcome {
  fileprivate var chinese: String {
    switch self {
    case .written(let issue, let articles): "\(articles) 篇，写入 \(issue)"
    case .unchanged(let issue): "没有变化（\(issue)）"
    case .clash(let issue): "\(issue) 有人手工改过，没有覆盖；要重新解析，请先把它移走"
    case .sameAs(let source): "与已导入的 \(source) 内容相同，跳过"
    case .failed(let problem): problem.reason(in: .chinese)
    case .stored: ""
    }
  }

  fileprivate var english: String {
    switch self {
    case .written(let issue, let articles): "\(articles) \(articles == 1 ? "article" : "articles"), written to \(issue)"
    case .unchanged(let issue): "unchanged (\(issue))"
    case .clash(let issue): "\(issue) was mended by hand and is left as it is; move it away to parse the page again"
    case .sameAs(let source): "the same page as \(source), which is there already; skipped"
    case .failed(let problem): problem.reason(in: .english)
    case .stored: ""
    }
  }
}

extension ImportProblem {
  /// The reason in words, without the path.
  public func reason(in language: Language) -> String {
    switch self {
    case .file(let error): error.message(in: language)
    case .text(let problem): problem.message(in: language)
    case .issue(let error): error.message(in: language)
    case .bulk(let failure): failure.message(in: language)
    case .segment(let error): error.message(in: language)
    case .archive(let problem): problem.message(in: language)
    default: language == .chinese ? chinese : english
    }
  }

  private var chinese: String {
    switch self {
    case .empty: "空文件，没有可以解析的文字"
    case .noPage: "这个文件夹里没有版面文件（.txt、.md）或期次文件（.json）"
    case .sameName(let other): "与本次导入的 \(other) 同名，没有导入；请改名后再导入"
    case .unknownKind(let ending): "不认识的文件类型“.\(ending)”：可以导入 .txt、.md（版面）、.json（期次）和 .jsonl、.csv（成批的文章）"
    case .options(let path): "\(path)：看不懂里面的导入选项；改好，或者删掉它"
    case .file, .text, .issue, .bulk, .segment, .archive: ""
    }
  }

  private var english: String {
    switch self {
    case .empty: "empty: there is no text to parse"
    case .noPage: "no page (.txt, .md) and no issue (.json) in this folder"
    case .sameName(let other): "has the same name as \(other) of this import; rename it and import again"
    case .unknownKind(let ending):
      "unknown kind “.\(ending)”: pages (.txt, .md), issues (.json) and articles in bulk (.jsonl, .csv) can be imported"
    case .options(let path): "\(path): the import options in it make no sense; mend them, or delete the file"
    case .file, .text, .issue, .bulk, .segment, .archive: ""
    }
  }
}
