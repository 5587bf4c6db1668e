import TextBasics

/// One thing that `set` changes, by its name.
///
/// To add one: a case here with its Chinese name and meaning, its values, and the two switches that read and
/// change it in `Settings`.
enum Setting: String, CaseIterable {
  case language
  case format
  case headers
  case color
  case ambiguous
  case bom
  case echo
  case pager
  case timing

  /// The Chinese name.
  var chinese: String {
    switch self {
    case .language: "语言"
    case .format: "格式"
    case .headers: "列名"
    case .color: "颜色"
    case .ambiguous: "字宽"
    case .bom: "字节序标记"
    case .echo: "回显"
    case .pager: "分页"
    case .timing: "计时"
    }
  }

  /// A Chinese name that is understood too.
  private var olderName: String? { self == .ambiguous ? "宽度" : nil }

  /// The values it can have, each canonical one first among its spellings.
  var values: [[String]] {
    switch self {
    case .language: [["zh", "中文", "chinese"], ["en", "英文", "english"]]
    case .headers: [["auto", "自动"], ["zh", "中文", "chinese"], ["en", "英文", "english"]]
    case .format: FormatName.allCases.map { [$0.rawValue] + $0.chineseNames }
    case .ambiguous: [["1"], ["2"]]
    case .color, .bom, .echo, .pager, .timing: [["on", "开", "yes", "true"], ["off", "关", "no", "false"]]
    }
  }

  /// What it is for.
  func meaning(in language: Language) -> String {
    switch (self, language) {
    case (.language, .chinese): "提示和帮助用的语言"
    case (.language, .english): "the language of messages and help"
    case (.format, .chinese): "结果的输出格式"
    case (.format, .english): "how results are written"
    case (.headers, .chinese): "列名用的语言"
    case (.headers, .english): "the language of column headings"
    case (.color, .chinese): "终端上是否用颜色"
    case (.color, .english): "colour on a terminal"
    case (.ambiguous, .chinese): "“”…·■ 等字符占几格"
    case (.ambiguous, .english): "cells of characters such as “ ” … · ■"
    case (.bom, .chinese): "CSV 开头加字节序标记，供 Excel 识别"
    case (.bom, .english): "a byte order mark before CSV, for Excel"
    case (.echo, .chinese): "先打印所理解的查询"
    case (.echo, .english): "print each query as it was understood"
    case (.pager, .chinese): "长结果交给 $PAGER 分页"
    case (.pager, .english): "send long answers through $PAGER"
    case (.timing, .chinese): "末行显示用时"
    case (.timing, .english): "tell the time in the last line"
    }
  }

  /// The setting of that name, English or Chinese.
  init?(name: String) {
    let name = name.lowercased()
    guard
      let found = Setting.allCases.first(where: { $0.rawValue == name || $0.chinese == name || $0.olderName == name })
    else {
      return nil
    }
    self = found
  }

  /// A canonical value as messages call it; of a format both names in Chinese, because files are named by the English one.
  func name(of value: String, in language: Language) -> String {
    guard language == .chinese, let name = values.first(where: { $0.first == value })?.dropFirst().first else {
      return value
    }
    return self == .format ? "\(name) \(value)" : name
  }

  /// The canonical spelling of a value; nil when there is no such value.
  func canonicalValue(_ text: String) -> String? {
    values.first { $0.contains(text.lowercased()) }?.first
  }
}

extension FormatName {
  /// What it is called in Chinese; nothing where Chinese has no name of its own.
  fileprivate var chineseNames: [String] {
    switch self {
    case .table: ["表格", "表"]
    case .vertical: ["竖排", "纵排", "逐项"]
    case .csv: ["逗号分隔"]
    case .tsv: ["制表符分隔"]
    case .html: ["网页"]
    case .json, .jsonl, .markdown: []
    }
  }
}

extension Settings {
  /// The value of a setting, canonical.
  subscript(_ setting: Setting) -> String {
    func flag(_ isOn: Bool) -> String { isOn ? "on" : "off" }
    return switch setting {
    case .language: language.rawValue
    case .format: format.rawValue
    case .headers: headings?.rawValue ?? "auto"
    case .color: flag(isColored)
    case .ambiguous: String(ambiguousWidth)
    case .bom: flag(hasByteOrderMark)
    case .echo: flag(echoes)
    case .pager: flag(usesPager)
    case .timing: flag(isTimed)
    }
  }

  /// Changes a setting to a canonical value; others leave it as it is.
  mutating func change(_ setting: Setting, to value: String) {
    switch setting {
    case .language: language = Language(rawValue: value) ?? language
    case .format: format = FormatName(rawValue: value) ?? format
    case .headers: headings = Language(rawValue: value)
    case .color: isColored = value == "on"
    case .ambiguous: ambiguousWidth = Int(value) ?? ambiguousWidth
    case .bom: hasByteOrderMark = value == "on"
    case .echo: echoes = value == "on"
    case .pager: usesPager = value == "on"
    case .timing: isTimed = value == "on"
    }
  }
}
