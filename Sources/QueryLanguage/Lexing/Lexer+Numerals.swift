import TextBasics

extension Lexer {
  /// A whole number in digits or in Chinese characters.
  func anyNumber(at offset: Int) -> (number: Int, end: Int)? { number(at: offset) ?? chineseNumber(at: offset) }

  /// A number below 1,000 in Chinese characters, as dates and stretches of time have them: 三, 两, 十一, 三十, 一百.
  // chineseNumber ::= [一二三四五六七八九]? '十' [一二三四五六七八九]? | [一二三四五六七八九] '百'? | '两'
  func chineseNumber(at offset: Int) -> (number: Int, end: Int)? {
    var end = offset
    let first = chineseDigit(at: offset)
    if let first {
      guard first > 0 else { return nil }
      end += glyph(at: offset).length
      if glyph(at: end).is("百") { return (first * 100, end + glyph(at: end).length) }
    } else if glyph(at: offset).is("两") {
      return (2, offset + glyph(at: offset).length)
    }
    guard glyph(at: end).is("十") else { return first.map { ($0, end) } }
    end += glyph(at: end).length
    let tens = (first ?? 1) * 10
    guard let ones = chineseDigit(at: end), ones > 0 else { return (tens, end) }
    return (tens + ones, end + glyph(at: end).length)
  }

  /// A year digit by digit: 二〇二四.
  // chineseYear ::= [一二] [〇零○一二三四五六七八九] [〇零○一二三四五六七八九] [〇零○一二三四五六七八九]
  func chineseYear(at offset: Int) -> (number: Int, end: Int)? {
    var number = 0
    var end = offset
    for _ in 0..<4 {
      guard let digit = chineseDigit(at: end) else { return nil }
      number = number * 10 + digit
      end += glyph(at: end).length
    }
    return (1000..<3000).contains(number) ? (number, end) : nil
  }

  /// 二〇二四年十月一日, 十月一日, 三月: one where nothing else is meant by it, so not in 三月三.
  // chineseDate ::= chineseYear '年' ( chineseNumber '月' ( chineseNumber [日号] )? )? | chineseNumber '月' ( chineseNumber
  //   [日号] | '份' )?
  func chineseDate(at offset: Int) -> (phrase: DatePhrase, end: Int)? {
    guard chineseDigit(at: offset) != nil || glyph(at: offset).is("十") else { return nil }
    if let year = chineseYear(at: offset) {
      return unit("年", at: year.end).flatMap { datedInYear(year.number, from: $0) }
    }
    guard let month = chineseNumber(at: offset), let monthEnd = unit("月", at: month.end),
      let dated = datedInMonth(month.number, of: nil, from: monthEnd)
    else { return nil }
    let goesOn = dated.end == monthEnd && chineseNumber(at: monthEnd) != nil
    return goesOn ? nil : dated
  }

  /// Whether a date that begins at an offset is a month alone in Chinese characters: in a sentence it may be part of a
  /// word (十月革命), where 10月 is none.
  func isMonthInCharacters(at offset: Int, _ date: (phrase: DatePhrase, end: Int)) -> Bool {
    guard case .partial(let partial) = date.phrase, partial.year == nil, partial.day == nil else { return false }
    return !glyph(at: offset).isDigit && start(ofGlyphBefore: date.end).map { glyph(at: $0).is("份") } == false
  }

  private func chineseDigit(at offset: Int) -> Int? {
    let glyph = glyph(at: offset)
    if glyph.value == 0x3007 || glyph.is("零") || glyph.is("○") { return 0 }
    return Lexer.chineseDigits.firstIndex(of: glyph.value).map { $0 + 1 }
  }

  static let chineseDigits = "一二三四五六七八九".unicodeScalars.map(\.value)
}
