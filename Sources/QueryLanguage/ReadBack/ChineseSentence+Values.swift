import TextBasics

extension ChineseSentence {
  /// A field as a sentence calls it.
  func noun(_ field: Field) -> String {
    switch field {
    case .page: "版次"
    case .doubt: "存疑字段"
    default: field.chinese
    }
  }

  /// A place's name, bare where that can't be misread.
  func name(_ value: Value) -> String {
    if case .word(let text) = value.kind, text.isPlainName { return text }
    return value.besideText
  }

  /// What a text has in it: a word, or something that looks like a pattern.
  func part(_ value: Value) -> String {
    switch value.kind {
    case .wildcard: "形如\(value.quotedInSentence)的字样"
    case .regex: "符合\(value.quotedInSentence)的字样"
    default: value.besideText
    }
  }

  /// What a text is as a whole, with its verb.
  func whole(_ value: Value, in field: Field) -> String {
    switch value.kind {
    case .wildcard: "形如\(value.quotedInSentence)"
    case .regex: "符合\(value.quotedInSentence)"
    default: "是" + item(value, in: field)
    }
  }

  /// One value of a list.
  func item(_ value: Value, in field: Field) -> String {
    switch field.kind {
    case .place: return value.isLiteral ? name(value) : whole(value, in: .title)
    case .date, .dates: return date(value)
    case .number: return value.inSentence
    case .list where [.person, .reporter, .correspondent].contains(field) && value.isLiteral: return name(value)
    case .text, .longText, .list, .flag: return value.isLiteral ? value.besideText : whole(value, in: .title)
    }
  }

  // MARK: Dates

  /// A value beside a date field.
  func date(_ value: Value, yearIsKnown: Bool = false) -> String {
    guard let phrase = value.datePhrase else { return value.inSentence }
    switch phrase {
    case .partial(let date): return (date.year == nil && !yearIsKnown ? "各年" : "") + parts(of: date)
    case .last(let count, let bucket): return bucket.chineseLast(count)
    case .part(let part, .named(let year)): return "\(year)年\(part.chinese)"
    case .part(let part, .ago(let ago)): return (DatePhrase.year(ago: ago).spellings.chinese.first ?? "") + part.chinese
    default: return phrase.spellings.chinese.first ?? ""
    }
  }

  /// Two ends of a stretch of time; an end without year takes that of the other.
  func dates(from low: Value, to high: Value) -> String {
    let yearIsKnown = low.hasYear || high.hasYear
    return date(low, yearIsKnown: yearIsKnown) + "到" + date(high, yearIsKnown: true)
  }

  private func parts(of date: PartialDate) -> String {
    (date.year.map { "\($0)年" } ?? "") + (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
  }
}

extension Value {
  /// Whether it has `*` or `?` in it.
  var isWildcard: Bool { if case .wildcard = kind { true } else { false } }

  /// Whether it stands for itself, and is neither a wildcard nor a regular expression.
  var isLiteral: Bool {
    switch kind {
    case .wildcard, .regex: false
    case .word, .string, .date, .number, .parameter: true
    }
  }
}
