/// Statements that grow: twice the length must take about twice the time, whatever they are made of.
enum Growth {
  /// A statement of that many like parts.
  private struct Shape: Sendable {
    let name: String
    let text: @Sendable (Int) -> String
    let count: Int

    init(_ name: String, _ count: Int, _ text: @escaping @Sendable (Int) -> String) {
      (self.name, self.count, self.text) = (name, count, text)
    }

    /// A query of one part over and over.
    static func repeating(_ head: String, _ part: String, _ count: Int) -> Shape {
      Shape("`\(head)\(part)…`", count) { head + String(repeating: part, count: $0) }
    }
  }

  private static let shapes: [Shape] = [
    Shape("1,000 conditions", 1_000) { count in
      "find articles where " + Array(repeating: "city = 中山", count: count).joined(separator: " and ")
    },
    .repeating("find ", "宣讲 ", 10_000),
    Shape("brackets, 100 deep", 100) { count in
      "find articles where " + String(repeating: "(", count: count) + "has photo" + String(repeating: ")", count: count)
    },
    .repeating("find ", "宣讲 或 ", 2_000),
    .repeating("find ", "not ", 100),
    .repeating("find ", "按", 2_000),
    .repeating("find ", "按 ", 2_000),
    .repeating("find ", "按字数，", 1_000),
    .repeating("find articles ", "by city, ", 1_000),
    .repeating("find ", "near(", 2_000),
    .repeating("find ", "near(a, ", 1_000),
    .repeating("find ", "前3条", 2_000),
    .repeating("find ", "前3条 ", 500),
    .repeating("find ", "前 3 ", 500),
    .repeating("find ", "且", 2_000),
    .repeating("find ", "和城市", 2_000),
    .repeating("find ", "宣讲且有图片", 500),
    .repeating("find ", "的文章", 2_000),
    .repeating("find ", "count by ", 500),
    .repeating("find ", "上下文 ", 500),
    .repeating("find ", "top 3 ", 500),
    .repeating("find ", "不", 2_000),
    .repeating("find ", "不是城市", 1_000),
    .repeating("find ", "a(", 2_000),
    .repeating("find ", "“", 2_000),
    .repeating("find ", "\"a\" ", 2_000),
    .repeating("find ", "/", 2_000),
    .repeating("find ", "/a ", 1_000),
    .repeating("find ", "a/", 2_000),
    .repeating("find articles where city in (", "广州,", 2_000),
    .repeating("find in ", "a or ", 1_000),
    .repeating("find ", "城市 = ", 1_000),
    .repeating("find ", "排序 城市 ", 500),
    .repeating("", "find 宣讲; ", 1_000),
    .repeating("", "select ", 1_000),
  ]

  /// Prints a table; what grows faster than its length is marked.
  static func report() {
    print("| statement | bytes | time | twice the bytes | times as long |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for shape in shapes {
      let (once, twice) = (shape.text(shape.count), shape.text(shape.count * 2))
      let first = ParseTiming.microseconds { ParseTiming.parse(once) }
      let second = ParseTiming.microseconds { ParseTiming.parse(twice) }
      let ratio = second / first
      print(
        "| \(shape.name) | \(once.utf8.count) | \(milliseconds(first)) | \(milliseconds(second))"
          + " | \(ParseTiming.rounded(ratio))\(ratio > 3 ? " ←" : "") |")
    }
  }

  private static func milliseconds(_ time: Double) -> String { ParseTiming.rounded(time / 1_000, 2) + " ms" }
}
