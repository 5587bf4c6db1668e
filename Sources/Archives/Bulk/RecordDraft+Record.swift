import ArticleStore
import Issues

extension RecordDraft {
  /// The record as a value.
  ///
  /// - Parameter newspaper: That of records that name none.
  func record(_ place: BulkRecordReader.Place, newspaper: String?) -> ArticleRecord {
    func text(_ piece: Piece) -> String {
      withBytes(of: piece, in: place.record) { String(decoding: $0, as: UTF8.self) }
    }
    func texts(_ field: BulkField) -> [String] {
      var texts: [String] = []
      forEach(field) { texts.append(text($0)) }
      return texts
    }
    func first(_ field: BulkField) -> String? { self.first(field).map(text) }
    let article = Article(
      column: first(.column), title: texts(.title), dateline: first(.dateline), paragraphs: texts(.paragraphs),
      credit: first(.credit), reporters: texts(.reporters), correspondents: texts(.correspondents),
      captions: captions.map { Caption(text: text($0.text), credit: $0.credit.map(text)) }, city: first(.city),
      district: first(.district), dates: dates, people: texts(.people), organisations: texts(.organisations),
      topics: texts(.topics), doubts: texts(.doubts))
    return ArticleRecord(
      id: String(decoding: place.id, as: UTF8.self), date: place.day, dateIsEstimated: isDateEstimated,
      newspaper: first(.newspaper) ?? newspaper, page: first(.page), section: first(.section),
      source: first(.source), article: article)
  }
}
