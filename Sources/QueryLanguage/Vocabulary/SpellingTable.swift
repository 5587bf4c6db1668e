import TextBasics

/// The spellings of words, found by the scalar they begin with: most places of a text begin none, and one look says so.
///
/// A sorted list rather than a dictionary: a program that was started for one question has it in a few microseconds.
struct SpellingTable<Word: Sendable>: Sendable {
  /// One way to write a word.
  struct Entry: Sendable {
    let word: Word
    let form: Spelling
  }

  /// By the first scalar; those that share it longest first, as they were listed where they are as long.
  let entries: [Entry]

  /// The table of those words, each with its spellings.
  init(_ words: some Sequence<Word>, spellings: (Word) -> [String]) {
    self.init(words.flatMap { word in spellings(word).map { Entry(word: word, form: Spelling($0)) } })
  }

  /// The table of those spellings, each with what it stands for.
  init(_ spellings: [(String, Word)]) { self.init(spellings.map { Entry(word: $0.1, form: Spelling($0.0)) }) }

  private init(_ entries: [Entry]) {
    self.entries = entries.sorted { one, other in
      let (first, second) = (one.form.scalars[0], other.form.scalars[0])
      return first != second ? first < second : one.form.scalars.count > other.form.scalars.count
    }
  }

  /// The scalars that they begin with.
  var firstScalars: ScalarSet { ScalarSet(entries.map { $0.form.scalars[0] }) }

  /// The entries that begin with a scalar, longest first. Logarithmic.
  func starting(with scalar: UInt32) -> ArraySlice<Entry> {
    let start = entries.indices.partitionPoint { entries[$0].form.scalars[0] >= scalar }
    var end = start
    while end < entries.count, entries[end].form.scalars[0] == scalar { end += 1 }
    return entries[start..<end]
  }

  /// The words whose spelling begins at an offset, the longest spelling first, and where each ends.
  func candidates(in lexer: Lexer, at offset: Int) -> [(word: Word, end: Int)] {
    let first = lexer.glyph(at: offset)
    guard !first.isEnd else { return [] }
    return starting(with: first.folded).compactMap { entry in
      lexer.match(entry.form, at: offset).map { (entry.word, $0) }
    }
  }

  /// The word with the longest spelling that begins at an offset, and where it ends; nil for none.
  func first(in lexer: Lexer, at offset: Int) -> (word: Word, end: Int)? {
    let first = lexer.glyph(at: offset)
    guard !first.isEnd else { return nil }
    for entry in starting(with: first.folded) {
      if let end = lexer.match(entry.form, at: offset) { return (entry.word, end) }
    }
    return nil
  }
}
