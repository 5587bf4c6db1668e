public import Issues

/// What stands in one place of a result: a value, before any format has made text of it.
public enum Cell: Hashable, Sendable {
  /// A string; line breaks divide paragraphs.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with decimals, such as a mean.
  case decimal(Double)
  /// Yes or no.
  case flag(Bool)
  /// Several strings.
  case list([String])
  /// A body: several strings that stand on lines of their own.
  case paragraphs([String])
  /// Photo captions with their credits.
  case captions([Caption])
  /// Nothing.
  case missing

  /// A string, or nothing for nil and the empty string.
  init(_ text: String?) {
    self = if let text, !text.isEmpty { .text(text) } else { .missing }
  }

  /// A list, or nothing when it is empty.
  init(_ list: [String]) {
    self = list.isEmpty ? .missing : .list(list)
  }

  /// Whether nothing stands there: a missing value, or a list without elements.
  var isMissing: Bool {
    switch self {
    case .missing: true
    case .list(let list), .paragraphs(let list): list.isEmpty
    case .captions(let captions): captions.isEmpty
    case .text, .number, .decimal, .flag: false
    }
  }
}

extension Cell {
  /// The value as one string: lists joined by `separator`, a caption followed by its credit in brackets,
  /// decimals with at most two places, nothing as the empty string.
  func text(separator: String) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .decimal(let number): Cell.spelled(number)
    case .flag(let isSo): isSo ? "true" : "false"
    case .list(let list): list.joined(separator: separator)
    case .paragraphs(let paragraphs): paragraphs.joined(separator: "\n")
    case .captions(let captions):
      captions.map { caption in caption.text + (caption.credit.map { "（\($0)）" } ?? "") }.joined(separator: separator)
    case .missing: ""
    }
  }

  /// A share with one place, the zero too, so that points stand below one another.
  static func tenths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A decimal number with at most two places, without zeros at its end.
  static func spelled(_ number: Double) -> String {
    let hundredths = (number * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 9e15 else { return String(number) }
    let whole = Int(hundredths)
    let sign = whole < 0 ? "-" : ""
    let (units, rest) = abs(whole).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(units)" }
    return rest % 10 == 0 ? "\(sign)\(units).\(rest / 10)" : "\(sign)\(units).\(rest < 10 ? "0" : "")\(rest)"
  }
}
