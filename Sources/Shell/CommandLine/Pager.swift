import Glibc

/// `$PAGER`: shows long text a screen at a time.
enum Pager {
  /// Hands the text to the pager and waits until it is left; false when none could be started.
  static func show(_ text: String, command: String?) -> Bool {
    let command = command.flatMap { $0.isEmpty ? nil : $0 } ?? "less -R"
    guard let pipe = popen(command, "w") else { return false }
    // A pager that is left early closes its end: what remains is dropped.
    _ =
      text.utf8.withContiguousStorageIfAvailable { fwrite($0.baseAddress, 1, $0.count, pipe) }
      ?? Array(text.utf8).withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, pipe) }
    // 127: the shell knows no such command.
    return pclose(pipe) >> 8 != 127
  }
}
