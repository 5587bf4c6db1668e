import QueryLanguage
import TextBasics

/// All that `help` knows, and how it is found.
enum HelpIndex {
  /// Every entry, in the order of the overview.
  static var entries: [HelpEntry] {
    HelpEntry.statements + HelpEntry.conditions + HelpEntry.clauses + CommandName.allCases.map(\.helpEntry)
      + Field.allCases.map(\.helpEntry)
  }

  /// The entries for a topic: those called so, else those that speak of it.
  static func entries(for topic: String) -> [HelpEntry] {
    let topic = Folding.fold(topic)
    let all = entries
    let named = all.filter { $0.names.contains { Folding.fold($0) == topic } }
    if !named.isEmpty { return named }
    return all.filter { entry in
      let words =
        entry.names + [entry.usage.chinese, entry.usage.english, entry.meaning.chinese, entry.meaning.english]
      return words.contains { Folding.fold($0).contains(topic) }
    }
  }

  /// The entries for a question: 怎么导出, how do I export, 按月统计, excel. Its words are looked for among the names of
  /// entries, the longest that fits at each place; those of the last word come last, and none twice.
  static func entries(answering question: String) -> [HelpEntry] {
    let all = entries
    var names: [(name: String, entry: Int)] = []
    for (index, entry) in all.enumerated() {
      for name in entry.names + entry.otherWords { names.append((Folding.fold(name), index)) }
    }
    // Signs and single letters are in any question.
    names.removeAll { $0.name.utf8.count < 3 }
    var rest = Folding.fold(question)[...]
    var found: [Int] = []
    var isInWord = false
    while let first = rest.first {
      let isLatin = first.isASCII && first.isLetter
      let fitting = isLatin && isInWord ? [] : names.filter { rest.begins(with: $0.name) }
      isInWord = isLatin
      guard let longest = fitting.map(\.name.count).max() else {
        rest.removeFirst()
        continue
      }
      for hit in fitting where hit.name.count == longest && !found.contains(hit.entry) { found.append(hit.entry) }
      rest.removeFirst(longest)
    }
    return found.map { all[$0] }
  }

  /// Names spelled like the topic.
  static func near(_ topic: String) -> [String] {
    Nearest.among(entries, to: topic, spellings: \.names).map { $0.names[0] }
  }
}

extension HelpEntry {
  /// What people ask for that the entry answers, though it isn't called so.
  fileprivate var otherWords: [String] {
    switch names[0] {
    case "export": ["excel", "xlsx", "xls", "wps", "另存", "输出文件", "下载", "csv", "word", "打印"]
    case "count": ["按月", "按年", "按日", "按周", "按季度", "多少篇", "几篇", "分组", "计数"]
    case "timeline": ["趋势", "走势"]
    case "sort": ["排列"]
    case "next": ["翻页"]
    default: []
    }
  }
}

extension Substring {
  /// Whether it begins with a name; one of letters has to be a whole word.
  fileprivate func begins(with name: String) -> Bool {
    guard hasPrefix(name) else { return false }
    guard let last = name.last, last.isASCII, last.isLetter else { return true }
    guard let next = dropFirst(name.count).first else { return true }
    return !(next.isASCII && next.isLetter)
  }
}

extension CommandName {
  /// The command's entry.
  var helpEntry: HelpEntry {
    HelpEntry(
      theme: .command,
      names: [rawValue] + aliases,
      usage: (usage(in: .chinese), usage(in: .english)),
      meaning: (meaning(in: .chinese), meaning(in: .english)),
      examples: []
    )
  }
}

extension Field {
  /// The field's entry.
  var helpEntry: HelpEntry {
    let names = spellings.english + spellings.chinese
    let signs = kind.operators.isEmpty ? "" : "  \(kind.operators.joined(separator: " "))"
    return HelpEntry(
      theme: .field,
      names: names,
      usage: (
        "\(names.joined(separator: " "))（\(kind.name(in: .chinese))）\(signs)",
        "\(names.joined(separator: " ")) (\(kind.name(in: .english)))\(signs)"
      ),
      meaning: (meaning(in: .chinese), meaning(in: .english)),
      examples: ["find articles where \(example)"]
    )
  }
}
