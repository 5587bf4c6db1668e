import Files
import Glibc
import Testing

/// A folder of its own for one test, removed with its contents when the test ends.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/chabao-archives-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit { Self.remove(path) }

  /// Writes a file below the folder and gives its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    try FileWriting.makeFolder(String(file[..<file.lastIndex(of: "/")!]))
    try FileWriting.replace(file, with: bytes)
    return file
  }

  private static func remove(_ path: String) {
    if FileReading.kind(of: path) == .folder {
      for name in (try? FileReading.names(in: path)) ?? [] { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }
}
