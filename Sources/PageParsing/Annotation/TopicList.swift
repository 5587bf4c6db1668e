/// The topics that articles are filed under, each with the words that speak of it.
public struct TopicList: Sendable {
  /// The list that comes with the program.
  public static let bundled = TopicList()
}
