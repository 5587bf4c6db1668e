import Files

/// An export that Ctrl-C stopped before its file was in place.
struct StoppedExport: Error {
  /// The file that was to be written.
  var path: String
}

/// How an export is told from other files: what it may replace, and what stands beside it.
enum Export {
  /// How the comment begins that says where an export comes from.
  static let mark = "chabao · "

  /// The file beside an export that says where it comes from.
  static func metadataPath(of path: String) -> String { path + ".meta.json" }

  /// Whether files of the format say themselves where they come from; the others have a file beside them.
  static func carriesMark(_ format: FormatName) -> Bool {
    switch format {
    case .markdown, .html, .json: true
    case .csv, .tsv, .jsonl, .table, .vertical: false
    }
  }

  /// Whether an export may be written there: nothing is there, nothing is in it, or it is an export already, as a script
  /// leaves that writes the same file each month.
  static func mayReplace(_ path: String, as format: FormatName) -> Bool {
    guard FileReading.kind(of: path) == .file else { return true }
    if FileReading.kind(of: metadataPath(of: path)) == .file { return true }
    guard let bytes = try? FileReading.bytes(of: path) else { return true }
    return bytes.isEmpty || carriesMark(format) && isMarked(bytes, as: format)
  }

  private static func isMarked(_ bytes: [UInt8], as format: FormatName) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return format == .json ? text.hasPrefix("{\"query\": \"") : text.contains("<!-- " + mark)
  }

  /// Why it could not be written: where its folder is missing, that.
  static func problem(_ error: FileError, writing path: String) -> CommandProblem {
    let folder = parentFolder(of: path)
    guard error.cause == .notFound, FileReading.kind(of: folder) == nil else { return .file(error) }
    return .noFolder(folder)
  }
}
