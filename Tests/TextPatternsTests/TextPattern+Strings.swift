import TextBasics
import TextPatterns

extension TextPattern {
  /// What the pattern matches first in a text, which is folded before.
  func match(in text: String) -> String? {
    let bytes = Folding.foldedBytes(of: text)
    return bytes.withUnsafeBytes { buffer in
      firstMatch(in: buffer).map { String(decoding: buffer[$0], as: UTF8.self) }
    }
  }

  /// All its matches in a text, which is folded before.
  func matches(in text: String) -> [String] {
    let bytes = Folding.foldedBytes(of: text)
    var matcher = makeMatcher()
    return bytes.withUnsafeBytes { buffer in
      matcher.matches(in: buffer).map { String(decoding: buffer[$0], as: UTF8.self) }
    }
  }

  /// Whether it matches a text as a whole, which is folded before.
  func matchesAll(of text: String) -> Bool {
    Folding.foldedBytes(of: text).withUnsafeBytes { matchesWhole($0) }
  }
}
