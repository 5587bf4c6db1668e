extension EnglishSentence {
  /// A phrase a clause; `skip` and `limit` that stand together are one.
  func clauses(_ clauses: [Clause]) -> [String] {
    var phrases: [String] = []
    var index = 0
    while index < clauses.count {
      switch (clauses[index].kind, index + 1 < clauses.count ? clauses[index + 1].kind : nil) {
      case (.skip(let skip), .limit(let limit)?), (.limit(let limit), .skip(let skip)?):
        phrases.append("the \(limit) after the first \(skip)")
        index += 2
      default:
        phrases.append(phrase(clauses[index]))
        index += 1
      }
    }
    return phrases
  }

  private func phrase(_ clause: Clause) -> String {
    switch clause.kind {
    case .sort(let keys): return sorted(by: keys)
    case .limit(let count): return count == 1 ? "the first one" : "the first \(count)"
    case .skip(let count): return "without the first \(count)"
    case .sample(let count): return "\(count) of them at random"
    case .show(let fields): return "showing " + listed(fields.map { noun($0.field) })
    case .full: return "in full"
    case .count(let groupings):
      return groupings.isEmpty ? "only their number" : "counted " + listed(groupings.map { "by " + name($0) })
    case .top(let count, let grouping): return top(count, grouping)
    case .context(let width, let firstOnly, let order):
      return (firstOnly ? "the first match of each" : "every match") + " with \(width) characters on either side"
        + (order.map { ", " + self.order($0) } ?? "")
    case .words(let count): return "the \(count) words that set them apart"
    case .compare(let name): return "the words compared with those of \(result(name))"
    case .timeline(let bucket): return "as a timeline by \(bucket.rawValue)"
    case .stats(let field): return "sum, median and the like of the \(noun(field.field))"
    case .export(let path): return "exported to \(path.quotedInSentence)"
    }
  }

  /// What articles are counted by.
  func name(_ grouping: Grouping) -> String {
    switch grouping {
    case .field(let field): noun(field.field)
    case .bucket(let bucket, _): bucket.rawValue
    }
  }

  private func top(_ count: Int, _ grouping: Grouping) -> String {
    let one = name(grouping)
    let many =
      switch grouping {
      case .field(let field): plural(field.field)
      case .bucket: one + "s"
      }
    return count == 1 ? "the most frequent \(one)" : "the \(count) most frequent \(many)"
  }

  private func order(_ order: ContextOrder) -> String {
    switch order {
    case .left: "by the text before it"
    case .right: "by the text behind it"
    case .date: "oldest first"
    }
  }

  private func sorted(by keys: [SortKey]) -> String {
    guard let first = keys.first, keys.count > 1 else { return keys.first.map(order) ?? "" }
    return order(first) + keys.dropFirst().map { ", then " + order($0) }.joined()
  }

  private func order(_ key: SortKey) -> String {
    guard let field = key.field else { return key.isDescending ? "most articles first" : "fewest articles first" }
    return switch field {
    case .date: key.isDescending ? "newest first" : "oldest first"
    case .event: key.isDescending ? "latest event first" : "earliest event first"
    case .length: key.isDescending ? "longest first" : "shortest first"
    case .paragraphs: key.isDescending ? "most paragraphs first" : "fewest paragraphs first"
    default: (key.isDescending ? "in reverse order of " : "in order of ") + noun(field)
    }
  }
}
