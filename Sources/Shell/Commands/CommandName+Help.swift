import QueryLanguage
import TextBasics

extension CommandName {
  /// How the command is written, as after “Usage”.
  func usage(in language: Language) -> String {
    switch (self, language) {
    case (.show, .chinese): "show 序号"
    case (.show, .english): "show N"
    case (.next, _): "next"
    case (.open, .chinese): "open 库文件夹"
    case (.open, .english): "open ARCHIVE"
    case (.importFiles, .chinese): "import 文件或文件夹…"
    case (.importFiles, .english): "import FILE-OR-FOLDER…"
    case (.info, _): "info"
    case (.fields, _): "fields"
    case (.values, .chinese): "values 字段 [开头的字]"
    case (.values, .english): "values FIELD [BEGINNING]"
    case (.help, .chinese): "help [主题]"
    case (.help, .english): "help [TOPIC]"
    case (.history, .chinese): "history [条数]"
    case (.history, .english): "history [N]"
    case (.set, .chinese): "set [名称 值]"
    case (.set, .english): "set [NAME VALUE]"
    case (.run, .chinese): "run 脚本文件"
    case (.run, .english): "run FILE"
    case (.echo, .chinese): "echo 文字"
    case (.echo, .english): "echo TEXT"
    case (.translate, .chinese): "translate zh|en [查询]"
    case (.translate, .english): "translate zh|en [QUERY]"
    case (.quit, _): "quit"
    }
  }

  /// What the command does, in a short sentence.
  func meaning(in language: Language) -> String {
    switch (self, language) {
    case (.show, .chinese): "读上次结果里的一篇；show 1 page 连同原版文字"
    case (.show, .english): "read an article of the last answer; show 1 page adds the page's text"
    case (.next, .chinese): "看结果的下一屏"
    case (.next, .english): "the next rows of the last answer"
    case (.open, .chinese): "打开另一个库"
    case (.open, .english): "open another archive"
    case (.importFiles, .chinese): "把版面文字或解析好的报纸收进当前库"
    case (.importFiles, .english): "take pages or parsed issues into this archive"
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
