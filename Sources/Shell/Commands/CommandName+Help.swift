import QueryLanguage
import TextBasics

extension CommandName {
  /// How the command is written: in Chinese by its Chinese name, the English one behind it.
  func usage(in language: Language) -> String {
    let parameters = self.parameters(in: language)
    switch language {
    case .chinese:
      return [word(in: .chinese), parameters, "(\(rawValue))"].filter { !$0.isEmpty }.joined(separator: " ")
    case .english: return parameters.isEmpty ? rawValue : "\(rawValue) \(parameters)"
    }
  }

  /// The command's name in that language.
  func word(in language: Language) -> String {
    language == .chinese ? aliases.first ?? rawValue : rawValue
  }

  private func parameters(in language: Language) -> String {
    switch (self, language) {
    case (.show, .chinese): "序号"
    case (.show, .english): "N"
    case (.open, .chinese): "库文件夹"
    case (.open, .english): "ARCHIVE"
    case (.importFiles, .chinese): "文件或文件夹… [--into 新库] [--date 日期] [--newspaper 报名]"
    case (.importFiles, .english): "FILE-OR-FOLDER… [--into ARCHIVE] [--date DATE] [--newspaper NAME]"
    case (.remove, .chinese): "期次、版面或成批文件 [--yes]"
    case (.remove, .english): "ISSUE-OR-PAGE [--yes]"
    case (.values, .chinese): "字段 [开头的字]"
    case (.values, .english): "FIELD [BEGINNING]"
    case (.help, .chinese): "[主题]"
    case (.help, .english): "[TOPIC]"
    case (.history, .chinese): "[条数]"
    case (.history, .english): "[N]"
    case (.set, .chinese): "[名称 值]"
    case (.set, .english): "[NAME VALUE]"
    case (.learn, .chinese): "[第几课] · 学习 页 [文件]"
    case (.learn, .english): "[N] · learn page [FILE]"
    case (.save, .chinese): "名称"
    case (.save, .english): "NAME"
    case (.run, .chinese): "脚本文件"
    case (.run, .english): "FILE"
    case (.echo, .chinese): "文字"
    case (.echo, .english): "TEXT"
    case (.translate, .chinese): "zh|en [查询]"
    case (.translate, .english): "zh|en [QUERY]"
    case (.next, _), (.following, _), (.preceding, _), (.reload, _), (.info, _), (.fields, _), (.quit, _): ""
    }
  }

  /// What has to follow it, with an example, where something has to.
  func due(in language: Language) -> String {
    switch (self, language) {
    case (.show, .chinese): "第几篇，比如：查看 1"
    case (.show, .english): "the number of an article, such as show 1,"
    case (.open, .chinese): "库的文件夹，比如：打开 我的库"
    case (.open, .english): "an archive's folder, such as open ARCHIVE,"
    case (.importFiles, .chinese): "文件或文件夹，比如：导入 今天.txt"
    case (.importFiles, .english): "files or folders, such as import today.txt,"
    case (.remove, .chinese): "期次、版面或成批文件，比如：移出 2024-08-28"
    case (.remove, .english): "an issue, a page or a bulk file, such as remove 2024-08-28,"
    case (.values, .chinese): "字段名，比如：取值 主题"
    case (.values, .english): "a field, such as values topic,"
    case (.save, .chinese): "用“令”起过的名称，比如：保存 名称"
    case (.save, .english): "a name that let gave, such as save NAME,"
    case (.run, .chinese): "脚本文件，比如：运行 月报.chabao"
    case (.run, .english): "a script, such as run report.chabao,"
    case (.translate, .chinese): "语言，比如：翻译 英文"
    case (.translate, .english): "a language, such as translate zh,"
    case (_, .chinese): "内容：\(usage(in: .chinese))"
    case (_, .english): "something (\(usage(in: .english)))"
    }
  }

  /// What the command does, in a short sentence.
  func meaning(in language: Language) -> String {
    switch (self, language) {
    case (.show, .chinese): "读上次结果里的一篇，也可说“看第一篇”；查看 1 原版，连同版面文字"
    case (.show, .english): "read an article of the last answer; show 1 page adds the page's text"
    case (.next, .chinese): "看结果后面的：下一屏的行；表太宽时是后面的列"
    case (.next, .english): "what comes next of the last answer: rows, or columns of a table wider than the screen"
    case (.following, .chinese): "读上次结果里的下一篇"
    case (.following, .english): "read the next article of the last answer"
    case (.preceding, .chinese): "读上次结果里的上一篇"
    case (.preceding, .english): "read the article before that one"
    case (.open, .chinese): "打开另一个库；打开 示例库，回到自带的示例"
    case (.open, .english): "open another archive; open sample comes back to the bundled one"
    case (.reload, .chinese): "载入当前库的最新内容：别的程序导入了，或者有人改了文件"
    case (.reload, .english): "take in what was imported or mended since this archive was opened"
    case (.importFiles, .chinese): "把版面、报纸或成批的文章收进当前库；--into 收进另一个库（没有就新建）并打开它；选项与 chabao import 相同"
    case (.importFiles, .english):
      "take pages, issues or articles in bulk into this archive, with --into into another, which is made where there is none and "
        + "opened; options as of chabao import"
    case (.remove, .chinese): "把一期、一版或成批文件移出当前库，先问一声；文件挪到库的 removed 文件夹，可以放回来。--yes 不问就移，脚本里必须写"
    case (.remove, .english):
      "take an issue (2024-08-28), a page (2024-08-28/A01) or a bulk file out of this archive, after asking; its files go to "
        + "the archive's folder removed and can be brought back. --yes does not ask, and is needed in scripts"
    case (.info, .chinese): "当前库的概况"
    case (.info, .english): "what this archive holds"
    case (.fields, .chinese): "列出可以查的字段"
    case (.fields, .english): "the fields that can be asked"
    case (.values, .chinese): "某字段有哪些值，各有几篇"
    case (.values, .english): "the values of a field, and how many articles have each"
    case (.help, .chinese): "帮助；可以跟字段、子句、命令或任意词"
    case (.help, .english): "help with a field, clause, command or any word"
    case (.history, .chinese): "输入过的查询"
    case (.history, .english): "what was typed before"
    case (.set, .chinese): "查看或更改设置"
    case (.set, .english): "show or change settings"
    case (.learn, .chinese): "十节小课，边学边练；“学习 页”把要点打在一页上"
    case (.learn, .english): "ten short lessons to type along; learn page puts them on one page"
    case (.save, .chinese): "把“令”起的名字连同查询存进当前库，下次打开还在"
    case (.save, .english): "keep a query that let named in this archive, for the next time"
    case (.run, .chinese): "运行脚本文件"
    case (.run, .english): "run a script"
    case (.echo, .chinese): "原样输出文字，$名称 换成参数的值"
    case (.echo, .english): "print text; $name stands for a parameter's value"
    case (.translate, .chinese): "把上次的（或写在后面的）查询改写成中文或英文"
    case (.translate, .english): "write the last query, or the one that follows, in Chinese or English"
    case (.quit, .chinese): "退出"
    case (.quit, .english): "leave the shell"
    }
  }
}
