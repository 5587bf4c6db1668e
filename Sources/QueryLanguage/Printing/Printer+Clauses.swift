import TextBasics

extension Printer {
  func clause(_ clause: Clause) -> String {
    let isChinese = language == .chinese
    switch clause.kind {
    case .sort(let keys):
      let list = keys.map(sortKey).joined(separator: comma)
      return isChinese ? "按 \(list) 排序" : "sort by \(list)"
    case .limit(let number): return isChinese ? "前 \(number) 条" : "limit \(number)"
    case .skip(let number): return isChinese ? "跳过 \(number) 条" : "skip \(number)"
    case .sample(let number): return isChinese ? "随机 \(number) 条" : "sample \(number)"
    case .show(let fields): return word(.show) + " " + fields.map(name).joined(separator: comma)
    case .full: return word(.full)
    case .count(let groupings):
      guard !groupings.isEmpty else { return word(.count) }
      return "\(word(.count)) \(word(.by)) " + groupings.map(grouping).joined(separator: comma)
    case .top(let number, let grouping):
      return isChinese ? "最多 \(number) 个 \(self.grouping(grouping))" : "top \(number) \(self.grouping(grouping))"
    case .context(let width, let firstOnly, let order):
      return "\(word(.context)) \(width)" + (firstOnly ? " \(word(.firstOnly))" : "") + (order.map(contextOrder) ?? "")
    case .words(let number): return "\(word(.words)) \(number)"
    case .compare(let name): return "\(word(.compare)) \(setName(name.name))"
    case .timeline(let bucket): return "\(word(.timeline)) \(word(.by)) \(name(bucket))"
    case .stats(let field): return "\(word(.statistics)) \(name(field))"
    case .export(let path): return "\(word(.export)) \(word(.exportTo)) \(Printer.quoted(path))"
    }
  }

  /// A field or a stretch of time that articles are counted by.
  func grouping(_ grouping: Grouping) -> String {
    switch grouping {
    case .field(let field): name(field)
    case .bucket(let bucket, _): name(bucket)
    }
  }

  private func contextOrder(_ order: ContextOrder) -> String {
    let name =
      switch order {
      case .left: word(.leftText)
      case .right: word(.rightText)
      case .date: language == .chinese ? Field.date.chinese : Field.date.rawValue
      }
    return language == .chinese ? " 按 \(name) 排序" : " sort \(name)"
  }

  private func sortKey(_ key: SortKey) -> String {
    let subject =
      switch key.subject {
      case .field(let field): name(field)
      case .count: word(.articleCount)
      }
    return subject + " " + word(key.isDescending ? .descending : .ascending)
  }

  private func name(_ bucket: DateBucket) -> String {
    language == .chinese ? bucket.spellings.chinese[0] : bucket.rawValue
  }
}
