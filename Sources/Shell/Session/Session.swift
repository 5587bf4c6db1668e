public import Archives
import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

/// A conversation with an archive: statements in, answers out, and what they leave behind.
///
///     var session = Session(archive: .bundled(), settings: Settings(language: .chinese), surroundings: surroundings)
///     session.run("find articles where city = 中山")
///
/// It knows nothing of keys and prompts; the interactive shell, scripts and the command line all run on it.
public struct Session {
  /// The archive that is asked.
  public internal(set) var archive: Archive
  /// Notices that it was changed since it was opened.
  var watch: ArchiveWatch?
  /// What `set` changes.
  public var settings: Settings
  /// Streams, terminal and clock.
  var surroundings: Surroundings
  /// Where answers go, as long as they are made of sound files.
  let soundOutput: SoundOutput
  /// Whether long lists are shown a page at a time: at the prompt, and nowhere else.
  public var isPaged = false
  /// Queries that `let` named.
  var queries: [String: Query] = [:]
  /// Queries that were saved in the archive.
  var saved: SavedQueries
  /// The last statement that was no command, for `translate`.
  var lastStatement: Statement?
  /// Values that `let` or the command line gave.
  var parameters: [String: Value] = [:]
  /// The last answer, and how much of it was shown.
  var last: LastAnswer?
  /// The lessons, while they run.
  var course: Course?
  /// How many scripts run each other at the moment.
  var scriptDepth = 0

  /// A session that has asked nothing yet.
  public init(archive: Archive, settings: Settings, surroundings: Surroundings) {
    self.archive = archive
    watch = archive.watch
    saved = SavedQueries(of: archive)
    self.settings = settings
    self.surroundings = surroundings
    soundOutput = SoundOutput(surroundings.output)
    self.surroundings.output = soundOutput
    self.surroundings.errors = SoundErrors(surroundings.errors, beside: soundOutput)
  }

  /// How a run of statements ended.
  public enum Outcome: Hashable, Sendable {
    /// All were carried out.
    case done
    /// At least one failed.
    case failed
    /// `quit` was among them.
    case quit
  }

  /// An engine for the session as it stands.
  var engine: Engine {
    Engine(
      snapshot: archive.snapshot,
      names: NamedResults(queries: namedQueries, last: last?.answer.members, lastRows: last?.rows),
      parameters: parameters,
      today: surroundings.today,
      interruption: surroundings.interruption
    )
  }

  /// How output is to look now: settings and terminal together.
  var style: OutputStyle {
    var style = OutputStyle(language: settings.language)
    let terminal = surroundings.terminal
    style.headings = settings.headings
    style.width = terminal.size()?.columns
    style.isTerminal = terminal.isTerminal
    style.isColored = terminal.isColored && settings.isColored
    style.isUnicode = terminal.isUnicode
    style.cells = DisplayWidth(ambiguous: settings.ambiguousWidth == 2 ? .wide : .narrow)
    style.hasByteOrderMark = settings.hasByteOrderMark
    return style
  }

  /// Says once that the archive was changed, when it was: answers go on as if it had not been.
  mutating func tellChanges() {
    if watch?.hasChanged() == true { tell(Notice.archiveChanged) }
  }

  /// A line of the shell's own for the reader, never for a pipe.
  func tell(_ message: some SessionMessage) {
    guard surroundings.terminal.isTerminal else { return }
    let style = self.style
    let text = style.safe(message.text(in: settings.language), keepingLines: true)
    surroundings.output.writeLine(Ink.quiet.on(text, if: style.isColored))
  }
}

/// The last answer, and how much of it was shown.
struct LastAnswer {
  /// The answer.
  var answer: Answer
  /// Where `next` goes on; nil when all was shown.
  var next: TablePage.Place?
  /// The row of the article that was read last, from 1; 0 before the first.
  var read = 0

  /// The articles it lists, in order; nil when it is of another kind.
  var rows: [Row]? {
    switch answer.result {
    case .articles(let list): list.rows
    case .context(let lines): lines.map(\.row)
    case .count, .groups, .crossTable, .timeline, .words, .statistics: nil
    }
  }
}
