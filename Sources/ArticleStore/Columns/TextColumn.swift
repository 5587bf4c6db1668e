import TextBasics

/// Where the folded text of one field lies in the arena, a stretch a row.
///
/// Elements (captions) and paragraphs are divided by a line break, which folding leaves in no element.
struct TextColumn: Sendable {
  /// The first byte of each row's stretch.
  private(set) var starts: [Int] = []
  /// The byte after the last of each row's stretch.
  private(set) var ends: [Int] = []

  /// The stretch of a row; empty where the field is missing.
  func range(of row: Row) -> Range<Int> { starts[Int(row)]..<ends[Int(row)] }

  mutating func append(_ range: Range<Int>) {
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }
}

/// The folded text of all text fields: one buffer, field after field, so that a field is scanned in one sweep.
struct TextArena: Sendable {
  /// Divides paragraphs, and the elements of a list.
  static let separator = UInt8(ascii: "\n")

  let bytes: [UInt8]
  /// By `TextField.rawValue`.
  let columns: [TextColumn]

  init(records: [ArticleRecord]) {
    var bytes: [UInt8] = []
    var columns = [TextColumn](repeating: TextColumn(), count: TextField.allCases.count)
    for field in TextField.allCases where field != .lead {
      for record in records {
        let start = bytes.count
        var isFirst = true
        var leadEnd = start
        for element in field.elements(in: record) {
          if !isFirst { bytes.append(TextArena.separator) }
          isFirst = false
          TextArena.append(element, to: &bytes)
          if leadEnd == start { leadEnd = bytes.count }
        }
        columns[field.rawValue].append(start..<bytes.count)
        // The lead is the beginning of the body, not a copy of it.
        if field == .body { columns[TextField.lead.rawValue].append(start..<leadEnd) }
      }
    }
    self.bytes = bytes
    self.columns = columns
  }

  private static func append(_ element: String, to bytes: inout [UInt8]) {
    var original = Array(element.utf8)
    for index in original.indices where original[index] == 0x0A || original[index] == 0x0D {
      original[index] = UInt8(ascii: " ")
    }
    bytes.append(contentsOf: Folding.fold(original))
  }
}
