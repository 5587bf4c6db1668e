import Files
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// Carries out a command of the shell.
  mutating func perform(
    _ command: ShellCommand,
    at span: SourceSpan,
    in running: RunningText
  ) throws -> Outcome {
    let arguments = CommandArguments(command, at: span)
    switch command.name {
    case .show: try showArticle(arguments)
    case .next: try showNext(arguments)
    case .following: try showNeighbour(1, arguments)
    case .preceding: try showNeighbour(-1, arguments)
    case .open: try openArchive(arguments)
    case .reload: try reload(arguments)
    case .importFiles: try importFiles(arguments)
    case .remove: try removeFiles(arguments)
    case .info: try showInfo(arguments)
    case .fields: try showFields(arguments)
    case .values: try showValues(arguments)
    case .help: try showHelp(arguments)
    case .history: try showHistory(arguments)
    case .set: try changeSetting(arguments)
    case .save: try saveQuery(arguments)
    case .learn: try learn(arguments)
    case .run: return try runScript(arguments)
    case .echo: try echo(arguments)
    case .translate: try translate(arguments, in: running)
    case .quit:
      try arguments.expect(atMost: 0)
      return .quit
    }
    return .done
  }
}

/// The words after a command, with the errors that they can give.
struct CommandArguments {
  /// The command.
  var name: CommandName
  /// The words.
  var words: [ShellCommand.Argument]
  /// Where the whole command stands.
  var span: SourceSpan

  init(_ command: ShellCommand, at span: SourceSpan) {
    name = command.name
    words = command.arguments
    self.span = span
  }

  /// The first word; an error when there is none.
  func first() throws(DiagnosticsError) -> ShellCommand.Argument {
    guard let first = words.first else { throw error(.missingArgument(name)) }
    return first
  }

  /// An error when more words follow than that.
  func expect(atMost count: Int) throws(DiagnosticsError) {
    guard words.count > count else { return }
    throw error(.unexpectedArgument(name, words[count].text), at: words[count])
  }

  /// The word as a number from 1.
  func number(_ word: ShellCommand.Argument) throws(DiagnosticsError) -> Int {
    guard let number = word.rowNumber, number > 0 else { throw error(.notANumber(word.text), at: word) }
    return number
  }

  /// The word as a field.
  func field(_ word: ShellCommand.Argument) throws(DiagnosticsError) -> Field {
    if let field = Field(spelled: word.text) { return field }
    let isLatin = word.text.utf8.allSatisfy { $0 < 0x80 }
    let near = Nearest.among(Field.allCases, to: word.text) { $0.spellings.english + $0.spellings.chinese }
    throw error(.unknownField(word.text), at: word, replacements: near.map { isLatin ? $0.rawValue : $0.chinese })
  }

  /// A problem with one of the words, or with the command as a whole; `replacements` could stand in the word's place.
  func error(
    _ problem: CommandProblem, at word: ShellCommand.Argument? = nil, replacements: [String] = []
  ) -> DiagnosticsError {
    let span = word?.span ?? span
    let fixIts = replacements.prefix(2).map { FixIt(replace: span, with: $0) }
    return DiagnosticsError([Diagnostic(problem, at: span, fixIts: fixIts)])
  }
}
