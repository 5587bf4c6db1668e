public import ArticleStore
import QueryLanguage
import TextBasics

/// An article as the oracle reads it: the record, and its texts folded once, because folding takes most of its time.
public struct FoldedRecord: Sendable {
  /// The record.
  public let record: ArticleRecord
  private let folded: [Field: [[UInt8]]]

  /// The article of that record.
  public init(_ record: ArticleRecord) {
    self.record = record
    folded = Dictionary(
      uniqueKeysWithValues: Field.allCases.map { field in
        (field, Oracle.texts(field, record).map { Array(Folding.fold($0).utf8) })
      })
  }

  /// The field's texts, folded, as bytes.
  func texts(_ field: Field) -> [[UInt8]] { folded[field] ?? [] }

  /// Whether bytes hold others, looked for at each place.
  static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return part.isEmpty }
    return text.withUnsafeBufferPointer { text in
      for place in 0...text.count - part.count where text[place] == first {
        if text[place...].starts(with: part) { return true }
      }
      return false
    }
  }
}
