import Files

/// The statements of this session and those kept from earlier ones, and how to find among them.
struct History {
  private(set) var entries: [String] = []
  private let file: HistoryFile?
  private var isLoaded = false
  /// Why the file could not be read or written; the session's own statements are there all the same.
  private(set) var problem: FileError?

  /// A history kept in that file, which is read by `load`.
  init(file: HistoryFile?) {
    self.file = file
  }

  /// Reads the file, once. True when there is something new in `entries`.
  ///
  /// A few milliseconds for thousands of statements: to be called when the first prompt is on the screen.
  mutating func load() -> Bool {
    guard !isLoaded else { return false }
    isLoaded = true
    guard let file else { return false }
    do {
      entries = try file.load()
    } catch {
      problem = error
    }
    return !entries.isEmpty
  }

  /// Adds a statement and answers true, unless it is not to be kept: blank, begun with a blank, or the same as the last.
  mutating func add(_ statement: String) -> Bool {
    _ = load()
    guard let first = statement.unicodeScalars.first, first != " ", statement != entries.last,
      statement.contains(where: { !$0.isWhitespace })
    else { return false }
    entries.append(statement)
    if let file, problem == nil {
      do {
        try file.append(statement)
      } catch {
        problem = error
      }
    }
    return true
  }

  /// What the newest longer statement that begins with the text has behind it.
  func continuation(of text: String) -> String? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    let start = text.utf8
    for entry in entries.reversed() where entry.utf8.count > start.count && entry.utf8.starts(with: start) {
      return String(decoding: entry.utf8.dropFirst(start.count), as: UTF8.self)
    }
    return nil
  }

  /// The newest statement that holds the pattern, among those before `index`, and where in it, as a byte offset.
  func search(_ pattern: String, before index: Int) -> (index: Int, offset: Int)? {
    for candidate in entries[..<index].indices.reversed() {
      if let offset = entries[candidate].offset(of: pattern) { return (candidate, offset) }
    }
    return nil
  }

  /// The oldest statement that holds the pattern, among those after `index`.
  func search(_ pattern: String, after index: Int) -> (index: Int, offset: Int)? {
    for candidate in entries.indices.dropFirst(index + 1) {
      if let offset = entries[candidate].offset(of: pattern) { return (candidate, offset) }
    }
    return nil
  }
}

extension String {
  /// Where the pattern stands, in bytes; ASCII letters match in either case.
  fileprivate func offset(of pattern: String) -> Int? {
    let text = Array(utf8)
    let pattern = Array(pattern.utf8)
    guard !pattern.isEmpty, text.count >= pattern.count else { return nil }
    return (0...text.count - pattern.count).first { start in
      pattern.indices.allSatisfy { text[start + $0].lowercased == pattern[$0].lowercased }
    }
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
