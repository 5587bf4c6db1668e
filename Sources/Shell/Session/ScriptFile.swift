import Files
import TextBasics

/// Reads scripts: UTF-8 with or without a byte order mark, with a first line `#!…` or without.
enum ScriptFile {
  /// The script's text. A `#!` line is emptied, so that line numbers stay.
  static func text(of path: String) throws(CommandProblem) -> String {
    let bytes: [UInt8]
    do { bytes = try FileReading.bytes(of: path) } catch { throw .file(error) }
    return try text(bytes, of: path)
  }

  /// The text of a script's bytes, which came from `path`.
  static func text(_ bytes: [UInt8], of path: String) throws(CommandProblem) -> String {
    func line(of offset: Int) -> Int { bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1 }
    var body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    // By bytes: CR LF is one character, and not the one that LF is.
    if body.starts(with: "#!".utf8) { body = body[(body.firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex)...] }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .notUTF8(path: path, line: line(of: UTF8Text.firstInvalidByte(in: bytes) ?? 0))
    }
    if let zero = bytes.firstIndex(of: 0) { throw .notText(path: path, line: line(of: zero)) }
    return text
  }
}
