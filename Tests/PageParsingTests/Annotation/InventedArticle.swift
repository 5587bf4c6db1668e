import Issues
import PageParsing
import Testing
import TextBasics

/// One of `InventedArticles`: the article as a page parser fills it, and what is to be found in it.
struct InventedArticle: CustomTestStringConvertible {
  var article = Article()
  var context = AnnotationContext()
  /// What is wanted of each field that is judged, `nil` fields aside.
  var wanted: [String: [String]] = [:]

  var testDescription: String { article.title.joined(separator: " ") }

  /// All of them.
  static let all: [InventedArticle] = {
    var all: [InventedArticle] = []
    var current = InventedArticle()
    for line in InventedArticles.text.split(separator: "\n") {
      if line == "---" {
        all.append(current)
        current = InventedArticle()
        continue
      }
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { continue }
      current.set(parts[0].dropLast(), String(parts[1]))
    }
    return all + [current]
  }()

  private mutating func set(_ key: some StringProtocol, _ value: String) {
    switch key {
    case "title": article.title.append(value)
    case "text": article.paragraphs.append(value)
    case "credit": article.credit = value
    case "issue": context.issueDate = Day(value)
    default: wanted[String(key)] = value == "-" ? [] : value.split(separator: " ").map(String.init)
    }
  }
}
