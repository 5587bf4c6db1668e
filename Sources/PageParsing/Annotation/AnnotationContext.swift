public import TextBasics

/// What is known of an article from outside it: when its issue appeared.
public struct AnnotationContext: Hashable, Sendable {
  /// The issue's date, told or estimated; nil when unknown.
  public var issueDate: Day?

  /// A context of the parts given.
  public init(issueDate: Day? = nil) {
    self.issueDate = issueDate
  }
}
