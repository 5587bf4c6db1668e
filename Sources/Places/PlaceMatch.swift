/// A stretch of text that may name a place.
public struct PlaceMatch: Hashable, Sendable {
  /// Bytes of the name in the text.
  public let length: Int
  /// All places of that name, higher levels first: which one is meant is not guessed.
  public let places: [Place]
  /// Whether the text has the full name of each of them (`香洲区`). A short form may be another word: 和平, 资源, 新兴.
  public let isFullName: Bool

  /// The one place meant, when there is one alone.
  public var place: Place? { places.count == 1 ? places.first : nil }
}
