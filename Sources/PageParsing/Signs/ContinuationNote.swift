/// `（上接第一版）`, `[下转第七版]`: what says that an article goes on elsewhere.
enum ContinuationNote {
  private static let longest = 16

  /// Whether `run` is nothing but such a note, in brackets or bare.
  static func isNote(_ run: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard run.count <= longest else { return false }
    let inside = Array(run.drop { $0.opensBracket || $0.isBlank })
    return begins(inside, with: ["上接", "紧接", "上接第"]) || begins(inside, with: ["下转", "转", "详见"])
  }

  /// Whether `text` begins with a note that it is continued from another page.
  static func opens(_ text: Scalars) -> Bool {
    guard let first = text.first else { return false }
    let inside = Array(text.prefix(longest).drop { $0.opensBracket || $0.isBlank })
    return first.opensBracket && begins(inside, with: ["上接", "紧接"]) || begins(inside, with: ["上接第", "上接A", "上接0"])
  }

  /// Whether `text` ends with a note that it goes on on another page.
  static func closes(_ text: Scalars) -> Bool {
    let tail = Array(text.suffix(longest))
    guard let open = tail.lastIndex(where: { $0.opensBracket }) else { return false }
    return tail[(open + 1)...].begins(with: "下转")
  }

  private static func begins(_ inside: Scalars, with words: [String]) -> Bool {
    inside.contains { $0 == "版" || $0.isDigit } && words.contains { inside.begins(with: $0) }
  }
}
