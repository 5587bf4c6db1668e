/// A stretch of an article that is read as one: a heading line, a paragraph or a caption, prepared for reading.
///
/// Prepared means: one scalar a sign, half-width punctuation made full-width (`,` → `，`), full-width letters and
/// digits made half-width, and spaces dropped beside a digit, where they only come from narrow columns.
struct Passage: Sendable {
  /// Where in the article a passage stands, the most telling first.
  enum Place: Int, Comparable, Sendable {
    case title, lead, body, caption

    static func < (a: Place, b: Place) -> Bool { a.rawValue < b.rawValue }
  }

  /// Where it stands.
  let place: Place
  /// Its signs.
  let scalars: [Unicode.Scalar]

  /// The passage of `text`, of which no more than `limit` scalars are read.
  init(_ text: String, place: Place, limit: Int = .max) {
    self.place = place
    scalars = Passage.prepared(text, limit: limit)
  }

  /// The signs of `text` as passages hold them.
  static func prepared(_ text: String, limit: Int = .max) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(min(limit, text.utf8.count / 3 + 8))
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      if out.count >= limit { break }
      if scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n" {
        pendingSpace = !out.isEmpty
        continue
      }
      let plain = Passage.plain(scalar)
      if pendingSpace, let last = out.last, !last.isDigit, !plain.isDigit { out.append(" ") }
      pendingSpace = false
      out.append(plain)
    }
    return out
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",": "，"
    case ";": "；"
    case ":": "："
    case "(": "（"
    case ")": "）"
    case "!": "！"
    case "?": "？"
    case "\u{201D}", "\u{201C}": scalar
    case "\u{FF10}"..."\u{FF19}", "\u{FF21}"..."\u{FF3A}", "\u{FF41}"..."\u{FF5A}":
      Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\u{2022}", "\u{30FB}", "\u{2027}": "·"
    default: scalar
    }
  }

  /// The text of a range of it.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }
}
