/// The kinds of quotation marks that open a string; any mark of a kind closes it.
enum QuoteClass: Equatable {
  /// `"` `“` `”` `＂` and their kin: any double quote closes any double one.
  case double
  /// `'` `‘` `’` `＇`.
  case single
  /// `「」`.
  case corner
  /// `『』`.
  case whiteCorner

  /// All of them.
  static let all: [QuoteClass] = [.double, .single, .corner, .whiteCorner]

  /// The class of the mark that a glyph opens a string with; nil for other glyphs.
  init?(opening glyph: Glyph) {
    switch glyph.typed {
    case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xFF02, 0x301D, 0x301E, 0x301F: self = .double
    case 0x27, 0x2018, 0x2019, 0xFF07: self = .single
    case 0x300C, 0xFE41: self = .corner
    case 0x300E, 0xFE43: self = .whiteCorner
    default: return nil
    }
  }

  /// Whether a glyph closes a string of this class.
  func isClosed(by glyph: Glyph) -> Bool {
    switch self {
    case .double, .single: QuoteClass(opening: glyph) == self
    case .corner: glyph.typed == 0x300D || glyph.typed == 0xFE42
    case .whiteCorner: glyph.typed == 0x300F || glyph.typed == 0xFE44
    }
  }

  /// The sign that closes a string which that glyph opens: a curved mark where that is one.
  func closing(behind opening: Glyph) -> String {
    switch opening.typed {
    case 0x201C: "”"
    case 0x2018: "’"
    default: closing
    }
  }

  /// The sign that closes it, as a fix-it or a continuation prompt writes it.
  var closing: String {
    switch self {
    case .double: "\""
    case .single: "'"
    case .corner: "」"
    case .whiteCorner: "』"
    }
  }
}
