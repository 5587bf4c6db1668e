import Files
import TextBasics

/// Reads scripts: UTF-8 with or without a byte order mark, with a first line `#!…` or without.
enum ScriptFile {
  /// The script's text. A `#!` line is emptied, so that line numbers stay.
  static func text(of path: String) throws(CommandProblem) -> String {
    var bytes: [UInt8]
    do { bytes = try FileReading.bytes(of: path) } catch { throw .file(error) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    return try text(bytes, of: path)
  }

  /// The text of a script's bytes, which came from `path`.
  static func text(_ bytes: [UInt8], of path: String) throws(CommandProblem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let wrong = UTF8Text.firstInvalidByte(in: bytes) ?? 0
      throw .notUTF8(path: path, line: bytes[..<wrong].count { $0 == UInt8(ascii: "\n") } + 1)
    }
    guard text.hasPrefix("#!") else { return text }
    return String(text[(text.firstIndex(of: "\n") ?? text.endIndex)...])
  }
}
