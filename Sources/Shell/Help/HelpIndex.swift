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

  /// Names spelled like the topic.
  static func near(_ topic: String) -> [String] {
    Nearest.among(entries, to: topic, spellings: \.names).map { $0.names[0] }
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
