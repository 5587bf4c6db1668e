import ArgumentParser
import Glibc
import Shell

/// The text in the language of the locale. Help is worded when the argument parser asks for it, which knows no language
/// of its own.
func localized(_ chinese: String, _ english: String) -> String {
  CommandLanguage.isChinese ? chinese : english
}

/// Help for an argument, in the language of the locale.
func help(_ chinese: String, _ english: String, _ valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: localized(chinese, english)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ valueName: String?) -> ArgumentHelp {
    var help = self
    help.valueName = valueName
    return help
  }
}

/// The language that the process was started in.
enum CommandLanguage {
  static let isChinese = Program.speaksChineseByLocale
}
