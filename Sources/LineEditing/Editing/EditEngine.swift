import CLibedit
import Glibc

/// libedit, which keeps the line, the kill ring, the emacs and vi keys of `~/.editrc`, and walks the history.
///
/// It asks for characters one by one and never meets the user's terminal: what it would write goes wrong beside wide
/// characters, and so it works on a terminal of its own (`SilentTerminal`). The keys U+0080–U+00FF of its key map, which
/// would be Alt keys of an eight-bit terminal, are given to commands that the editor calls by them (`Command`); such
/// characters are never sent as typed.
final class EditEngine {
  /// What libedit gets when it asks for the next character.
  enum Input {
    case character(wchar_t)
    /// There will be none: the line is at its end.
    case end
  }

  /// A command of libedit, by the character of the key map that it is bound to.
  enum Command: UInt32, CaseIterable {
    case previousEntry = 0x80
    case nextEntry
    case previousWord
    case nextWord
    case deleteCharacter

    /// Its name in `editrc(5)`.
    fileprivate var name: String {
      switch self {
      case .previousEntry: "ed-prev-history"
      case .nextEntry: "ed-next-history"
      case .previousWord: "ed-prev-word"
      case .nextWord: "em-next-word"
      case .deleteCharacter: "ed-delete-next-char"
      }
    }
  }

  /// Asked for each character that libedit wants.
  var nextInput: () -> Input = { .end }

  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let terminal: SilentTerminal
  /// Lines of this session too long for libedit to keep while the history is walked.
  private var longLines: [[Unicode.Scalar]] = []

  /// An engine for that program's part of `~/.editrc`; nil when libedit can't be set up.
  init?(program: String, historySize: Int) {
    guard let terminal = SilentTerminal() else { return nil }
    guard let editor = chabao_el_init(program, terminal.nullDevice, terminal.descriptor) else { return nil }
    guard let history = history_winit() else {
      el_end(editor)
      return nil
    }
    self.editor = editor
    self.history = history
    self.terminal = terminal
    setUp(historySize: historySize)
  }

  deinit {
    el_end(editor)
    history_wend(history)
  }

  private func setUp(historySize: Int) {
    chabao_el_set_owner(editor, Unmanaged.passUnretained(self).toOpaque())
    chabao_el_set_editor(editor, "emacs")
    chabao_el_set_int(editor, EL_SIGNAL, 0)
    var event = HistEventW()
    chabao_history_set_int(history, &event, H_SETSIZE, Int32(historySize))
    chabao_el_set_history(editor, history)
    chabao_el_set_reader(editor) { editor, character in
      guard let character, let owner = chabao_el_owner(editor!) else { return 0 }
      switch Unmanaged<EditEngine>.fromOpaque(owner).takeUnretainedValue().nextInput() {
      case .character(let value):
        character.pointee = value
        return 1
      case .end:
        return 0
      }
    }
    // As in other shells; libedit's own Ctrl-W deletes up to the mark. What ~/.editrc says stands above it.
    chabao_el_bind(editor, "^W".wide, "ed-delete-prev-word".wide)
    el_source(editor, nil)
    for command in Command.allCases {
      let key = [wchar_t(truncatingIfNeeded: command.rawValue), 0]
      chabao_el_bind(editor, key, command.name.wide)
      chabao_el_bind_alternative(editor, key, command.name.wide)
    }
  }

  /// Whether `~/.editrc` asked for vi's keys.
  var isVi: Bool { chabao_el_editor(editor).map { String(cString: $0) } == "vi" }

  /// Lets the user type a line. Nil when the input ended it.
  func readLine() -> String? {
    longLines = []
    var count: Int32 = 0
    guard let line = el_wgets(editor, &count), count > 0 else { return nil }
    var scalars = UnsafeBufferPointer(start: line, count: Int(count)).map(Unicode.Scalar.init(wide:))
    if scalars.last == "\n" { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Adds an entry to the history that is walked.
  func remember(_ entry: String) {
    var event = HistEventW()
    _ = chabao_history_enter(history, &event, entry.wide)
  }

  // MARK: The line

  /// Whether characters must be inserted rather than sent, lest libedit's image of the screen overflow.
  var isOverlong: Bool { terminal.isFilled(by: buffer) }

  var buffer: EditBuffer {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer, let end = line.lastchar,
      let cursor = line.cursor
    else { return EditBuffer(scalars: [], cursor: 0) }
    let scalars = UnsafeBufferPointer(start: start, count: end - start).map(Unicode.Scalar.init(wide:))
    return EditBuffer(scalars: scalars, cursor: cursor - start)
  }

  func insert(_ text: String) {
    guard !text.isEmpty else { return }
    el_winsertstr(editor, text.wide)
  }

  func moveCursor(to index: Int) {
    el_cursor(editor, Int32(index - buffer.cursor))
  }

  /// Puts text in place of some of the line; the cursor stands behind it.
  func replace(_ range: Range<Int>, with text: String) {
    moveCursor(to: range.upperBound)
    if !range.isEmpty { el_deletestr(editor, Int32(range.count)) }
    insert(text)
  }

  /// Puts text in place of the whole line.
  func replaceLine(with text: String) {
    replace(0..<buffer.scalars.count, with: text)
  }

  /// Keeps a long line, and gives back one that libedit has spoilt.
  ///
  /// When the user leaves the line for an entry of the history libedit keeps 1024 characters of it, and gives back as
  /// many as it had, all but those as U+0000 (`ed_prev_history`, libedit 3.1). To be called before each key. Of those
  /// left last a few are kept.
  func mendLongLine() {
    let limit = 1023
    let line = buffer
    guard line.scalars.count > limit else { return }
    if line.scalars.last != "\0" {
      if longLines.last != line.scalars { longLines = longLines.suffix(7) + [line.scalars] }
    } else if let whole = longLines.last(where: {
      $0.count == line.scalars.count && $0[..<limit] == line.scalars[..<limit]
    }) {
      replaceLine(with: String(String.UnicodeScalarView(whole)))
    }
  }
}

extension String {
  /// The text as a C wide string. U+0000 would end it and is left out.
  fileprivate var wide: [wchar_t] {
    unicodeScalars.lazy.filter { $0.value != 0 }.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
  }
}

extension Unicode.Scalar {
  fileprivate init(wide character: wchar_t) {
    self = Unicode.Scalar(UInt32(truncatingIfNeeded: character)) ?? .replacement
  }
}
