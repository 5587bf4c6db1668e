/// Takes out the spaces that typesetting and OCR left: around digits, beside punctuation. One that divides two phrases
/// stays.
enum SpaceCleaner {
  /// `text` without them: `8 月 20 日` becomes `8月20日`.
  static func clean(_ text: Scalars) -> Scalars {
    var out: Scalars = []
    out.reserveCapacity(text.count)
    for (at, scalar) in text.enumerated() {
      if scalar == " ", let before = out.last, at + 1 < text.count, isNeedless(before, text, at) { continue }
      out.append(scalar)
    }
    return Array(out.trimmed)
  }

  private static func isNeedless(_ before: Unicode.Scalar, _ text: Scalars, _ at: Int) -> Bool {
    let after = text[at + 1]
    if before.isSign || after.isSign && !after.opensQuote { return true }
    if after.opensQuote || after.opensBracket { return false }
    if before.isDigit { return after.isHan || after == "%" || after == "％" || after == "℃" }
    guard after.isDigit, before.isHan else { return false }
    // A year begins a phrase; any other number goes with the words before it.
    let digits = text[(at + 1)...].prefix { $0.isDigit }
    return digits.count != 4 || before == "至" || before == "到" || before == "约"
  }
}

extension Unicode.Scalar {
  /// Whether it is a sign that no space is set beside.
  fileprivate var isSign: Bool {
    guard value > 0x7F else { return false }
    return endsSentence || isPause || self == "、" || self == "：" || self == "）" || self == "（"
  }
}
