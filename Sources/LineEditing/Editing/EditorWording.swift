/// The few words that the editor itself shows, in the user's language.
public struct EditorWording: Sendable {
  /// The prompt while the history is searched: what is looked for, and whether it was found.
  public var searchPrompt: @Sendable (_ pattern: String, _ isFound: Bool) -> String
  /// The last line of a list of candidates that is too long for the screen: how many are not shown.
  public var moreCandidates: @Sendable (_ count: Int) -> String

  /// The editor's words.
  public init(
    searchPrompt: @escaping @Sendable (_ pattern: String, _ isFound: Bool) -> String,
    moreCandidates: @escaping @Sendable (_ count: Int) -> String
  ) {
    self.searchPrompt = searchPrompt
    self.moreCandidates = moreCandidates
  }

  /// The words in plain English.
  public static let english = EditorWording(
    searchPrompt: { pattern, isFound in "(\(isFound ? "search" : "no match")) \(pattern): " },
    moreCandidates: { count in "… \(count) more" }
  )

  /// The words in Chinese.
  public static let chinese = EditorWording(
    searchPrompt: { pattern, isFound in "（\(isFound ? "反查" : "无匹配")）\(pattern)： " },
    moreCandidates: { count in "…… 还有 \(count) 个" }
  )
}
