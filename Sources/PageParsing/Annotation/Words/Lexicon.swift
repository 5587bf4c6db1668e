/// The words that the finders of names know, with their classes.
struct Lexicon: Sendable {
  private var trie = WordTrie(roomFor: 16_000)

  /// The words that come with the program.
  static let bundled = Lexicon(tables: WordTables.all)

  /// A lexicon of tables of words, separated by white space, each with the class of all its words.
  init(tables: [(words: StaticString, class: WordClass)]) {
    for table in tables {
      for word in table.words.description.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        trie.set(word) { Int32(table.class.union(WordClass(rawValue: UInt16($0 ?? 0))).rawValue) }
      }
    }
  }

  /// Calls `found` with the end and classes of each word that begins at `start`, the shortest first.
  func forEachWord(
    in text: [Unicode.Scalar], from start: Int, to limit: Int, _ found: (_ end: Int, _ wordClass: WordClass) -> Void
  ) {
    trie.forEachWord(in: text, from: start, to: limit) { found($0, WordClass(rawValue: UInt16($1))) }
  }

  /// The end and classes of the longest word that begins at `start`.
  func longestWord(in text: [Unicode.Scalar], from start: Int, to limit: Int) -> (end: Int, wordClass: WordClass)? {
    var longest: (end: Int, wordClass: WordClass)?
    forEachWord(in: text, from: start, to: limit) { longest = ($0, $1) }
    return longest
  }

  /// The classes of a word; empty when it isn't one.
  func classes(of word: some Sequence<Unicode.Scalar>) -> WordClass {
    WordClass(rawValue: UInt16(trie[word] ?? 0))
  }
}
