import Issues

@testable import PageParsing

/// How often each character that prints stands in a page's fields.
struct Ledger {
  private var counts: [Unicode.Scalar: Int] = [:]

  init(of page: Page) {
    add(page.unplaced)
    for article in page.articles {
      add(article.title + article.paragraphs + article.captions.flatMap { [$0.text, $0.credit ?? ""] })
      add([article.column ?? "", article.dateline ?? "", article.credit ?? ""])
    }
  }

  private mutating func add(_ texts: [String]) {
    for scalar in texts.joined().unicodeScalars where Self.counts(scalar) { counts[scalar, default: 0] += 1 }
  }

  /// Blanks, Markdown's signs, caption marks and the brackets that credits lose don't count.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isBlank && !scalar.opensBracket && !scalar.closesBracket && !"#*■▲●◆".unicodeScalars.contains(scalar)
  }

  /// The characters of `text` that stand in no field often enough.
  func missing(from text: String) -> [Character] {
    var left = counts
    var missing: [Character] = []
    for scalar in text.unicodeScalars where Self.counts(scalar) {
      if let count = left[scalar], count > 0 { left[scalar] = count - 1 } else { missing.append(Character(scalar)) }
    }
    return missing
  }
}
