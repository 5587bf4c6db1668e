import Glibc

/// The terminal that the user sits at: descriptors 0 and 1.
struct Terminal {
  /// Cells across and rows down.
  struct Size: Hashable {
    var columns: Int
    var rows: Int
  }

  let input: Int32 = 0
  let output: Int32 = 1

  /// Whether both descriptors are a terminal that obeys cursor movements.
  static var isUsable: Bool {
    guard isatty(0) == 1, isatty(1) == 1, let name = getenv("TERM") else { return false }
    let kind = String(cString: name)
    return !kind.isEmpty && kind != "dumb"
  }

  /// The size the terminal tells; 80 × 24 where it tells none.
  var size: Size {
    var answer = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &answer) == 0, answer.ws_col > 1, answer.ws_row > 0 else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: Int(answer.ws_col), rows: Int(answer.ws_row))
  }

  /// Whether something typed waits to be read.
  var hasInput: Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }

  /// Writes all of the text in as few calls as the terminal takes. A terminal that is gone swallows it.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Glibc.write(output, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count >= 0 {
          written += count
        } else if errno == EAGAIN {
          var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
          poll(&descriptor, 1, 1000)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}

extension Terminal {
  /// Gives each key as it is pressed, unechoed, Ctrl-C and Ctrl-Z among them.
  ///
  /// - Returns: the settings before, or nil when the terminal has none to tell.
  func enterEditing() -> termios? {
    var before = termios()
    guard tcgetattr(input, &before) == 0 else { return nil }
    var settings = before
    settings.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | ISTRIP | IXON)
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    set(settings)
    return before
  }

  /// Gives the terminal settings that it had.
  func set(_ settings: termios) {
    var settings = settings
    while tcsetattr(input, TCSADRAIN, &settings) != 0, errno == EINTR {}
  }
}

/// The sequences that the editor sends beside those of painting.
enum TerminalSequence {
  static let bracketedPasteOn = "\u{1B}[?2004h"
  static let bracketedPasteOff = "\u{1B}[?2004l"
  static let clearScreen = "\u{1B}[H\u{1B}[2J"
  static let bell = "\u{7}"
}
