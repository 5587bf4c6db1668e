/// `【编者按】` and what belongs to it.
enum EditorsNote {
  private static let words = ["编者按", "编者的话", "编者寄语", "开栏语", "开栏的话", "按语"]

  /// Whether `text` begins with such a mark.
  static func opens(_ text: Scalars) -> Bool {
    text[...].drop { $0.opensBracket || $0.isBlank || $0 == "■" || $0 == "●" }.beginsWithAny(of: words)
  }

  /// How many of the first blocks of `body` are an editor's note, when text follows it: one paragraph, and its mark where
  /// that stands on a line of its own. Nil when it begins with none.
  static func extent(of body: [Int], _ blocks: [Block]) -> Int? {
    guard let first = body.first, opens(blocks[first].text) else { return nil }
    let extent = blocks[first].text.count <= 8 ? 2 : 1
    return body.dropFirst(extent).contains { blocks[$0].kind == .paragraph } ? extent : nil
  }
}
