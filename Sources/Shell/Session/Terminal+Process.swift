import Glibc

extension Terminal {
  /// What the file descriptor is in this process's environment.
  public init(descriptor: Int32) {
    let isTerminal = isatty(descriptor) == 1
    let name = Environment["TERM"] ?? ""
    self.init(
      isTerminal: isTerminal,
      isColored: isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && name != "dumb" && !name.isEmpty,
      isUnicode: !isTerminal || Environment.isUnicode
    ) {
      guard isTerminal else { return nil }
      var size = winsize()
      guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return (80, 24) }
      return (Int(size.ws_col), Int(size.ws_row))
    }
  }
}
