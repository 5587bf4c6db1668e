import Archives
import TextBasics

/// What would be taken out of an archive, and whether it is to be.
struct RemovalQuestion: SessionMessage {
  /// What would go.
  var removal: Removal

  /// Two lines; the answer is typed behind the second.
  func text(in language: Language) -> String {
    switch language {
    case .chinese: "\(removal.description(in: .chinese))\n移出当前库？文件会挪到库的 removed 文件夹。[是/否] "
    case .english:
      "\(removal.description(in: .english))\nRemove it? Its files go to the archive's folder removed. [y/N] "
    }
  }
}

extension Removal {
  /// What it is, its date, and how much of it there is.
  func description(in language: Language) -> String {
    var parts = [self.title(in: language)]
    if let date, date.description != name { parts.append(date.description) }
    if kind == .issue, pages > 0 { parts.append(Wording.pages(pages, in: language)) }
    if let articles { parts.append(Wording.articles(articles, in: language)) }
    if articles == nil, kind == .issue { parts.append(language == .chinese ? "文件读不出来" : "the file can't be read") }
    return parts.joined(separator: " · ")
  }

  private func title(in language: Language) -> String {
    switch (kind, language) {
    case (.issue, .chinese): "期次 \(title)"
    case (.issue, .english): "issue \(title)"
    case (.page, .chinese): "版面 \(title)"
    case (.page, .english): "page \(title)"
    case (.bulk, .chinese): "成批文件 \(title)"
    case (.bulk, .english): "bulk file \(title)"
    }
  }
}
