import QueryLanguage
import TextBasics

/// The language's words as completion needs them: each spelling's canonical one, and the spellings to offer.
struct CompletionWords {
  private let canonical: [String: String]
  private let chinese: [String: String]
  private let fields: [String: Field]
  private let commands: [String: CommandName]

  /// The words of the language. Made once for a session: a few hundred spellings.
  init() {
    var canonical: [String: String] = [:]
    var chinese: [String: String] = [:]
    for word in Vocabulary.words where word.role != .field && word.role != .command {
      guard let english = word.english.first ?? word.chinese.first else { continue }
      for spelling in word.english + word.chinese where canonical[Folding.fold(spelling)] == nil {
        canonical[Folding.fold(spelling)] = english
      }
      if chinese[english] == nil { chinese[english] = word.chinese.first }
    }
    // Of these there is no spelling in one piece.
    chinese["sort by"] = "排序 按"
    chinese["count by"] = "统计 按"
    // The first few articles: 限 is rarely said.
    chinese["limit"] = "前"
    self.canonical = canonical
    self.chinese = chinese
    fields = Dictionary(
      Field.allCases.flatMap { field in
        (field.spellings.english + field.spellings.chinese).map { (Folding.fold($0), field) }
      },
      uniquingKeysWith: { first, _ in first })
    commands = Dictionary(
      CommandName.allCases.flatMap { command in
        ([command.rawValue] + command.aliases).map { (Folding.fold($0), command) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The canonical English spelling of a folded word; the word itself when it is none of the language's.
  func canonical(_ word: String) -> String { canonical[word] ?? word }

  /// The field of that folded spelling.
  func field(_ word: String) -> Field? { fields[word] }

  /// The command of that folded spelling.
  func command(_ word: String) -> CommandName? { commands[word] }

  /// The Chinese spelling of a word by its canonical English one.
  func chinese(_ english: String) -> String? { chinese[english] }
}
