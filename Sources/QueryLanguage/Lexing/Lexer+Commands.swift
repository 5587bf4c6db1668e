import TextBasics

extension Lexer {
  /// The word of a command that begins at an offset: up to white space or `;`, or a quoted string.
  ///
  /// A word of full-width letters and digits is taken as its ASCII twin (`３`); other words stay as typed.
  // argument ::= stringValue | [^#x20#x9#xA#xD;"\]+
  func argument(at offset: Int) -> ShellCommand.Argument {
    if let string = string(at: offset), string.isClosed {
      let after = glyph(at: string.span.upper)
      if after.isEnd || after.isWhite || after.is(";") {
        return ShellCommand.Argument(string.content, span: string.span)
      }
    }
    if let closing = lastQuote(at: offset) {
      let content = SourceSpan(offset + 1, closing)
      return ShellCommand.Argument(text(content), span: SourceSpan(offset, closing + 1))
    }
    var end = offset
    while case let glyph = glyph(at: end), !glyph.isEnd, !glyph.isWhite, !glyph.is(";") {
      end += glyph.length
    }
    let span = SourceSpan(offset, end)
    let plain = plainText(span)
    let isPlain = plain.utf8.allSatisfy { $0 < 0x80 }
    return ShellCommand.Argument(isPlain ? plain : text(span), span: span)
  }

  /// Whether a number begins at an offset, or 第 and a number: what `show` takes.
  func isRowNumber(at offset: Int) -> Bool {
    let glyph = glyph(at: offset)
    return number(at: glyph.typed == 0x7B2C ? offset + glyph.length : offset) != nil
  }

  /// Where a text in straight quotes ends that has curly ones within (`"主题“宣讲”的稿件"`): its next straight quote,
  /// when that ends the word; nil where there is none.
  private func lastQuote(at offset: Int) -> Int? {
    guard glyph(at: offset).typed == 0x22 else { return nil }
    var place = offset + 1
    while case let glyph = glyph(at: place), !glyph.isEnd, !glyph.isLineEnd {
      if glyph.typed == 0x22 {
        let after = self.glyph(at: place + 1)
        return after.isEnd || after.isWhite || after.is(";") ? place : nil
      }
      place += glyph.length
    }
    return nil
  }
}

extension CommandName {
  /// Every spelling, the canonical English one first.
  var spellings: [String] { [rawValue] + aliases }

  private static let table = SpellingTable(allCases, spellings: \.spellings)

  /// The command that begins a statement at an offset, and where its name ends; nil when another statement does.
  ///
  /// `show` (显示) is the command only by itself and before a number; `show title` is a clause about the last answer.
  /// 删除 and `delete` are `remove` before the name of something, and refused where they are said of articles.
  static func starting(in lexer: Lexer, at offset: Int) -> (name: CommandName, end: Int)? {
    for entry in table.starting(with: lexer.glyph(at: offset).folded) {
      let (name, form) = (entry.word, entry.form)
      guard let end = lexer.match(form, at: offset) else { continue }
      let after = lexer.glyph(at: end)
      // 查看1, 查看第1篇 and 取值主题 need no space.
      let isTight = !form.endsInLetter && lexer.startsTightArgument(of: name, at: end)
      guard after.isEnd || after.isWhite || after.is(";") || isTight else { continue }
      if name == .remove, ForeignWord.isChangeOfArticles(in: lexer, at: offset, to: end) { return nil }
      if name == .show, !after.isEnd, !lexer.isRowNumber(at: lexer.skipJoints(from: end)),
        form.scalars != Spelling("查看").scalars
      {
        return nil
      }
      return (name, end)
    }
    if let end = lexer.match(.show, at: offset), lexer.match(Spelling("显示"), at: offset) == end,
      lexer.isRowNumber(at: lexer.skipJoints(from: end))
    {
      return (.show, end)
    }
    return nil
  }
}
