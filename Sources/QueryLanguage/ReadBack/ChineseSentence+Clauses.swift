extension ChineseSentence {
  /// A phrase a clause; `skip` and `limit` that stand together are one.
  func clauses(_ clauses: [Clause], isAfterGroups: Bool) -> [String] {
    var phrases: [String] = []
    var measure = isAfterGroups ? "项" : "篇"
    var index = 0
    while index < clauses.count {
      let clause = clauses[index]
      if index + 1 < clauses.count, let window = window(clause, clauses[index + 1]) {
        phrases.append("跳过前\(window.skip)\(measure)，列其后\(window.limit)\(measure)")
        index += 2
        continue
      }
      phrases.append(phrase(clause, measure))
      if let next = clause.kind.measure { measure = next }
      index += 1
    }
    return phrases
  }

  private func window(_ first: Clause, _ second: Clause) -> (skip: Int, limit: Int)? {
    switch (first.kind, second.kind) {
    case (.skip(let skip), .limit(let limit)), (.limit(let limit), .skip(let skip)): (skip, limit)
    default: nil
    }
  }

  private func phrase(_ clause: Clause, _ measure: String) -> String {
    switch clause.kind {
    case .sort(let keys): return sorted(by: keys)
    case .limit(let count): return "只列前\(count)\(measure)"
    case .skip(let count): return "跳过前\(count)\(measure)"
    case .sample(let count): return "随机抽取\(count)篇"
    case .show(let fields): return "列出" + fields.map { noun($0.field) }.joined(separator: "、")
    case .full: return "全文展开"
    case .count(let groupings): return groupings.isEmpty ? "只报篇数" : counted(by: groupings)
    case .top(let count, let grouping): return "列出报道最多的\(count)\(unit(grouping))"
    case .context(let width, let firstOnly, let order):
      return (firstOnly ? "每篇只列第一处命中，带前后各" : "列出每处命中，带前后各") + "\(width)个字"
        + (order.map { "，" + self.order($0) } ?? "")
    case .words(let count): return "列出\(count)个特色词"
    case .compare(let name): return "与\(result(name))对比用词"
    case .timeline(let bucket): return "按\(bucket.spellings.chinese[0])列出篇数"
    case .stats(let field): return "算出\(noun(field.field))的合计、中位数等"
    case .export(let path): return "导出到\(path.quotedInSentence)"
    }
  }

  /// Counts by one field, or crosswise by two.
  func counted(by groupings: [Grouping]) -> String {
    let names = groupings.map(name)
    return names.count == 2
      ? "按\(names[0])和\(names[1])交叉计数" : "按\(names.joined(separator: "、"))分别计数"
  }

  private func name(_ grouping: Grouping) -> String {
    switch grouping {
    case .field(let field): noun(field.field)
    case .bucket(let bucket, _): bucket.spellings.chinese[0]
    }
  }

  /// What is counted, with its measure word: 个人物, 个月, 天.
  private func unit(_ grouping: Grouping) -> String {
    switch grouping {
    case .field(let field): "个" + noun(field.field)
    case .bucket(.day, _): "天"
    case .bucket(.week, _): "周"
    case .bucket(.year, _): "年"
    case .bucket(.month, _): "个月"
    case .bucket(.quarter, _): "个季度"
    }
  }

  private func order(_ order: ContextOrder) -> String {
    switch order {
    case .left: "按前面的字排列"
    case .right: "按后面的字排列"
    case .date: "按日期从旧到新排列"
    }
  }

  private func sorted(by keys: [SortKey]) -> String {
    guard keys.count > 1 else { return "按" + keys.map(order).joined() + "排列" }
    return "先按" + keys.map(order).joined(separator: "、再按") + "排列"
  }

  private func order(_ key: SortKey) -> String {
    guard let field = key.field else { return key.isDescending ? "篇数从多到少" : "篇数从少到多" }
    return switch field.kind {
    case .date, .dates: noun(field) + (key.isDescending ? "从新到旧" : "从旧到新")
    case .number: noun(field) + (key.isDescending ? "从多到少" : "从少到多")
    case .text where field == .id: noun(field) + (key.isDescending ? "从大到小" : "从小到大")
    default: noun(field) + (key.isDescending ? "的拼音倒序" : "的拼音顺序")
    }
  }
}

extension Clause.Kind {
  /// What a later `limit` counts, where this clause makes something else than articles.
  fileprivate var measure: String? {
    switch self {
    case .count(let groupings): groupings.isEmpty ? nil : "项"
    case .top: "项"
    case .context: "处"
    case .words, .compare: "个"
    default: nil
    }
  }
}
