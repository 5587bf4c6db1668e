/// Whether a run of text comes to an end, as its last characters tell it.
enum SentenceEnd: Equatable {
  /// `。` and its like, also within closing quotes.
  case full
  /// A colon or a dash: more is announced.
  case announcing
  /// Nothing that ends a sentence.
  case none

  /// How `text` ends.
  static func of(_ text: some BidirectionalCollection<Unicode.Scalar>) -> SentenceEnd {
    var closers = 0
    var rest = text[...]
    while let last = rest.last, last.closesQuote || last.closesBracket || last.isBlank || last == "“" || last == "\"" {
      closers += last.isBlank ? 0 : 1
      rest.removeLast()
    }
    guard let last = rest.last else { return .none }
    if last.endsSentence { return .full }
    // OCR reads 。 as a full stop; one after a digit is a decimal point.
    if last == "." || last == "．" {
      let before = rest.dropLast().last
      return before.map { $0.isHan || $0 == "." || $0.closesQuote || $0.closesBracket } ?? false ? .full : .none
    }
    if closers == 0, last == "：" || last == ":" || last == "—" || last == "；" || last == ";" { return .announcing }
    if closers == 0, last == "一", rest.dropLast().last == "一" { return .announcing }
    if last == "·", rest.dropLast().last == "·" { return .full }
    return .none
  }
}
