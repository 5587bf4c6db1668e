import ArticleStore
import Foundation
import Issues
import OracleTesting
import QueryLanguage
import TextBasics

/// The order by relevance, told as simply as it can be.
extension Oracle {
  /// The rows in the order that the bare words of a condition give them; as they are where it has none.
  static func ranked(_ rows: [Row], by condition: Condition, of snapshot: Snapshot) -> [Row] {
    let words = bareWords(of: condition)
    let records = snapshot.all.map { snapshot.record(at: $0) }
    let lengths = records.map { Double(length(of: $0)) }
    let average = lengths.reduce(0, +) / Double(records.count)
    let having = words.map { word in
      Double(records.count { record in texts(.text, record).contains { contains($0, word) } })
    }
    func score(_ row: Row) -> Double {
      zip(words, having).reduce(0) { sum, word in
        let (word, having) = word
        let count = Double(occurrences(of: word, in: records[Int(row)]))
        let damping = 1.2 * (0.25 + 0.75 * lengths[Int(row)] / average)
        return sum + log(1 + (Double(records.count) - having + 0.5) / (having + 0.5)) * count * 2.2 / (count + damping)
      }
    }
    let scores = rows.map { (score($0) * 1e9).rounded() }
    return rows.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }.map { rows[$0] }
  }

  private static func bareWords(of condition: Condition) -> [String] {
    switch condition.kind {
    case .or(let parts), .and(let parts): parts.flatMap(bareWords)
    case .word(let value): [value.text ?? ""]
    default: []
    }
  }

  private static func length(of record: ArticleRecord) -> Int {
    record.article.paragraphs.joined().unicodeScalars.count { !$0.properties.isWhitespace }
  }

  /// How often a word stands in all text, an occurrence in the title counting as three; of a list's values each counts
  /// once.
  private static func occurrences(of word: String, in record: ArticleRecord) -> Int {
    func count(_ text: String) -> Int { Folding.fold(text).components(separatedBy: Folding.fold(word)).count - 1 }
    let texts =
      record.article.paragraphs + record.article.captions.map(\.text) + record.article.captions.compactMap(\.credit)
      + [record.article.dateline].compactMap(\.self)
    let lists: [Field] = [
      .column, .city, .district, .topic, .org, .person, .reporter, .correspondent, .credit, .section,
    ]
    return 3 * count(record.article.title.joined(separator: " ")) + texts.reduce(0) { $0 + count($1) }
      + lists.reduce(0) { sum, field in
        sum + Set(Oracle.texts(field, record).map { Folding.fold($0) }).count { count($0) > 0 }
      }
  }
}
