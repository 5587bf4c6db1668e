import TextBasics

/// Writes a tree out as nested lists, without spans: what goldens hold and what equality is judged by.
struct TreeDescription {
  /// Whether spellings that mean the same are written the same: a word as its quoted twin, a date without the way it
  /// was typed.
  var isNormalized = false

  func statement(_ statement: Statement) -> String {
    switch statement.kind {
    case .query(let query): self.query(query)
    case .explain(let query): "(explain \(self.query(query)))"
    case .letResult(let name, _, let query): "(let \(text(name)) \(self.query(query)))"
    case .letParameter(let name, _, let value, let isDefault):
      "(let\(isDefault ? "-default" : "") $\(name) \(self.value(value, nil)))"
    case .command(let command): list(["command", command.name.rawValue] + command.arguments.map { text($0.text) })
    }
  }

  func query(_ query: Query) -> String {
    let verb =
      switch query.verb {
      case .find: "find"
      case .count: "count"
      case .clausesAlone: "clauses"
      }
    var parts = [verb]
    if query.verb != .clausesAlone { parts.append(source(query.source)) }
    if let condition = query.condition { parts.append(self.condition(condition)) }
    return list(parts + query.clauses.map(clause))
  }

  private func source(_ source: Query.Source) -> String {
    switch source {
    case .articles: "articles"
    case .set(let name): list(["in", setName(name)])
    case .and(let parts): list(["and"] + parts.map(self.source))
    case .or(let parts): list(["or"] + parts.map(self.source))
    case .not(let part): list(["not", self.source(part)])
    }
  }

  func condition(_ condition: Condition) -> String {
    switch condition.kind {
    case .or(let parts): list(["or"] + parts.map(self.condition))
    case .and(let parts): list(["and"] + parts.map(self.condition))
    case .not(let part): list(["not", self.condition(part)])
    case .comparison(let field, let comparison, let value):
      list([comparison.rawValue, field.field.rawValue, self.value(value, field.field)])
    case .membership(let field, let values, let isNegated):
      list([isNegated ? "not-in" : "in", field.field.rawValue] + values.map { value($0, field.field) })
    case .range(let field, let low, let high):
      list([
        "range", field.field.rawValue, low.map { value($0, field.field) } ?? "_",
        high.map { value($0, field.field) } ?? "_",
      ])
    case .presence(let field, let isNegated): list([isNegated ? "no" : "has", field.field.rawValue])
    case .near(let field, let first, let second, let distance):
      list(
        ["near"] + (field.map { [$0.field.rawValue] } ?? []) + [value(first, nil), value(second, nil), "\(distance)"])
    case .similar(.row(let number)): "(similar #\(number))"
    case .similar(.id(let value)): list(["similar", "id", self.value(value, .id)])
    case .word(let value): list(["word", self.value(value, nil)])
    case .member(let name): list(["member", setName(name)])
    }
  }

  func clause(_ clause: Clause) -> String {
    switch clause.kind {
    case .sort(let keys): list(["sort"] + keys.map { ($0.field?.rawValue ?? "count") + ($0.isDescending ? "-" : "+") })
    case .limit(let number): "(limit \(number))"
    case .skip(let number): "(skip \(number))"
    case .sample(let number): "(sample \(number))"
    case .show(let fields): list(["show"] + fields.map(\.field.rawValue))
    case .full: "(full)"
    case .count(let groupings): list(["count"] + groupings.map(grouping))
    case .top(let number, let grouping): "(top \(number) \(self.grouping(grouping)))"
    case .context(let width, let firstOnly, let order):
      list(["context", "\(width)"] + (firstOnly ? ["first"] : []) + (order.map { ["sort", $0.rawValue] } ?? []))
    case .words(let number): "(words \(number))"
    case .compare(let name): list(["compare", setName(name)])
    case .timeline(let bucket): "(timeline \(bucket.rawValue))"
    case .stats(let field): "(stats \(field.field.rawValue))"
    case .export(let path): "(export \(text(path)))"
    }
  }

  private func grouping(_ grouping: Grouping) -> String {
    switch grouping {
    case .field(let field): field.field.rawValue
    case .bucket(let bucket, _): "by-" + bucket.rawValue
    }
  }

  private func setName(_ name: SetName) -> String { name.name.map(text) ?? "last" }

  private func value(_ value: Value, _ field: Field?) -> String {
    let isDate = field?.kind == .date || field?.kind == .dates
    switch value.kind {
    case .word(let word): return isNormalized ? text(word) : word
    case .string(let string): return text(string)
    case .wildcard(let pattern): return "*\(text(pattern))"
    case .regex(let pattern): return "/\(pattern)/"
    case .date(let phrase, let spelling):
      return isNormalized && !isDate ? text(spelling) : date(phrase) + (isNormalized ? "" : ":\(spelling)")
    case .number(let number, let spelling):
      if isNormalized, isDate, let phrase = value.datePhrase { return date(phrase) }
      return isNormalized && field?.kind != .number ? text(spelling) : "#\(number)"
    case .parameter(let name): return "$" + name
    }
  }

  private func date(_ phrase: DatePhrase) -> String {
    switch phrase {
    case .partial(let date): "@\(date)"
    case .daysAgo(let days): "@day-\(days)"
    case .week(let ago): "@week-\(ago)"
    case .month(let ago): "@month-\(ago)"
    case .quarter(let ago): "@quarter-\(ago)"
    case .year(let ago): "@year-\(ago)"
    case .part(let part, .named(let year)): "@\(year)-\(part.sign)"
    case .part(let part, .ago(let ago)): "@year-\(ago)-\(part.sign)"
    case .last(let count, .day): "@last\(count)"
    case .last(let count, let bucket): "@last\(count)-\(bucket.rawValue)"
    }
  }

  private func text(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  private func list(_ parts: [String]) -> String { "(\(parts.joined(separator: " ")))" }
}

extension Statement {
  /// The tree as nested lists, without spans: `(find articles (= city 中山))`. For goldens and for looking at.
  public var treeDescription: String { TreeDescription().statement(self) }

  /// Whether both say the same, wherever they stand and however dates and quotes were spelled.
  public func isSame(as other: Statement) -> Bool {
    let writer = TreeDescription(isNormalized: true)
    return writer.statement(self) == writer.statement(other)
  }
}

extension Query {
  /// The tree as nested lists, without spans.
  public var treeDescription: String { TreeDescription().query(self) }

  /// Whether both ask the same, wherever they stand and however dates and quotes were spelled.
  public func isSame(as other: Query) -> Bool {
    let writer = TreeDescription(isNormalized: true)
    return writer.query(self) == writer.query(other)
  }
}

extension Condition {
  /// The tree as nested lists, without spans.
  public var treeDescription: String { TreeDescription().condition(self) }
}

extension Value {
  /// The value as a date: a date phrase, or a number of four digits as a year; nil for anything else.
  public var datePhrase: DatePhrase? {
    switch kind {
    case .date(let phrase, _): phrase
    case .number(let number, let spelling) where spelling.utf8.count == 4:
      PartialDate(year: number).map { .partial($0) }
    default: nil
    }
  }
}
