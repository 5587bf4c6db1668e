import Archives
import Files
import QueryLanguage
import TextBasics

extension CommandProblem {
  var code: String {
    switch self {
    case .missingArgument: "command.missing-argument"
    case .unexpectedArgument: "command.unexpected-argument"
    case .notANumber: "command.not-a-number"
    case .noAnswer: "command.no-answer"
    case .noArticleList: "command.no-article-list"
    case .noSuchRow: "command.no-such-row"
    case .endOfAnswer: "command.end-of-answer"
    case .notALesson: "command.not-a-lesson"
    case .nothingLeft: "command.nothing-left"
    case .noValues: "command.no-values"
    case .unknownField: "command.unknown-field"
    case .unknownSetting: "command.unknown-setting"
    case .unknownValue: "command.unknown-value"
    case .unknownTopic: "command.unknown-topic"
    case .unknownLanguage: "command.unknown-language"
    case .file: "file.failure"
    case .notUTF8: "file.not-utf-8"
    case .notText: "file.not-text"
    case .tooDeep: "script.too-deep"
    case .unknownFormat: "export.unknown-format"
    case .notOurExport: "export.not-ours"
    case .noFolder: "file.no-folder"
    case .selfReference: "name.self-reference"
    case .unknownResult: "name.unknown-result"
    case .keepsNoQueries: "archive.keeps-no-queries"
    case .onlyNamedQueries: "archive.only-named-queries"
    case .needsPrompt: "command.needs-prompt"
    case .noSuchLesson: "command.no-such-lesson"
    case .unknownParameter: "name.unknown-parameter"
    case .noPageText: "command.no-page-text"
    case .unknownOption: "command.unknown-option"
    case .missingOptionValue: "command.missing-option-value"
    case .malformedDate: "command.malformed-date"
    case .mapping: "import.mapping"
    case .bundledArchive: "archive.bundled"
    case .archive: "archive.failure"
    case .removal: "remove.failure"
    case .needsConsent: "remove.needs-consent"
    case .importIncomplete: "import.incomplete"
    }
  }

  func message(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  func pointer(in language: Language) -> String? {
    switch (self, language) {
    case (.unknownField, .chinese): "输入“字段”可看全部字段"
    case (.unknownField, .english): "All fields: fields"
    case (.unknownSetting, .chinese): "输入“设置”可看全部设置"
    case (.unknownSetting, .english): "All settings: set"
    case (.unknownTopic, .chinese): "输入“帮助”可看全部主题"
    case (.unknownTopic, .english): "All topics: help"
    case (.unknownResult(let name), .chinese): "要起名，请写：令 \(typed(name)) = 查找 …"
    case (.unknownResult(let name), .english): "To name one: let \(typed(name)) = find …"
    case (.removal(.notFound), .chinese): "“移出”后面打一个空格再按 Tab 键，可看有哪些"
    case (.removal(.notFound), .english): "Tab behind remove shows what there is"
    default: nil
    }
  }

  /// A name as it is typed, in quotes where it needs them.
  private func typed(_ name: String) -> String {
    Value(.word(name), span: SourceSpan(0, 0)).printed(in: .english)
  }

  private var chinese: String {
    switch self {
    case .missingArgument(let command): "“\(command.word(in: .chinese))”后面要写\(command.due(in: .chinese))"
    case .unexpectedArgument(let command, let word): "“\(word)”多余。写法：\(command.usage(in: .chinese))"
    case .notANumber(let word): "“\(word)”不是结果里的序号。比如：查看 1"
    case .noAnswer: "还没有查询结果。先查一次，比如：查找 宣讲"
    case .noArticleList: "上次的结果不是文章列表。请先用“查找”查出文章"
    case .noSuchRow(let number, let count):
      count == 0 ? "上次没有查到文章，没有第 \(number) 篇可看。请换个条件再查" : "没有第 \(number) 篇，上次结果共 \(count) 篇"
    case .endOfAnswer(let isBeginning, let count):
      isBeginning ? "前面没有文章了。从头看：查看 1" : "已经是最后一篇，上次结果共 \(count) 篇"
    case .notALesson(let word): "“\(word)”不是课的序号。比如：学习 2"
    case .nothingLeft: "后面没有了"
    case .noValues(let field): "“\(field.chinese)”是长文，不能列出取值。请用“包含”查找其中的词：\(field.chinese) 包含 …"
    case .unknownField(let name): "没有叫“\(name)”的字段"
    case .unknownSetting(let name): "没有叫“\(name)”的设置"
    case .unknownValue(let setting, let value):
      "“\(setting.chinese)”（\(setting.rawValue)）不能设成“\(value)”，可用：\(setting.choices(in: .chinese))"
    case .unknownTopic(let word): "帮助里没有“\(word)”"
    case .unknownLanguage(let word): "“\(word)”不是可用的语言，请写 zh 或 en"
    case .file(let error): error.message(in: .chinese)
    case .notText(let path, let line): "\(path) 第 \(line) 行有空字符（NUL），这不是脚本"
    case .notUTF8(let path, let line): "\(path) 第 \(line) 行不是 UTF-8 编码，请转存为 UTF-8"
    case .tooDeep(let limit): "脚本互相调用超过 \(limit) 层"
    case .unknownFormat(let path) where path.isWorkbook:
      "写不了 Excel 的工作簿。Excel 能打开 .csv，请写 \(path.asCSV)"
    case .unknownFormat(let path): "从文件名 \(path) 看不出格式，扩展名可用 csv、tsv、json、jsonl、md、html"
    case .notOurExport(let path): "\(path) 已经存在，而且不是查报导出的，没有覆盖。请换一个文件名，或者先把它移走"
    case .noFolder(let path): "没有 \(path) 这个文件夹。请先建好，或者换一个位置"
    case .selfReference(let name): "“\(name)”的查询里用到了它自己，请换一个名字"
    case .unknownResult(let name): "没有叫“\(name)”的结果"
    case .keepsNoQueries: "这个库只是一个文件，存不了查询。请先建一个库：导入 文件 --into 文件夹"
    case .onlyNamedQueries: "保存查询的文件里只能写：令 名称 = 查找 …"
    case .needsPrompt(let command): "“\(command.word(in: .chinese))”要在提示符下用：先运行 chabao"
    case .noSuchLesson(let number, let count): "没有第 \(number) 课，一共 \(count) 课"
    case .unknownParameter(let name): "参数 $\(name) 还没有值。请先写：令 $\(name) = …"
    case .unknownOption(let word, let known): "没有“\(word)”这个选项，可用：\(known.joined(separator: " "))"
    case .missingOptionValue(let word): "\(word) 后面还要写上它的值"
    case .malformedDate(let text): "“\(text)”不是有效的日期，可以写作 2024-08-28、2024/8/28、20240828 或 2024年8月28日"
    case .mapping(let error): error.message(in: .chinese)
    case .noPageText(let id): "这个库里没有存 \(id) 的版面文字"
    case .bundledArchive: "示例库不能改动。请建自己的库：导入 文件或文件夹 --into 新库的文件夹；已经有库，请写：打开 库文件夹"
    case .archive(let problem): problem.message(in: .chinese)
    case .removal(let problem): problem.message(in: .chinese)
    case .needsConsent(let title):
      "这里没法问您是不是真的要移出，所以没有动。确定要移出，请写：移出 \(ShellCommand.Argument.printed(title)) \(Session.consent)"
    case .importIncomplete(let count): "有 \(count) 个文件没有导入，原因见上"
    }
  }

  private var english: String {
    switch self {
    case .missingArgument(let command): "\(command.due(in: .english)) must follow \(command.rawValue)"
    case .unexpectedArgument(let command, let word):
      "“\(word)” is too much. Write: \(command.usage(in: .english))"
    case .notANumber(let word): "“\(word)” is not a row number. Write, for instance: show 1"
    case .noAnswer: "nothing was asked yet. Begin, for instance, with: find 宣讲"
    case .noArticleList: "the last answer lists no articles. Ask with find first"
    case .noSuchRow(let number, let count):
      count == 0
        ? "there is no article \(number): the last answer found none. Ask again with other conditions"
        : "there is no article \(number); the last answer has \(count)"
    case .endOfAnswer(let isBeginning, let count):
      isBeginning
        ? "no article stands before that one. To begin with the first: show 1"
        : "this was the last one: the last answer has \(Wording.articles(count, in: .english))"
    case .notALesson(let word): "“\(word)” is not a lesson's number. Write, for instance: learn 2"
    case .nothingLeft: "there is nothing more to show"
    case .noValues(let field): "\(field.rawValue) is long text and has no list of values; search it with ~"
    case .unknownField(let name): "no field is called “\(name)”"
    case .unknownSetting(let name): "no setting is called “\(name)”"
    case .unknownValue(let setting, let value):
      "\(setting.rawValue) can't be “\(value)”; it can be \(setting.choices(in: .english))"
    case .unknownTopic(let word): "help knows nothing of “\(word)”"
    case .unknownLanguage(let word): "“\(word)” is not a language of the shell; write zh or en"
    case .file(let error): error.message(in: .english)
    case .notText(let path, let line): "\(path) holds a NUL in line \(line): this is no script"
    case .notUTF8(let path, let line): "\(path) is not UTF-8 in line \(line); save it as UTF-8"
    case .tooDeep(let limit): "scripts run each other more than \(limit) deep"
    case .unknownFormat(let path) where path.isWorkbook:
      "Excel workbooks can't be written. Excel opens .csv: write \(path.asCSV)"
    case .unknownFormat(let path):
      "the name \(path) tells no format; it may end in csv, tsv, json, jsonl, md or html"
    case .notOurExport(let path):
      "\(path) is there already and is no export of Chabao; it is left as it is. Take another name, or move it away"
    case .noFolder(let path): "there is no folder \(path). Make it first, or take another place"
    case .selfReference(let name): "the query of “\(name)” asks “\(name)” itself; take another name"
    case .unknownResult(let name): "no result is called “\(name)”"
    case .keepsNoQueries:
      "this archive is a single file and keeps no queries. Make an archive of it: import FILE --into FOLDER"
    case .onlyNamedQueries: "a file of saved queries holds only lines such as: let NAME = find …"
    case .needsPrompt(let command): "\(command.rawValue) works at the prompt only: run chabao first"
    case .noSuchLesson(let number, let count): "there is no lesson \(number); there are \(count)"
    case .unknownParameter(let name): "the parameter $\(name) has no value yet. Write first: let $\(name) = …"
    case .unknownOption(let word, let known):
      "there is no option “\(word)”; there \(known.count == 1 ? "is" : "are") \(known.joined(separator: " "))"
    case .missingOptionValue(let word): "a value has to follow \(word)"
    case .malformedDate(let text): "“\(text)” is not a date; write 2024-08-28, 2024/8/28, 20240828 or 2024年8月28日"
    case .mapping(let error): error.message(in: .english)
    case .noPageText(let id): "the page text of \(id) is not kept in this archive"
    case .bundledArchive:
      "the bundled sample can't be changed. Make an archive of your own: import FILES --into FOLDER; or open one: open FOLDER"
    case .archive(let problem): problem.message(in: .english)
    case .removal(let problem): problem.message(in: .english)
    case .needsConsent(let title):
      "there is nobody to ask whether to remove it, so it was left alone. If you are sure, write: remove \(ShellCommand.Argument.printed(title)) \(Session.consent)"
    case .importIncomplete(let count):
      "\(count) \(count == 1 ? "file was" : "files were") not imported; see above"
    }
  }
}

extension String {
  /// Whether a file of that name would be a spreadsheet's own.
  fileprivate var isWorkbook: Bool { ["xlsx", "xls", "et", "ods"].contains(pathExtension(of: self)) }

  /// The name with the ending of CSV.
  fileprivate var asCSV: String { (lastIndex(of: ".").map { String(self[..<$0]) } ?? self) + ".csv" }
}

extension Field {
  /// `city (城市)`.
  var bothNames: String { "\(rawValue) (\(chinese))" }

  /// Both names where a Chinese reader typed the English one, `city（城市）`; what Chinese typing meant, in Chinese.
  func bothNames(besides spelling: String, in language: Language) -> String {
    if language == .english { return bothNames }
    return spelling.utf8.allSatisfy { $0 < 0x80 } ? "\(rawValue)（\(chinese)）" : chinese
  }
}

extension Setting {
  /// The values to choose from, in one string.
  func choices(in language: Language) -> String {
    values.map { name(of: $0[0], in: language) }.joined(separator: language == .chinese ? "、" : "/")
  }
}
