public import Files
import Glibc
public import TextBasics

/// Lets the user type a line at the terminal: Chinese and Latin text, with history, completion, colours and hints.
///
/// libedit is the engine, with its emacs and vi keys and `~/.editrc`; the screen is painted here, by cells. The user
/// may use Ctrl-R to search the history, Tab to complete, Right or Ctrl-E at the end of the line to take the grey hint,
/// Alt-Enter to break a line, Ctrl-C to give a line up, Ctrl-D in an empty line to leave, and Ctrl-Z to suspend.
///
///     LocaleSetup.establish()
///     guard LineEditor.isUsable, let editor = LineEditor(program: "chabao", history: .standard()) else { … }
///     reading: while true {
///       switch editor.readLine(prompt: "查报> ", continuation: "  …> ") {
///       case .line(let statement): answer(statement)
///       case .interrupted: continue
///       case .endOfInput: break reading
///       }
///     }
///
/// It belongs to the thread that made it, and there is one at a time.
public final class LineEditor {
  /// How the typing of a line ended.
  public enum Outcome: Hashable, Sendable {
    /// Enter: the text, without its last line break. A statement of several lines is one text.
    case line(String)
    /// Ctrl-C: the line was given up.
    case interrupted
    /// Ctrl-D in an empty line, or the terminal is gone.
    case endOfInput
  }

  /// Colours the line as it is typed.
  public var highlighter: (any LineHighlighter)?
  /// Answers Tab.
  public var completer: (any LineCompleter)?
  /// Tells whether Enter ends the statement; without one it always does.
  public var validator: (any LineValidator)?
  /// The editor's own words.
  public var wording: EditorWording
  /// Whether anything is coloured. Hints, which only colour tells from typed text, are shown only then.
  public var usesColor: Bool
  /// The cells that characters take.
  public var cells: DisplayWidth

  /// Whether a line can be edited: standard input and output are a terminal that knows cursor movements.
  public static var isUsable: Bool { Terminal.isUsable }

  /// Whether colours are wanted as far as the environment tells: `NO_COLOR` is not set, or empty.
  public static var environmentAllowsColor: Bool {
    HistoryFile.environmentVariable("NO_COLOR").map(\.isEmpty) ?? true
  }

  /// Why the history file could not be read or written, if so. The editor works without it.
  public var historyProblem: FileError? { history.problem }

  let engine: EditEngine
  let terminal = Terminal()
  var reader: KeyReader
  var painter = Painter()
  var history: History

  // What is shown besides the line.
  var prompt: StyledText = ""
  var continuationPrompt: StyledText = ""
  var searchPrompt: String?
  var candidates: CandidateList?
  /// Whether history, completion, hints, colours and the validator take part.
  var isPlain = false

  // What getting the line has come to.
  /// Characters on their way to libedit.
  var queue: [wchar_t] = []
  /// Whether the cursor goes to the end once libedit has taken the queue.
  var movesToEnd = false
  /// Why the line ended, where it was not Enter.
  var ending: Outcome?
  /// What stands on the screen, so that it is not sent twice.
  var shown: Shown?
  /// The terminal's own settings, while it has those for typing.
  private var settings: termios?

  /// An editor whose keys `~/.editrc` may change in lines that begin with the program's name and a colon.
  ///
  /// Nil when libedit can't be set up. A history file that can't be read or written is `historyProblem`, not a failure.
  public init?(
    program: String,
    history file: HistoryFile? = nil,
    wording: EditorWording = .english,
    usesColor: Bool = LineEditor.environmentAllowsColor,
    cells: DisplayWidth = DisplayWidth()
  ) {
    guard let engine = EditEngine(program: program, historySize: file?.capacity ?? 5000) else { return nil }
    self.engine = engine
    self.wording = wording
    self.usesColor = usesColor
    self.cells = cells
    reader = KeyReader(terminal: terminal)
    history = History(file: file)
    engine.nextInput = { [unowned self] in nextInput() }
  }

  /// Lets the user type a statement. What was typed is kept in the history, unless it begins with a blank.
  ///
  /// - Parameters:
  ///   - prompt: what stands before the first line.
  ///   - continuation: what stands before each further line.
  /// - Returns: how the typing ended, and the statement if it ended with Enter.
  public func readLine(prompt: StyledText, continuation: StyledText = "") -> Outcome {
    isPlain = false
    self.prompt = prompt
    continuationPrompt = continuation
    let outcome = read()
    if case .line(let text) = outcome, history.add(text) { engine.remember(text) }
    return outcome
  }

  /// Lets the user type an answer to a question: one line, without history, completion, hints and colours.
  public func readAnswer(prompt: StyledText) -> Outcome {
    isPlain = true
    self.prompt = prompt
    continuationPrompt = ""
    return read()
  }

  private func read() -> Outcome {
    let handlers = TerminalSignals.installForEditing()
    TerminalSignals.clearInterrupt()
    painter = Painter()
    shown = nil
    candidates = nil
    searchPrompt = nil
    queue = []
    movesToEnd = false
    ending = nil
    enterTerminal()
    let line = engine.readLine()
    let outcome = line.map { Outcome.line($0) } ?? ending ?? .endOfInput
    finish(line: line, outcome: outcome)
    leaveTerminal()
    let signal = TerminalSignals.endingSignal
    TerminalSignals.restore(handlers)
    // The terminal has its own settings again: the signal may now do what it was sent for.
    if let signal { raise(signal) }
    return outcome
  }

  /// Gives the terminal the settings for typing. Those it had are kept, unless it has been given these before.
  func enterTerminal() {
    let before = terminal.enterEditing()
    settings = settings ?? before
    terminal.write(TerminalSequence.bracketedPasteOn)
  }

  /// Gives the terminal its own settings back.
  func leaveTerminal() {
    terminal.write(TerminalSequence.bracketedPasteOff)
    if let settings { terminal.set(settings) }
    settings = nil
  }

  /// Leaves the line on the screen as it was sent, without hint and list.
  private func finish(line: String?, outcome: Outcome) {
    searchPrompt = nil
    let text = line ?? engine.buffer.text
    let end = EditBuffer(scalars: Array(text.unicodeScalars), cursor: text.unicodeScalars.count)
    paintForGood(end, mark: outcome == .interrupted ? "^C" : "")
  }
}
