import Archives
import Files
import Glibc
import QueryLanguage
public import TextBasics

/// What the commands of `chabao` do, with everything outside handed in: each command is a method that ends in an exit
/// status, so that tests run it in their own process.
public struct Program {
  /// The version, as `--version` tells it.
  public static let version = "0.1.0"

  /// Streams, terminal and clock.
  public var surroundings: Surroundings
  /// The variables the program was started with.
  public var environment: (String) -> String?
  /// All of standard input, when it is asked for.
  public var input: () -> [UInt8]
  /// Whether standard input is a terminal.
  public var inputIsTerminal: Bool

  /// Lets Ctrl-C ask for an end rather than be one, where stopping at any place would leave a mess.
  public var catchInterrupts: () -> Void = {}
  /// Lets Ctrl-C be an end again.
  public var releaseInterrupts: () -> Void = {}

  /// A program in those surroundings.
  public init(
    surroundings: Surroundings,
    environment: @escaping (String) -> String?,
    input: @escaping () -> [UInt8],
    inputIsTerminal: Bool
  ) {
    self.surroundings = surroundings
    self.environment = environment
    self.input = input
    self.inputIsTerminal = inputIsTerminal
  }

  /// The language of messages: the locale's.
  public var language: Language { Language(environment: environment) }

  /// Whether messages are in Chinese.
  public var speaksChinese: Bool { language == .chinese }

  /// Whether this process was started in a Chinese locale.
  public static var speaksChineseByLocale: Bool { Language { Environment[$0] } == .chinese }

  /// What the options that several commands share say.
  public struct Options: Sendable {
    /// The archive's path; nil for `$CHABAO_ARCHIVE`, or else the bundled sample.
    public var archive: String?
    /// The output format.
    public var format: FormatName
    /// Values of parameters, `name=value` each.
    public var parameters: [String]

    /// Options as given.
    public init(archive: String? = nil, format: FormatName = .table, parameters: [String] = []) {
      self.archive = archive
      self.format = format
      self.parameters = parameters
    }
  }

  /// A session on the archive that the options name; or the status to leave with, after saying why.
  func session(_ options: Options) -> Result<Session, Ended> {
    var settings = Settings(language: language)
    settings.format = options.format
    let archive: Archive
    if let path = options.archive ?? environment("CHABAO_ARCHIVE").flatMap({ $0.isEmpty ? nil : $0 }) {
      do { archive = try opened(path) } catch {
        complain(error.message(in: language))
        return .failure(Ended(status: error.isMissing ? .noInput : .failed))
      }
    } else {
      archive = .bundled()
    }
    var session = Session(archive: archive, settings: settings, surroundings: surroundings)
    session.surroundings.interrupts = (catchInterrupts, releaseInterrupts)
    for text in options.parameters {
      guard let parameter = ParameterOption(text) else {
        complain(UsageMessage.malformedParameter(text).text(in: language))
        return .failure(Ended(status: .usage))
      }
      session.parameters[parameter.name] = parameter.value
    }
    return .success(session)
  }

  /// Opens an archive. Where that takes long, because its store has to be made, Ctrl-C leaves it as it was.
  private func opened(_ path: String) throws(ArchiveProblem) -> Archive {
    var isCatching = false
    defer { if isCatching { releaseInterrupts() } }
    func beginning() {
      isCatching = true
      catchInterrupts()
    }
    return try surroundings.watching(OutputStyle(language: language), beginning: beginning) {
      (observer) throws(ArchiveProblem) in try Archive.open(path, observer)
    }
  }

  /// An end before anything was done.
  struct Ended: Error {
    var status: ExitStatus
  }

  /// An error without a place in a text, for people.
  func complain(_ message: String) {
    let label = language == .chinese ? "错误：" : "error: "
    surroundings.errors.writeLine("chabao: " + label + TerminalText.sanitized(message))
  }
}

extension Session.Outcome {
  /// The exit status of a run that ended so.
  var status: ExitStatus { self == .failed ? .failed : .done }
}

extension ArchiveProblem {
  /// Whether there is nothing at the path, rather than something wrong.
  var isMissing: Bool {
    switch self {
    case .file(let error): error.cause == .notFound || error.cause == .isNotFolder
    case .notAnArchive: true
    default: false
    }
  }
}
