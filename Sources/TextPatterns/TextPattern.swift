import Synchronization
import TextBasics

/// A regular expression or a wildcard, ready to be matched against folded text in linear time.
///
/// The pattern's own characters are folded as text is (`Folding.fold`), so `/第[一二]屆/` finds 第二届. A value that may
/// be shared by threads; for a loop over many texts `makeMatcher` saves a lock on each.
///
///     let pattern = try TextPattern(regex: "第[一二三]届|首届")
///     pattern.firstMatch(in: bytes)
///
/// Regular expressions: characters, `.` (no line feed), `[a-z]`, `[^…]`, `(…)`, `(?:…)`, `|`, `? * + {m,n}` and their
/// lazy forms, `^ $` (bounds of the text), `\b \B` (of ASCII words), `\d \w \s \D \W \S`, `\n \t`, `\p{Han}` or
/// `\p{汉字}` (Latin, Letter, Digit, Punctuation too), and `\` before any other sign. Wildcards: `*` is up to twenty
/// characters within a paragraph, `?` one.
public struct TextPattern: Sendable {
  /// Strings, folded, of which every match holds at least one of each group: what an index can be asked for.
  /// Empty when nothing is certain.
  public let requiredLiterals: [[String]]
  /// All folded strings that the pattern matches, when they are few and it matches nothing else; nil when not.
  public let exactLiterals: [String]?

  private let node: PatternNode
  private let program: Program
  private let reversed: Program
  private let idle: IdleMatcher

  /// A regular expression. Compiling costs time in proportion to the pattern, its counts written out.
  public init(regex pattern: String) throws(RegexError) {
    try self.init(RegexParser.parse(pattern), length: pattern.utf8.count)
  }

  /// A wildcard; it can only be too large.
  public init(wildcard pattern: String) throws(RegexError) {
    try self.init(WildcardParser.parse(pattern), length: pattern.utf8.count)
  }

  private init(_ tree: RegexSyntax, length: Int) throws(RegexError) {
    node = PatternFolder.fold(tree)
    do {
      program = try ProgramCompiler.compile(node, reversed: false)
      reversed = try ProgramCompiler.compile(node, reversed: true)
    } catch {
      throw .tooLarge(at: SourceSpan(0, length))
    }
    requiredLiterals = RequiredLiterals.of(node)
    exactLiterals = LiteralExpansion.of(node)?.map { String(decoding: $0, as: UTF8.self) }
    idle = IdleMatcher()
  }

  /// A matcher of its own for a loop over many texts.
  public func makeMatcher() -> PatternMatcher {
    PatternMatcher(program: program, reversed: reversed)
  }

  /// A matcher that reads folded text character by character, to tell whether it holds a match or is one as a whole; nil
  /// where the pattern tells more kinds of characters apart than a byte can number.
  public func makeScalarMatcher(isWhole: Bool) -> ScalarMatcher? {
    ScalarMatcher(node, program, isWhole: isWhole)
  }

  /// The first match at or after `offset` in folded text; nil when there is none.
  public func firstMatch(in text: UnsafeRawBufferPointer, from offset: Int = 0) -> Range<Int>? {
    withMatcher { $0.firstMatch(in: text, from: offset) }
  }

  /// Whether folded text holds a match.
  public func hasMatch(in text: UnsafeRawBufferPointer) -> Bool {
    withMatcher { $0.hasMatch(in: text) }
  }

  /// Whether folded text as a whole is a match.
  public func matchesWhole(_ text: UnsafeRawBufferPointer) -> Bool {
    withMatcher { $0.matchesWhole(text) }
  }

  private func withMatcher<Result>(_ body: (inout PatternMatcher) -> Result) -> Result {
    var matcher = idle.take() ?? makeMatcher()
    defer { idle.put(matcher) }
    return body(&matcher)
  }
}

/// A matcher between two uses, so that what it learned is not lost; a second thread makes its own.
private final class IdleMatcher: Sendable {
  private let matcher = Mutex<PatternMatcher?>(nil)

  func take() -> PatternMatcher? {
    matcher.withLock { $0.take() }
  }

  func put(_ used: PatternMatcher) {
    matcher.withLock { $0 = used }
  }
}
