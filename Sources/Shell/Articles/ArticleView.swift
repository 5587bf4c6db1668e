import ArticleStore
import Issues
import QueryEngine
import QueryLanguage
import TextBasics

/// An article as a reader wants it: title, place and date, body, captions, credit, what it is about, where it is from.
struct ArticleView {
  /// The article.
  var record: ArticleRecord
  /// How it is to look.
  var style: OutputStyle

  /// Lines wider than this are hard to read.
  private static let widestLine = 80
  /// The indent of a Chinese paragraph.
  private static let indent = "　　"

  private var width: Int { min(style.width ?? Self.widestLine, Self.widestLine) }
  private var article: Article { record.article }

  /// All lines of the view.
  var lines: [String] {
    let head = column + title + [whenAndWhere]
    let body = paragraphs + captions + credit
    return head + [""] + body + (body.isEmpty ? [] : [""]) + subjects + [origin]
  }

  private var column: [String] {
    article.column.map { wrapped("【\(safe($0))】", as: .column).map(quiet) } ?? []
  }

  private var title: [String] {
    article.title.isEmpty
      ? [quiet(style.language == .chinese ? "（无标题）" : "(no title)")]
      : article.title.flatMap { wrapped(safe($0), as: .title).map { Ink.heading.on($0, if: style.isColored) } }
  }

  private var whenAndWhere: String {
    let date = record.date.map { record.dateIsEstimated ? "≈\($0)" : $0.description }
    let page = [record.newspaper, record.page, record.section].compactMap(\.self).joined(separator: " ")
    let place = [article.city, article.district].compactMap(\.self).joined(separator: " ")
    let parts = [date, page, place].compactMap(\.self).filter { !$0.isEmpty }
    return quiet(safe(parts.joined(separator: " · ")))
  }

  private var paragraphs: [String] {
    var paragraphs = article.paragraphs
    if let dateline = article.dateline {
      // A dateline in brackets ends visibly; a bare one would run into the text (本报讯12月2日).
      let gap = dateline.last.map { "）)】］]〕 　".contains($0) } ?? true ? "" : " "
      if paragraphs.isEmpty { paragraphs = [dateline] } else { paragraphs[0] = dateline + gap + paragraphs[0] }
    }
    return paragraphs.flatMap { wrapped(Self.indent + safe($0), as: .body) }
  }

  private var captions: [String] {
    article.captions.flatMap { caption -> [String] in
      let credit = caption.credit.map { "（\($0)）" } ?? ""
      return wrapped((style.isUnicode ? "■ " : "* ") + safe(caption.text + credit), as: .caption)
    }
  }

  private var credit: [String] {
    article.credit.map { wrapped("（\(safe($0))）", as: .credit) } ?? []
  }

  private var subjects: [String] {
    let lists: [(Field, [String])] = [
      (.topic, article.topics), (.org, article.organisations), (.person, article.people),
      (.event, article.dates.map(\.description)), (.reporter, article.reporters),
      (.correspondent, article.correspondents), (.doubt, article.doubts),
    ]
    return lists.flatMap { field, values -> [String] in
      guard !values.isEmpty else { return [] }
      switch style.language {
      case .chinese: return wrapped("\(field.chinese)：" + safe(values.joined(separator: "、")), as: field)
      case .english: return wrapped("\(field.rawValue): " + safe(values.joined(separator: ", ")), as: field)
      }
    }
  }

  private var origin: String {
    let parts = [record.id, record.source].compactMap(\.self)
    return quiet(safe(parts.joined(separator: " · ")))
  }

  private func safe(_ text: String) -> String { style.safe(text, keepingLines: false) }

  private func quiet(_ text: String) -> String { Ink.quiet.on(text, if: style.isColored) }

  private func wrapped(_ text: String, as field: Field) -> [String] {
    style.wrapped(text, as: field, width: width)
  }
}
