public import ArticleStore
public import TextBasics

/// What a session needs from outside: streams, the terminal, the clock. Tests bring their own.
public struct Surroundings {
  /// Where answers go.
  public var output: any TextSink
  /// Where errors go; the same place as `output` on a terminal.
  public var errors: any TextSink
  /// What `output` is.
  public var terminal: Terminal
  /// What `errors` is.
  public var errorTerminal = Terminal.none
  /// The day that relative dates count from.
  public var today: Day
  /// A clock that only runs forward, in nanoseconds.
  public var now: @Sendable () -> UInt64
  /// Stops long work: Ctrl-C.
  public var interruption: Interruption
  /// Earlier entries at the prompt, oldest first.
  public var history: () -> [String] = { [] }
  /// The file that keeps which lessons were passed; nil to keep nothing.
  public var lessonsFile: () -> String? = { nil }
  /// Merges small segments of the archive in that folder while others go on; what was begun may be left unfinished.
  public var mergeSegments: (_ archive: String) -> Void = { _ in }
  /// Asks a question that is answered by yes or no, and tells whether the answer is yes; nil where nobody can be asked.
  public var confirm: ((_ question: String) -> Bool)?
  /// Writes on the terminal that errors go to, at once and from any thread.
  public var showAtOnce: @Sendable (String) -> Void = { _ in }
  /// Lets Ctrl-C ask for an end rather than be one while a file is written; the other makes it an end again.
  public var interrupts: (hold: () -> Void, release: () -> Void) = ({}, {})
  /// Shows long text a screen at a time; false when it can't, and the text is to be written as usual.
  public var page: (String) -> Bool = { _ in false }

  /// Surroundings of the parts given.
  public init(
    output: any TextSink,
    errors: any TextSink,
    terminal: Terminal,
    today: Day,
    now: @escaping @Sendable () -> UInt64,
    interruption: Interruption = .never
  ) {
    self.output = output
    self.errors = errors
    self.terminal = terminal
    self.today = today
    self.now = now
    self.interruption = interruption
  }
}

/// What the shell knows of the place where its output is read.
public struct Terminal: Sendable {
  /// Whether it is a terminal at all, and not a pipe or a file.
  public var isTerminal: Bool
  /// Whether colour is wanted: a terminal without `NO_COLOR` and not a dumb one.
  public var isColored: Bool
  /// Whether the locale has more than ASCII.
  public var isUnicode: Bool
  /// Lines and columns, asked anew before each answer; nil where there are none.
  public var size: @Sendable () -> (columns: Int, lines: Int)?

  /// A terminal of the parts given.
  public init(
    isTerminal: Bool,
    isColored: Bool,
    isUnicode: Bool,
    size: @escaping @Sendable () -> (columns: Int, lines: Int)?
  ) {
    self.isTerminal = isTerminal
    self.isColored = isColored
    self.isUnicode = isUnicode
    self.size = size
  }

  /// A pipe or a file.
  public static let none = Terminal(isTerminal: false, isColored: false, isUnicode: true) { nil }
}
