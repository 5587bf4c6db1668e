import Issues

/// Texts that are taken from where they stand in a line, and copied only where they have escapes.
extension JSONReader {
  /// Reads a string or number as text; nil for `null` and the empty string.
  ///
  /// - Parameter key: The name that an error about another type gives it.
  mutating func readText(
    _ key: String, of line: UnsafeRawBufferPointer, into draft: inout RecordDraft
  ) throws(JSONError) -> RecordDraft.Piece? {
    guard try nextKind() == .string else { return try readScalar(key).map { .init($0.range) } }
    try beginString()
    var piece = try nextPiece()
    guard var scalar = piece.escape else { return piece.plain.isEmpty ? nil : .init(piece.plain) }
    draft.beginCopy()
    while true {
      draft.copy(line.part(piece.plain))
      draft.copy(scalar)
      piece = try nextPiece()
      guard let next = piece.escape else { break }
      scalar = next
    }
    draft.copy(line.part(piece.plain))
    return draft.endCopy()
  }

  /// Reads a list of texts, or one text as a list of one; what is empty is left out. False when nothing is left.
  mutating func readTexts(
    _ field: BulkField, of line: UnsafeRawBufferPointer, into draft: inout RecordDraft
  ) throws(JSONError) -> Bool {
    let before = draft.count(of: field)
    if try nextKind() == .array {
      try readArray { reader throws(JSONError) in
        if let text = try reader.readText(field.name, of: line, into: &draft) { draft.add(text, to: field) }
      }
    } else if let text = try readText(field.name, of: line, into: &draft) {
      draft.add(text, to: field)
    }
    return draft.count(of: field) > before
  }

  /// Reads the lines of a text, or of each text of a list. False when all are empty; then none is taken.
  mutating func readLines(
    _ field: BulkField, of line: UnsafeRawBufferPointer, into draft: inout RecordDraft
  ) throws(JSONError) -> Bool {
    let before = draft.count(of: field)
    switch try nextKind() {
    case .string: try readLinesOfString(field, of: line, into: &draft)
    case .array:
      try readArray { reader throws(JSONError) in
        if try reader.nextKind() == .string {
          try reader.readLinesOfString(field, of: line, into: &draft)
        } else if let text = try reader.readText(field.name, of: line, into: &draft) {
          draft.add(text, to: field)
        }
      }
    default: if let text = try readText(field.name, of: line, into: &draft) { draft.add(text, to: field) }
    }
    guard draft.isEmpty(field, from: before) else { return true }
    draft.remove(field, from: before)
    return false
  }

  /// Reads a string line by line: it is split at escaped LF, CR LF and CR, and a last line break begins no line.
  private mutating func readLinesOfString(
    _ field: BulkField, of line: UnsafeRawBufferPointer, into draft: inout RecordDraft
  ) throws(JSONError) {
    try beginString()
    var (isCopying, isAfterReturn) = (false, false)
    while true {
      let piece = try nextPiece()
      defer { isAfterReturn = piece.escape == "\r" }
      if isAfterReturn, piece.plain.isEmpty, piece.escape == "\n" { continue }
      switch piece.escape {
      case "\n", "\r", nil:
        if isCopying {
          draft.copy(line.part(piece.plain))
          draft.add(draft.endCopy(), to: field)
          isCopying = false
        } else if piece.escape != nil || !piece.plain.isEmpty {
          draft.add(.init(piece.plain), to: field)
        }
      case let scalar?:
        if !isCopying { draft.beginCopy() }
        isCopying = true
        draft.copy(line.part(piece.plain))
        draft.copy(scalar)
      }
      if piece.escape == nil { return }
    }
  }
}
