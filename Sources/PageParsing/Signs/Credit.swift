/// The credit that ends an article: `（珠海工）`, or names after the last full stop.
struct Credit: Equatable {
  /// How many scalars at the text's end it takes, brackets and blanks before it counted.
  var length: Int
  /// It without the brackets.
  var text: Scalars
  /// Whether brackets enclose it.
  var isBracketed: Bool

  private static let longest = 24
  private static let leads = ["本报记者", "新华社记者", "新华社", "记者", "通讯员", "据新华社", "均据新华社", "全媒体记者", "特约记者", "据"]

  /// The credit that `text` ends with; nil when it ends with none.
  static func at(endOf text: some BidirectionalCollection<Unicode.Scalar>) -> Credit? {
    // Only the end can hold it.
    let run = Array(text.suffix(longest + 12))
    return bracketed(run, isWhole: run.count == text.count) ?? bare(run)
  }

  private static func bracketed(_ run: Scalars, isWhole: Bool) -> Credit? {
    guard let last = run.last, last.closesBracket, let open = run.lastIndex(where: { $0.opensBracket }) else {
      return nil
    }
    let inside = run[(open + 1)..<(run.count - 1)].trimmed
    guard (2...longest).contains(inside.count), !inside.contains(where: { $0.isClauseSign }) else { return nil }
    let before = run[..<open].trimmed
    if before.isEmpty {
      guard isWhole || open == 0 else { return nil }
    } else {
      guard SentenceEnd.of(before) == .full else { return nil }
    }
    guard !ContinuationNote.isNote(run[open...]), inside.last != "按" else { return nil }
    return Credit(length: run.count - before.count, text: Array(inside), isBracketed: true)
  }

  /// Names after the last full stop, or after a wide gap.
  private static func bare(_ run: Scalars) -> Credit? {
    guard
      let stop = run.lastIndex(where: {
        $0.endsSentence || $0.closesQuote && SentenceEnd.of(run[...run.startIndex]) == .full
      })
    else { return nil }
    var start = stop + 1
    while start < run.count, run[start].closesQuote || run[start] == "“" || run[start] == "\"" { start += 1 }
    let tail = run[start...].trimmed
    guard (2...longest).contains(tail.count), !tail.contains(where: { $0.isClauseSign || $0.isDigit }) else {
      return nil
    }
    let isNamed = tail.beginsWithAny(of: leads) && tail.count <= 20
    guard isNamed || PersonName.isNames(tail) else { return nil }
    return Credit(length: run.count - start, text: Array(tail), isBracketed: false)
  }
}

extension Unicode.Scalar {
  /// Whether a credit can't hold it: what parts clauses or marks a title, a Latin letter, a digit.
  fileprivate var isClauseSign: Bool {
    endsSentence || isPause || opensQuote || closesQuote || isLatin || isDigit || self == "：" || self == ":"
  }
}
