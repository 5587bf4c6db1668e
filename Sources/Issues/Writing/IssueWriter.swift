import TextBasics

/// Writes a parsed issue as JSON: pretty-printed, keys in a stable order, so that staff can mend it by hand.
public enum IssueWriter {
  /// The issue's file, ending in a line break.
  public static func write(_ issue: Issue) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.key("format")
      writer.string(IssueFormat.name)
      writer.key("newspaper")
      writer.string(issue.newspaper)
      writer.key("date")
      writer.string(issue.date?.description)
      writer.key("date_estimated")
      writer.bool(issue.dateIsEstimated)
      if let provenance = issue.provenance {
        writer.key("parsed")
        writer.provenance(provenance)
      }
      writer.key("pages")
      writer.array { writer in
        for page in issue.pages { writer.page(page) }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// One article as one line, without a line break; `source` is added where it is given.
  public static func line(_ article: Article, source: String? = nil) -> String {
    var writer = JSONWriter(.line)
    writer.object { writer in
      writer.articleMembers(article)
      if let source {
        writer.key("source")
        writer.string(source)
      }
    }
    return writer.text
  }

  /// What belongs to no article as one line, without a line break.
  public static func line(unplaced: [String], source: String? = nil) -> String {
    var writer = JSONWriter(.line)
    writer.object { writer in
      writer.key("unplaced")
      writer.strings(unplaced)
      if let source {
        writer.key("source")
        writer.string(source)
      }
    }
    return writer.text
  }
}

extension JSONWriter {
  fileprivate mutating func provenance(_ provenance: Provenance) {
    object { writer in
      writer.key("parser")
      writer.string(provenance.parser)
      writer.key("sources")
      writer.object { writer in
        for (name, digest) in provenance.sources.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
          writer.key(name)
          writer.string(digest)
        }
      }
      writer.key("output")
      writer.string(provenance.output)
    }
  }

  fileprivate mutating func page(_ page: Page) {
    object { writer in
      writer.key("page")
      writer.string(page.number)
      writer.key("section")
      writer.string(page.section)
      writer.key("source")
      writer.string(page.source)
      writer.key("unplaced")
      writer.strings(page.unplaced)
      writer.key("articles")
      writer.array { writer in
        for article in page.articles { writer.object { $0.articleMembers(article) } }
      }
    }
  }

  /// The keys and values of one article, in the format's order; the caller opens the object.
  public mutating func articleMembers(_ article: Article) {
    key("column")
    string(article.column)
    key("title")
    strings(article.title)
    key("dateline")
    string(article.dateline)
    key("paragraphs")
    strings(article.paragraphs)
    key("credit")
    string(article.credit)
    key("reporters")
    strings(article.reporters)
    key("correspondents")
    strings(article.correspondents)
    key("captions")
    array { writer in
      for caption in article.captions {
        writer.object { writer in
          writer.key("text")
          writer.string(caption.text)
          writer.key("credit")
          writer.string(caption.credit)
        }
      }
    }
    key("city")
    string(article.city)
    key("district")
    string(article.district)
    key("dates")
    strings(article.dates.map(\.description))
    key("people")
    strings(article.people)
    key("orgs")
    strings(article.organisations)
    key("topics")
    strings(article.topics)
    key("doubts")
    strings(article.doubts)
  }
}
