/// Tells how the parts of a line that is being typed look.
public protocol LineHighlighter {
  /// The stretches that have a style, in order and without overlaps. It is asked after every key and must be quick.
  func spans(in line: String) -> [StyledSpan]
}
