public import TextBasics

/// Why an issue file was refused: file, line, column and reason.
public struct IssueReadingError: Error, Hashable, Sendable {
  /// The file, as the caller named it.
  public var file: String
  /// Line, counted from 1.
  public var line: Int
  /// Column in characters, counted from 1.
  public var column: Int
  /// What is wrong there.
  public var problem: JSONProblem

  init(file: String, error: JSONError, in bytes: [UInt8]) {
    self.file = file
    problem = error.problem
    let before = bytes[..<min(error.offset, bytes.count)]
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
  }

  /// `file:line:column: reason`.
  public func message(in language: Language) -> String {
    "\(file):\(line):\(column): \(problem.message(in: language))"
  }
}
