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

  /// Whether a number begins at an offset, or 第 and a number: what `show` takes. One in Chinese characters is one only
  /// where nothing but 篇 follows it: 查看一下 asks for no row.
  func isRowNumber(at offset: Int) -> Bool {
    let glyph = glyph(at: offset)
    if number(at: glyph.typed == 0x7B2C ? offset + glyph.length : offset) != nil { return true }
    return rowNumber(at: offset).map { endsStretch(at: $0.end) } ?? false
  }

  /// The number of a row as it is said: 1, 第1篇, 第二条, 三; whether 第 or the word for a row stands with it.
  func rowNumber(at offset: Int) -> (number: Int, end: Int, isSaid: Bool)? {
    let isOrdinal = glyph(at: offset).is("第")
    guard let number = anyNumber(at: isOrdinal ? offset + glyph(at: offset).length : offset) else { return nil }
    let after = glyph(at: number.end)
    let hasWord = after.is("篇") || after.is("条") || after.is("号")
    return (number.number, number.end + (hasWord ? after.length : 0), isOrdinal || hasWord)
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

extension ShellCommand.Argument {
  /// The number of a row that the word is, in digits or in Chinese characters: 1, 第1篇, 二, 第三条; nil where it is
  /// something else.
  public var rowNumber: Int? {
    let lexer = Lexer(text)
    return lexer.rowNumber(at: 0).flatMap { $0.end == lexer.end ? $0.number : nil }
  }

  /// Whether the word says an article of the last answer, and can be nothing else: 第二篇.
  public var namesArticle: Bool {
    let lexer = Lexer(text)
    return lexer.rowNumber(at: 0).map { $0.end == lexer.end && $0.isSaid && lexer.glyph(at: 0).is("第") } ?? false
  }
}

extension CommandName {
  /// Every spelling, the canonical English one first.
  var spellings: [String] { [rawValue] + aliases }

  private static let wordsOfReading = Phrases(["看", "看看", "看下", "读", "读读", "阅读", "打开", "翻到"])

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
    // 看第一篇, 打开第二篇
    if let end = lexer.match(wordsOfReading, at: offset), let row = lexer.rowNumber(at: end), row.isSaid,
      lexer.endsStretch(at: row.end)
    {
      return (.show, end)
    }
    if let end = lexer.match(.show, at: offset), lexer.match(Spelling("显示"), at: offset) == end,
      lexer.isRowNumber(at: lexer.skipJoints(from: end))
    {
      return (.show, end)
    }
    return nil
  }
}
