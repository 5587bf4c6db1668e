import TextBasics

/// Clauses and commands that stand in a sentence without spaces: 统计宣讲按城市, 查找宣讲显示标题, 取值主题.
///
/// The same characters may be part of a word (按月付息, 数据显示). They are the language's only where all that is left up
/// to the next white space or sign is.
extension Lexer {
  /// Whether 按 with what to count by stands at an offset, and nothing but white space or a sign behind it: 按城市, 按年和城市.
  func startsGroupings(at offset: Int) -> Bool {
    guard let by = match(.by, at: offset) else { return false }
    var next = skipBlanks(from: by)
    while let end = groupingEnd(at: next) {
      if endsStretch(at: end) { return true }
      next = skipBlanks(from: end)
      if match(.count, at: next) != nil || match(.sort, at: next) != nil { return true }
      if let again = match(.by, at: next) {
        next = skipBlanks(from: again)
      } else if let link = listLink(at: next) {
        next = link
      } else {
        return dividesRun(at: end) == .clause
      }
    }
    return false
  }

  /// Where the field or stretch of time that can be counted by ends; nil where none begins.
  func groupingEnd(at offset: Int) -> Int? {
    let ends = [Field.candidates(in: self, at: offset).first?.end, DateBucket.candidate(in: self, at: offset)?.end]
    return ends.compactMap(\.self).max()
  }

  /// Past a comma or 和 that stands between two of a list, blanks behind it included; nil where neither stands.
  func listLink(at offset: Int) -> Int? {
    let glyph = glyph(at: offset)
    if glyph.is(",") { return skipBlanks(from: offset + glyph.length) }
    return match(Lexer.listWords, at: offset).map { skipBlanks(from: $0) }
  }

  private static let listWords = Phrases(["和", "与", "及", "以及"])

  /// Whether 显示 with fields, 导出 with a file's name or 其中 with a condition stands at an offset.
  func startsTightClause(at offset: Int) -> Bool {
    if let show = match(.show, at: offset) { return endsInFields(from: show) }
    if let export = match(.export, at: offset) {
      let to = match(.exportTo, at: export) ?? export
      return isFileName(at: skipBlanks(from: to))
    }
    return false
  }

  /// Whether the names of fields, of two characters or more, are all that is left of a stretch.
  private func endsInFields(from start: Int) -> Bool {
    var next = skipBlanks(from: start)
    while let end = Field.candidates(in: self, at: next).first?.end, scalarCount(SourceSpan(next, end)) > 1 {
      if endsStretch(at: end) { return true }
      guard let link = listLink(at: end) else { return false }
      next = link
    }
    return false
  }

  /// Whether a name with a full stop and an ending of letters stands at an offset: 清单.csv.
  private func isFileName(at start: Int) -> Bool {
    var offset = start
    var endingStart: Int?
    while case let glyph = glyph(at: offset), !endsStretch(at: offset) {
      if glyph.is(".") {
        endingStart = offset + 1
      } else if !glyph.isASCIILetter, !glyph.isDigit {
        endingStart = nil
      }
      offset += glyph.length
    }
    return endingStart.map { $0 < offset && $0 > start + 1 } ?? false
  }

  /// Whether white space, a sign or the end stands at an offset, a comma aside, which may go on with a list.
  func endsStretch(at offset: Int) -> Bool {
    let glyph = glyph(at: offset)
    return glyph.isEnd || glyph.isWhite || endsRun(at: offset) && !glyph.is(",")
  }

  /// Whether what a command takes stands right behind its Chinese name and is all of the stretch: 取值主题, 帮助导出.
  func startsTightArgument(of name: CommandName, at offset: Int) -> Bool {
    switch name {
    case .show: return isRowNumber(at: offset)
    case .values: return Field.candidates(in: self, at: offset).contains { endsStretch(at: $0.end) }
    case .help:
      var end = offset
      while !endsStretch(at: end) { end += glyph(at: end).length }
      return end > offset && Lexer.isVocabulary(text(SourceSpan(offset, end)))
    default: return false
    }
  }
}
