import ArticleStore
import Issues

extension Article {
  /// The heading lines as one string, a space between two.
  var joinedTitle: String { title.joined(separator: " ") }

  /// Everyone who wrote it: reporters, correspondents, then the credit, each once.
  var bylines: [String] {
    var names: [String] = []
    for name in reporters + correspondents + [credit].compactMap(\.self) where !names.contains(name) {
      names.append(name)
    }
    return names
  }

  /// City and district, as far as they are known.
  var places: [String] { [city, district].compactMap(\.self) }

  /// The characters of the body, white space aside.
  var length: Int {
    paragraphs.reduce(0) { sum, paragraph in
      sum + paragraph.unicodeScalars.count { !$0.properties.isWhitespace }
    }
  }
}

extension ArticleRecord {
  /// Whatever can be searched for in full text, a field a line.
  var fullText: String {
    var lines = [article.column, article.joinedTitle, article.dateline].compactMap(\.self)
    lines += article.paragraphs
    lines += article.captions.flatMap { [$0.text, $0.credit].compactMap(\.self) }
    lines += article.places + article.topics + article.organisations + article.people + article.bylines
    if let section { lines.append(section) }
    return lines.joined(separator: "\n")
  }
}
