public import TextBasics

/// What an issue file holds that is not read: a key that the format does not have, misspelt by hand more often than not.
public struct UnknownKeyNotice: Hashable, Sendable {
  /// The file, as the caller named it.
  public var file: String
  /// The line of the first place, counted from 1.
  public var line: Int
  /// The key.
  public var key: String
  /// The key that it is spelled like; nil where none is near.
  public var near: String?
  /// In how many places of the file it stands.
  public var count: Int

  /// Those of a file, one a key, in the order of their first places.
  static func all(_ keys: [UnknownKey], file: String, in bytes: [UInt8]) -> [UnknownKeyNotice] {
    var notices: [UnknownKeyNotice] = []
    for key in keys {
      if let index = notices.firstIndex(where: { $0.key == key.key }) {
        notices[index].count += 1
        continue
      }
      let line = bytes[..<min(key.offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
      let near = key.known.compactMap { known in
        EditDistance.between(key.key.lowercased(), known, limit: 2).map { (key: known, distance: $0) }
      }.min { $0.distance < $1.distance }
      notices.append(UnknownKeyNotice(file: file, line: line, key: key.key, near: near?.key, count: 1))
    }
    return notices
  }

  /// `file:line: what is not read`.
  public func message(in language: Language) -> String {
    switch language {
    case .chinese:
      "\(file):\(line): 没有“\(key)”这个键，内容没有读入" + (count > 1 ? "（共 \(count) 处）" : "")
        + (near.map { "。是不是要写“\($0)”？" } ?? "")
    case .english:
      "\(file):\(line): there is no key “\(key)”; what it holds is not read"
        + (count > 1 ? " (\(count) places)" : "") + (near.map { ". Did you mean “\($0)”?" } ?? "")
    }
  }
}
