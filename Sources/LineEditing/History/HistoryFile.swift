public import Files
import Glibc

/// The file that keeps what was typed, for all shells of a user at once.
///
/// A line of the file is a statement (`HistoryEntry`). A statement is appended with one `write` under a lock, so that
/// two shells lose nothing of each other's. When the file holds twice as many statements as are kept it is written anew:
/// under the same lock, beside the old one and renamed, so that a crash leaves one or the other. The file belongs to
/// its user alone (0600), and a link in its place is not followed.
public struct HistoryFile: Hashable, Sendable {
  /// The file.
  public var path: String
  /// How many statements are kept.
  public var capacity: Int

  /// The history in that file, which need not exist.
  public init(path: String, capacity: Int = 5000) {
    self.path = path
    self.capacity = capacity
  }

  /// The history of that program's user: `$XDG_STATE_HOME/chabao/history`, else `~/.local/state/chabao/history`.
  /// Nil when neither variable names a folder.
  public static func standard(
    program: String = "chabao", environment: (String) -> String? = environmentVariable
  ) -> HistoryFile? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return HistoryFile(path: "\(state)/\(program)/history")
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return HistoryFile(path: "\(home == "/" ? "" : home)/.local/state/\(program)/history")
  }

  /// A variable of the process's environment.
  public static func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The statements kept, the oldest first; none when there is no file.
  public func load() throws(FileError) -> [String] {
    guard access(path, F_OK) == 0 else { return [] }
    let file: LockedFile
    do {
      file = try LockedFile(path, mode: .readAndWrite)
    } catch {
      // A history that can only be read still helps.
      let lines = try FileReading.bytes(of: path).split(separator: UInt8(ascii: "\n")).suffix(capacity)
      return lines.map { HistoryEntry.unescaped(String(decoding: $0, as: UTF8.self)) }
    }
    let lines = try file.bytes().split(separator: UInt8(ascii: "\n"))
    if lines.count > 2 * capacity {
      try FileWriting.replace(path, with: lines.suffix(capacity).flatMap { $0 + [UInt8(ascii: "\n")] })
    }
    return lines.suffix(capacity).map { HistoryEntry.unescaped(String(decoding: $0, as: UTF8.self)) }
  }

  /// Adds a statement at the end, and makes the file and its folders where they are missing.
  public func append(_ statement: String) throws(FileError) {
    try FileWriting.makeFolder(parentFolder(of: path))
    try LockedFile(path, mode: .append).append(Array((HistoryEntry.escaped(statement) + "\n").utf8))
  }
}
