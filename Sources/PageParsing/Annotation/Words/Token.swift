/// A word of a passage as the segmenter found it.
struct Token: Hashable, Sendable {
  /// What a token is.
  enum Kind: Hashable, Sendable {
    /// A word of the lexicon, with its classes.
    case word(WordClass)
    /// A place's name; the number is `PlaceNames`' group of the places that bear it.
    case place(Int)
    /// A person's name, with what speaks for it.
    case name(NameEvidence)
    /// Digits, with `.` and `%`.
    case number
    /// Latin letters.
    case latin
    /// A punctuation mark or a space.
    case mark
    /// A sign that no word holds.
    case unknown
  }

  /// Where it stands in its passage.
  let range: Range<Int>
  /// What it is.
  let kind: Kind

  /// The classes of a word; empty for anything else.
  var wordClass: WordClass {
    if case .word(let wordClass) = kind { wordClass } else { [] }
  }

  /// The group of places that bear this name, when it is one.
  var placeGroup: Int? {
    if case .place(let group) = kind { group } else { nil }
  }

  /// Whether it is a person's name.
  var isName: Bool {
    if case .name = kind { true } else { false }
  }
}
