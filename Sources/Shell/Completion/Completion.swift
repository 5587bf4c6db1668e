/// What Tab offers at a place of a line.
public struct Completion: Hashable, Sendable {
  /// The part of the line that a candidate takes the place of, in bytes.
  public var range: Range<Int>
  /// What can stand there, best first.
  public var candidates: [Candidate]

  /// Something that can stand at that place.
  public struct Candidate: Hashable, Sendable {
    /// What is put into the line.
    public var text: String
    /// What it means or how often it occurs; empty for nothing to say.
    public var note: String

    /// A candidate with a note.
    public init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }
}
