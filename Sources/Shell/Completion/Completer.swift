import Archives
import Files
import LineEditing
import QueryEngine
import QueryLanguage
import TextBasics

/// Completes a line by the grammar: at each place what may stand there, values with the number of articles that have
/// them under the conditions typed so far, and by pinyin what is Chinese.
///
/// Made anew at each Tab from the session as it stands.
struct Completer {
  /// The archive that values come from.
  var engine: Engine
  /// The results that `let` named.
  var names: [String]
  /// The parameters with a value.
  var parameters: [String]
  /// What can be removed of the archive and goes on from what was typed.
  var removable: (_ typed: String) -> [String] = { _ in [] }
  /// The language to offer words in where nothing was typed yet.
  var language: Language
  /// The words of the language.
  var words = CompletionWords()

  /// More values than this are not offered: the rest comes with the next letter.
  private static let mostValues = 100

  /// What can stand at byte `cursor` of `line`; the candidates replace the word before it.
  func completion(of line: String, at cursor: Int) -> Completion {
    let text = String(decoding: line.utf8.prefix(cursor), as: UTF8.self)
    let (tokens, current) = CompletionToken.tokens(of: text)
    var slot = CompletionSlot.statement
    var conditionStart: Int?
    for token in tokens {
      let word = token.isQuoted ? token.text : words.canonical(token.text)
      let field = token.isQuoted ? nil : words.field(token.text)
      if field != nil, slot.beginsCondition { conditionStart = token.range.lowerBound }
      slot = slot.next(word, field: field, command: token.isQuoted ? nil : words.command(token.text))
    }
    let typed = String(decoding: Array(text.utf8)[current.range], as: UTF8.self)
    let found = candidates(for: slot, typed: typed, current, before: conditionStart.map { prefix(text, $0) })
    return Completion(
      replacing: SourceSpan(current.range.lowerBound, current.range.upperBound), with: found)
  }

  private func prefix(_ text: String, _ end: Int) -> String { String(decoding: text.utf8.prefix(end), as: UTF8.self) }

  private func candidates(
    for slot: CompletionSlot,
    typed: String,
    _ current: CompletionToken,
    before: String?
  ) -> [Completion.Candidate] {
    if typed.hasPrefix("$") {
      return parameters.sorted().map { "$" + $0 }.filter { $0.hasPrefix(typed) }.map { .init($0) }
    }
    if case .file = slot { return fileCandidates(typed) }
    if case .argument(let command, let place, let before) = slot {
      return arguments(of: command, at: place, after: before, typed: typed)
    }
    if let field = slot.valueField {
      let values = self.values(of: field, beginning: current, condition: condition(before))
      return values + (slot.offersWords ? keywords(of: slot, typed: typed) : [])
    }
    return fields(of: slot, typed: typed) + resultNames(of: slot, typed: typed) + keywords(of: slot, typed: typed)
  }

  /// The values of a field that exist under the conditions typed so far, most frequent first.
  private func values(
    of field: Field,
    beginning current: CompletionToken,
    condition: Condition?
  ) -> [Completion.Candidate] {
    guard field.kind != .longText, field.kind != .flag, field.kind != .number,
      let table = try? engine.values(of: field, where: condition)
    else { return [] }
    let matching = table.groups.filter { group in
      current.text.isEmpty || Folding.fold(group.value).hasPrefix(current.text)
        || Pinyin.isBeginning(current.text, of: group.value)
    }
    return matching.prefix(Self.mostValues).map { group in
      .init(group.value.quotedWhereNeeded(isOpen: current.isQuoted, words), note: String(group.count))
    }
  }

  /// The condition of the statement's complete part; nil where it has none that can be asked.
  private func condition(_ before: String?) -> Condition? {
    guard var text = before else { return nil }
    for _ in 0..<4 {
      let script = Script.parse(text)
      if script.diagnostics.isEmpty, !script.isIncomplete, case .query(let query)? = script.statements.last?.kind {
        if let condition = query.condition, case .or = condition.kind { return nil }
        return query.condition
      }
      // The connective before the condition being typed, and opening brackets, have to go.
      guard let last = CompletionToken.tokens(of: text + " ").before.last,
        ["and", "not", "(", ",", "where"].contains(words.canonical(last.text))
      else { return nil }
      text = prefix(text, last.range.lowerBound)
    }
    return nil
  }

  private func fields(of slot: CompletionSlot, typed: String) -> [Completion.Candidate] {
    slot.fields.compactMap { field in
      spelling(of: field.rawValue, field.chinese, all: field.spellings.chinese, typed: typed).map {
        .init($0.text, note: $0.note)
      }
    }
  }

  private func resultNames(of slot: CompletionSlot, typed: String) -> [Completion.Candidate] {
    guard slot == .resultName else { return [] }
    return (["last"] + names.sorted()).filter { $0.hasPrefix(typed) || Pinyin.isBeginning(typed, of: $0) }
      .map { .init($0) }
  }

  private func keywords(of slot: CompletionSlot, typed: String) -> [Completion.Candidate] {
    slot.keywords.compactMap { english in
      let command = slot == .statement ? CommandName(rawValue: english) : nil
      // Behind `context`, `first` is the first match of an article.
      let word = slot == .context && english == "first" ? "首处" : words.chinese(english)
      let chinese = command?.aliases.first ?? word ?? english
      return spelling(of: english, chinese, all: [chinese], typed: typed).map { .init($0.text, note: $0.note) }
    }
  }

  /// The spelling that goes on from what was typed, with the other one as a note: letters go on in English, or by
  /// pinyin in Chinese.
  private func spelling(
    of english: String,
    _ chinese: String,
    all spellings: [String],
    typed: String
  ) -> (text: String, note: String)? {
    let note = chinese == english ? "" : chinese
    let word = Folding.fold(typed)
    if word.isEmpty {
      return language == .chinese && chinese != english ? (chinese, english) : (english, note)
    }
    if Folding.fold(english).hasPrefix(word) { return (english, note) }
    if let spelling = spellings.first(where: { Folding.fold($0).hasPrefix(word) }) { return (spelling, english) }
    return Pinyin.isBeginning(word, of: chinese) ? (chinese, english) : nil
  }

  private func arguments(
    of command: CommandName,
    at place: Int,
    after before: String,
    typed: String
  ) -> [Completion.Candidate] {
    func beginning(_ texts: [String]) -> [Completion.Candidate] {
      texts.filter { Folding.fold($0).hasPrefix(Folding.fold(typed)) }.map { .init($0) }
    }
    /// Words by their spellings: the English one, the Chinese one, and others.
    func spelled(_ words: [[String]]) -> [Completion.Candidate] {
      words.compactMap { spellings in
        spelling(of: spellings[0], spellings.dropFirst().first ?? spellings[0], all: spellings, typed: typed)
          .map { .init($0.text, note: $0.note) }
      }
    }
    switch (command, place) {
    case (.open, 0), (.run, 0): return fileCandidates(typed)
    case (.importFiles, _):
      if typed.hasPrefix("-") { return beginning(ImportOption.spellings) }
      return before.hasPrefix("--") ? [] : fileCandidates(typed) { Importer.takes($0) }
    case (.remove, _) where typed.hasPrefix("-"): return beginning([Session.consent])
    case (.remove, 0): return removable(typed).prefix(Self.mostValues).map { .init($0) }
    case (.values, 0):
      return Field.allCases.filter { $0.kind != .longText }.compactMap { field in
        spelling(of: field.rawValue, field.chinese, all: field.spellings.chinese, typed: typed)
          .map { .init($0.text, note: $0.note) }
      }
    case (.set, 0): return spelled(Setting.allCases.map { [$0.rawValue, $0.chinese] })
    case (.set, 1): return spelled(Setting(name: before)?.values ?? [])
    case (.help, 0):
      return spelled(HelpIndex.entries.map { [$0.names[0], $0.name(in: .chinese)] + $0.names.dropFirst() })
    case (.translate, 0): return spelled(Setting.language.values)
    case (.learn, 0): return spelled([["page", "页"]])
    case (.learn, 1): return fileCandidates(typed)
    case (.save, 0): return beginning(names.sorted())
    case (.show, 1): return spelled([["page", "原版", "版面"]])
    default: return []
    }
  }

  /// The files and folders whose path goes on from what was typed; hidden ones left out.
  private func fileCandidates(
    _ typed: String, where isWanted: (String) -> Bool = { _ in true }
  ) -> [Completion.Candidate] {
    let slash = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let folder = String(typed[..<slash])
    let beginning = typed[slash...]
    guard let names = try? FileReading.names(in: folder.isEmpty ? "." : folder) else { return [] }
    return names.filter { $0.hasPrefix(beginning) || Pinyin.isBeginning(beginning, of: $0) }.compactMap { name in
      let isFolder = FileReading.kind(of: folder + name) == .folder
      guard isFolder || isWanted(name) else { return nil }
      return .init(folder + name + (isFolder ? "/" : ""), ending: isFolder ? "" : " ")
    }
  }
}

extension String {
  /// The value as it can stand in a query: in quotes where it would be read as something else.
  fileprivate func quotedWhereNeeded(isOpen: Bool, _ words: CompletionWords) -> String {
    let folded = Folding.fold(self)
    let isPlain =
      allSatisfy { $0.isLetter || $0.isNumber || "·-_（）％%“”".contains($0) } && words.canonical(folded) == folded
      && words.field(folded) == nil
    if isPlain, !isOpen { return self }
    return "\"" + map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }
}
