import Files
public import TextBasics

extension RemovalProblem {
  /// The reason in words.
  public func message(in language: Language) -> String {
    switch self {
    case .file(let error): error.message(in: language)
    case .archive(let problem): problem.message(in: language)
    default: language == .chinese ? chinese : english
    }
  }

  private var chinese: String {
    switch self {
    case .notFound(let name): "库里没有叫“\(name)”的期次、版面或成批文件"
    case .article(let id, let holder): "“\(id)”是一篇文章，不能单独移出。可以到库的文件里改它，或者把它所在的 \(holder) 整个移出"
    case .noPage(let page, let issue, let pages):
      "\(issue) 没有“\(page)”这个版" + (pages.isEmpty ? "" : "，有的是：\(ShortList.of(pages, in: .chinese))")
    case .severalPages(let name, let titles): "有几期都有“\(name)”这个版，请写明是哪一期的：\(ShortList.of(titles, in: .chinese))"
    case .changed(let path): "\(path)：刚才有人改了这个文件，没有移出。请再来一次"
    case .unknownKeys(let path): "\(path)：里面有查报不认识的键，去掉一个版会把它们也丢掉，所以没有动。请自己改这个文件，或者把整期移出"
    case .notAnArchive(let path): "\(path)：这不是导入时建的库，里面的文件请自己移走"
    case .file, .archive: ""
    }
  }

  private var english: String {
    switch self {
    case .notFound(let name): "no issue, page or bulk file of the archive is called “\(name)”"
    case .article(let id, let holder):
      "“\(id)” is an article and can't be removed by itself. Mend it in the archive's files, or remove all of \(holder)"
    case .noPage(let page, let issue, let pages):
      "\(issue) has no page “\(page)”" + (pages.isEmpty ? "" : "; it has \(ShortList.of(pages, in: .english))")
    case .severalPages(let name, let titles):
      "several issues have a page “\(name)”; say which one: \(ShortList.of(titles, in: .english))"
    case .changed(let path): "\(path): someone changed this file just now, and it was not removed. Try again"
    case .unknownKeys(let path):
      "\(path): has keys that are not read and would be lost without a page; it was left alone. Mend the file by hand, or "
        + "remove the whole issue"
    case .notAnArchive(let path): "\(path): no archive that an import made; move its files away yourself"
    case .file, .archive: ""
    }
  }
}
