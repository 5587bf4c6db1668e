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
    if case .failed(.text(let problem, let place)) = outcome {
      return "\(path):\(place.line):\(place.column): \(problem.message(in: language))"
    }
    if case .stored(let articles, let unknown) = outcome {
      let leftOut = Self.leftOut(unknown, asColumns: ["csv", "tsv"].contains(pathExtension(of: path)), in: language)
      return switch language {
      case .chinese: "\(path)：\(articles) 篇\(leftOut)" + (replaced?.chinese ?? "")
      case .english:
        "\(path): \(articles) \(articles == 1 ? "article" : "articles")\(leftOut)" + (replaced?.english ?? "")
      }
    }
    return switch language {
    case .chinese: "\(path)：\(outcome.chinese)" + (replaced?.chinese ?? "")
    case .english: "\(path): \(outcome.english)" + (replaced?.english ?? "")
    }
  }

  /// The keys, or columns, that were left out, with the number of records that have each, and how one of them can be
  /// taken in.
  private static func leftOut(
    _ keys: [BulkScan.UnknownKey], asColumns: Bool, in language: Language
  ) -> String {
    guard !keys.isEmpty else { return "" }
    switch language {
    case .chinese:
      let word = asColumns ? "列" : "键"
      let list = ShortList.of(keys.map { "\($0.name)（\($0.count) 条）" }, in: .chinese)
      return "；没有收的\(word)：\(list)；要收请用 --map \(word)=字段"
    case .english:
      let (word, option) = asColumns ? ("columns", "COLUMN") : ("keys", "KEY")
      let list = ShortList.of(keys.map { "\($0.name) (\($0.count))" }, in: .english)
      return "; \(word) left out: \(list); --map \(option)=FIELD takes one in"
    }
  }
}

extension ImportReport.Replacement {
  fileprivate var chinese: String {
    switch self {
    case .bulk: "；库里原有的同名文件已被替换"
    case .page(let name): "；这一期原有的同名版面 \(name) 已被替换"
    case .issue: "；库里原有的同名报纸文件已被替换"
    }
  }

  fileprivate var english: String {
    switch self {
    case .bulk: "; replaces the file of that name that the archive had"
    case .page(let name): "; replaces the page \(name) that the issue had"
    case .issue: "; replaces the issue of that name that the archive had"
    }
  }
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
    case .text(let problem, _): problem.message(in: language)
    case .issue(let error): error.message(in: language)
    case .bulk(let failure): failure.message(in: language)
    case .segment(let error): error.message(in: language)
    case .archive(let problem): problem.message(in: language)
    default: language == .chinese ? chinese : english
    }
  }

  private var chinese: String {
    switch self {
    case .changed: "读取过程中文件被改动，一条也没有收进库里；等文件写完再导入"
    case .empty: "空文件，没有可以解析的文字"
    case .onlyHeading: "只有表头，下面没有文章"
    case .hiddenName: "文件名以“.”开头，属于隐藏文件，收进去也查不到；请改名后再导入"
    case .unreadableName: "名称不是 UTF-8 编码，没有导入（多半来自 Windows 压缩包，名称是 GBK）；请改名，或用 unzip -O GBK 重新解压"
    case .noPage: "这个文件夹里没有版面文件（.txt、.md）或期次文件（.json）"
    case .sameName(let other): "与本次导入的 \(other) 同名，没有导入；请改名后再导入"
    case .unknownKind(let ending): "不认识的文件类型“.\(ending)”：可以导入 .txt、.md（版面）、.json（期次）和 .jsonl、.csv（成批的文章）"
    case .options(let path): "\(path)：看不懂里面的导入选项；改好，或者删掉它"
    case .file, .text, .issue, .bulk, .segment, .archive: ""
    }
  }

  private var english: String {
    switch self {
    case .changed: "changed while it was being read; nothing of it was taken; import it again when it is written"
    case .empty: "empty: there is no text to parse"
    case .onlyHeading: "only a heading: there is no article below it"
    case .hiddenName: "its name begins with a dot, and such files are not shown; rename it and import again"
    case .unreadableName:
      "not taken: its name is no UTF-8 (GBK, from a zip made on Windows?); rename it, or unpack with unzip -O GBK"
    case .noPage: "no page (.txt, .md) and no issue (.json) in this folder"
    case .sameName(let other): "has the same name as \(other) of this import; rename it and import again"
    case .unknownKind(let ending):
      "unknown kind “.\(ending)”: pages (.txt, .md), issues (.json) and articles in bulk (.jsonl, .csv) can be imported"
    case .options(let path): "\(path): the import options in it make no sense; mend them, or delete the file"
    case .file, .text, .issue, .bulk, .segment, .archive: ""
    }
  }
}
