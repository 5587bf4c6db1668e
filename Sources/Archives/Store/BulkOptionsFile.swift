import Files
import TextBasics

/// How a bulk file was imported, kept beside it so that the store can be made anew: `sources/bulk/all.jsonl.import`.
///
/// A line a choice: `map theirs=ours`, `prefix P`, `newspaper N`, `date 2024-08-28`.
struct BulkOptionsFile {
  /// The ending of such files.
  static let ending = "import"

  /// Where the options of a bulk file stand.
  static func path(of bulkFile: String) -> String { "\(bulkFile).\(ending)" }

  /// The options in a file's lines; the usual ones where there is no file.
  static func read(for bulkFile: String) throws(ImportProblem) -> BulkFile.Options {
    let path = path(of: bulkFile)
    guard FileReading.kind(of: path) == .file else { return BulkFile.Options() }
    let bytes: [UInt8]
    do { bytes = try FileReading.bytes(of: path) } catch { throw .file(error) }
    var (pairs, prefix): ([String], String) = ([], "")
    var (newspaper, date): (String?, Day?) = (nil, nil)
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let space = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
      let value = String(decoding: line[space...].dropFirst(), as: UTF8.self)
      switch String(decoding: line[..<space], as: UTF8.self) {
      case "map": pairs.append(value)
      case "prefix": prefix = value
      case "newspaper": newspaper = value
      case "date": date = Day(value)
      default: throw .options(path)
      }
    }
    do {
      let mapping = try BulkMapping(pairs, idPrefix: prefix)
      return BulkFile.Options(mapping: mapping, newspaper: newspaper, date: date)
    } catch {
      throw .options(path)
    }
  }

  /// The options as a file's bytes; empty for the usual ones, which need no file.
  static func encoded(_ options: BulkFile.Options) -> [UInt8] {
    var lines = options.mapping.pairs.map { "map \($0)" }
    if !options.mapping.idPrefix.isEmpty { lines.append("prefix \(options.mapping.idPrefix)") }
    if let newspaper = options.newspaper { lines.append("newspaper \(newspaper)") }
    if let date = options.date { lines.append("date \(date)") }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
