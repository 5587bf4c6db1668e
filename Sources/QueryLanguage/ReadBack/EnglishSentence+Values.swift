import TextBasics

extension EnglishSentence {
  /// A field as a sentence calls it.
  func noun(_ field: Field) -> String {
    switch field {
    case .event: "event date"
    case .org: "organisation"
    case .doubt: "doubtful field"
    case .paragraphs: "number of paragraphs"
    default: field.rawValue
    }
  }

  /// Several of a field's values.
  func plural(_ field: Field) -> String {
    switch field {
    case .person: "people"
    case .paragraphs: "numbers of paragraphs"
    case .city: "cities"
    case .body: "bodies"
    default: noun(field) + "s"
    }
  }

  /// What a text has in it: a word, or something that looks like a pattern.
  func part(_ value: Value) -> String {
    switch value.kind {
    case .wildcard: "something like \(value.quotedInSentence)"
    case .regex: "a match of \(value.quotedInSentence)"
    default: value.besideText
    }
  }

  /// What a text is as a whole, with its verb.
  func whole(_ value: Value, in field: Field, isNegated: Bool) -> String {
    switch value.kind {
    case .wildcard: (isNegated ? "is not like " : "is like ") + value.quotedInSentence
    case .regex: (isNegated ? "does not match " : "matches ") + value.quotedInSentence
    default: (isNegated ? "is not " : "is ") + item(value, in: field)
    }
  }

  /// One value of a list.
  func item(_ value: Value, in field: Field) -> String {
    switch (field.kind, value.kind) {
    case (_, .wildcard): return "something like " + value.quotedInSentence
    case (_, .regex): return "a match of " + value.quotedInSentence
    case (.place, .word(let text)) where text.isPlainName: return text
    case (.date, _), (.dates, _): return date(value)
    case (.number, _): return value.inSentence
    default: return value.besideText
    }
  }

  // MARK: Dates

  /// A value beside a date field.
  func date(_ value: Value, yearIsKnown: Bool = false) -> String {
    guard let phrase = value.datePhrase else { return value.inSentence }
    return date(phrase, yearIsKnown: yearIsKnown)
  }

  private func date(_ phrase: DatePhrase, yearIsKnown: Bool) -> String {
    switch phrase {
    case .partial(let date):
      let text = parts(of: date)
      return date.year == nil && !yearIsKnown ? text + " of any year" : text
    case .last(let count, let bucket): return "the " + bucket.last(count)
    case .daysAgo(2): return "the day before yesterday"
    case .year(2): return "the year before last"
    case .part(let part, .named(let year)): return named(part) + " of \(year)"
    case .part(let part, .ago(let ago)): return named(part) + " of " + date(.year(ago: ago), yearIsKnown: true)
    default: return phrase.spellings.english.first ?? ""
    }
  }

  /// `in ` before a month or year, `on ` before a day, nothing before `last week`.
  func preposition(_ value: Value) -> String {
    switch value.datePhrase {
    case .partial(let date)?: date.day == nil ? "in " : "on "
    case .last?, .year(2)?, .part?: "in "
    case .daysAgo?, .week?, .month?, .quarter?, .year?: ""
    case nil: "on "
    }
  }

  /// Two ends of a stretch of time; an end without year takes that of the other.
  func dates(from low: Value, to high: Value) -> String {
    let yearIsKnown = low.hasYear || high.hasYear
    return date(low, yearIsKnown: true) + " and " + date(high, yearIsKnown: yearIsKnown)
  }

  private func named(_ part: YearPart) -> String {
    if case .week = part { part.english } else { "the " + part.english }
  }

  private func parts(of date: PartialDate) -> String {
    let month = date.month.map { Self.months[$0 - 1] }
    return [date.day.map(String.init), month, date.year.map(String.init)].compactMap(\.self).joined(separator: " ")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
