import Archives
import Files
import QueryLanguage
import TextBasics

/// What can be wrong with a command of the shell. Its words stand in `CommandProblem+Wording.swift`.
enum CommandProblem: DiagnosticReason, Error, Hashable {
  /// Something has to follow.
  case missingArgument(CommandName)
  /// More follows than the command takes.
  case unexpectedArgument(CommandName, String)
  /// A number of an article was due.
  case notANumber(String)
  /// Nothing was asked yet.
  case noAnswer
  /// The last answer lists no articles.
  case noArticleList
  /// The last answer has fewer articles.
  case noSuchRow(Int, count: Int)
  /// No article stands behind, or before, the one that was read last.
  case endOfAnswer(isBeginning: Bool, count: Int)
  /// A lesson's number was due.
  case notALesson(String)
  /// Everything was shown.
  case nothingLeft
  /// Only one value of each article can be listed, not a long text.
  case noValues(Field)
  /// No field is called so.
  case unknownField(String)
  /// No setting is called so.
  case unknownSetting(String)
  /// The setting has no such value.
  case unknownValue(Setting, String)
  /// `help` knows nothing of it.
  case unknownTopic(String)
  /// Only `zh` and `en` are languages.
  case unknownLanguage(String)
  /// A file could not be read or written.
  case file(FileError)
  /// The file is not UTF-8; where its first wrong byte is.
  case notUTF8(path: String, line: Int)
  /// The file has a zero byte, which no text has; where the first is.
  case notText(path: String, line: Int)
  /// Scripts that run each other too deep.
  case tooDeep(Int)
  /// An extension that tells no format.
  case unknownFormat(path: String)
  /// A file that no export wrote, where one was to be written.
  case notOurExport(String)
  /// The folder that a file was to be written in is not there.
  case noFolder(String)
  /// A name that its own query would ask.
  case selfReference(String)
  /// No result is called so.
  case unknownResult(String)
  /// The archive is a single file, beside which nothing is kept.
  case keepsNoQueries
  /// A file of saved queries has another statement in it.
  case onlyNamedQueries
  /// The command is for the prompt, where someone answers.
  case needsPrompt(CommandName)
  /// There are fewer lessons.
  case noSuchLesson(Int, count: Int)
  /// A parameter without a value.
  case unknownParameter(String)
  /// An article's page text is not kept in the archive.
  case noPageText(String)
  /// The bundled archive can't be changed.
  case bundledArchive
  /// An option that the command has not; those that it has.
  case unknownOption(String, known: [String])
  /// An option without the value that has to follow.
  case missingOptionValue(String)
  /// Not a date.
  case malformedDate(String)
  /// What `--map` says makes no sense.
  case mapping(BulkMappingError)
  /// The archive could not be opened.
  case archive(ArchiveProblem)
  /// Something can't be taken out of the archive.
  case removal(RemovalProblem)
  /// Nobody can be asked whether that is to be removed.
  case needsConsent(String)
  /// So many files of an import were not taken; each was told.
  case importIncomplete(Int)
}
