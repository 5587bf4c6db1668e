import ArticleStore
import QueryLanguage
import TextBasics

extension Resolver {
  /// The days a value names; nil, and reported, when it names none.
  mutating func interval(of value: Value, field: Field) -> DateInterval? {
    guard let value = resolved(value) else { return nil }
    let interval: DateInterval? =
      switch value.kind {
      case .date(let phrase, _): DateInterval(phrase, today: engine.today)
      case .number(_, let spelling), .word(let spelling), .string(let spelling):
        (PartialDate(spelling) ?? Resolver.compactDate(spelling)).flatMap { DateInterval($0) }
      case .wildcard, .regex, .parameter: nil
      }
    if interval == nil {
      let text = value.text ?? ""
      report(Resolver.missingDay(text) ?? .notADate(field, text: text), at: value.span)
    }
    return interval
  }

  /// `20240827` and `202408`, as they stand in file names.
  private static func compactDate(_ text: String) -> PartialDate? {
    let digits = Array(text.utf8)
    guard digits.count == 8 || digits.count == 6, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let numbers = digits.map { Int($0 - 0x30) }
    let year = numbers[..<4].reduce(0) { $0 * 10 + $1 }
    let month = numbers[4] * 10 + numbers[5]
    return PartialDate(year: year, month: month, day: digits.count == 8 ? numbers[6] * 10 + numbers[7] : nil)
  }

  /// What is wrong with a date that only the calendar lacks: 2024年2月30日, 2024-02-30, 20240230, 2月30日; nil for all else.
  private static func missingDay(_ text: String) -> ResolutionError? {
    let text = Folding.fold(text)
    var numbers = text.unicodeScalars.split { !("0"..."9").contains($0) }.compactMap { Int(String($0)) }
    guard text.unicodeScalars.allSatisfy({ ("0"..."9").contains($0) || "-/.年月日号".unicodeScalars.contains($0) }) else {
      return nil
    }
    if numbers.count == 1, text.utf8.count == 8 {
      numbers = [numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100]
    }
    let year = numbers.count == 3 ? numbers.removeFirst() : nil
    guard numbers.count == 2, year.map((1000...9999).contains) ?? true, (1...12).contains(numbers[0]), numbers[1] > 0
    else { return nil }
    let last = Day.length(ofMonth: numbers[0], year: year ?? 2000)
    return numbers[1] > last ? .noSuchDay(year: year, month: numbers[0], day: numbers[1], last: last) : nil
  }

  /// From the first day of one to the last of the other; where one alone names a year, the other takes it.
  /// Nil when the ends are the wrong way round.
  func dateRange(from low: DateInterval?, to high: DateInterval?) -> DateRange? {
    var (low, high) = (low, high)
    if let year = low?.years?.last, high?.years == nil { high = high.flatMap { $0.inYear(year) } }
    if let year = high?.years?.first, low?.years == nil { low = low.flatMap { $0.inYear(year) } }
    switch (low, high) {
    case (.days(let from), .days(let to)):
      return from.lowerBound <= to.upperBound ? .days(from: from.lowerBound, to: to.upperBound) : nil
    case (.anyYear(let from, _), .anyYear(_, let to)): return .anyYear(from: from, to: to)
    case (let from?, nil): return from.range(.greaterOrEqual)
    case (nil, let to?): return to.range(.lessOrEqual)
    default: return nil
    }
  }

  /// The number a value writes; nil, and reported, when it writes none.
  mutating func number(of value: Value, field: Field) -> Int? {
    guard let value = resolved(value) else { return nil }
    let number: Int? =
      switch value.kind {
      case .number(let number, _): number
      case .date(_, let text), .word(let text), .string(let text):
        Int(Folding.fold(text))
      case .wildcard, .regex, .parameter: nil
      }
    if number == nil { report(.notANumber(field, text: value.text ?? ""), at: value.span) }
    return number
  }

  /// The value itself, or what a parameter stands for (at the parameter's place); nil when nothing was set.
  mutating func resolved(_ value: Value) -> Value? {
    guard case .parameter(let name) = value.kind else { return value }
    guard let set = engine.parameters[name], !set.isParameter else {
      let near = Spelling.nearest(to: name, among: engine.parameters.keys)
      let fixIts = near.map { FixIt(replace: value.span, with: "$" + $0) }
      report(.unknownParameter(name, near: near), at: value.span, fixIts: fixIts)
      return nil
    }
    return Value(set.kind, span: value.span)
  }
}

extension Value {
  fileprivate var isParameter: Bool {
    if case .parameter = kind { true } else { false }
  }
}
