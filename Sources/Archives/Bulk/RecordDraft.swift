import ArticleStore
import TextBasics

/// The values of one record as bytes: where they stand in the record, or copied where their escapes were undone. Used again
/// from record to record, so that reading one makes no object.
struct RecordDraft {
  /// A text of the record.
  struct Piece {
    /// In the record's bytes, or in the copies.
    fileprivate var range: Range<Int>
    fileprivate var isCopied: Bool

    /// Bytes of the record.
    init(_ range: Range<Int>) { (self.range, isCopied) = (range, false) }

    /// Bytes of the copies.
    fileprivate init(copied range: Range<Int>) { (self.range, isCopied) = (range, true) }

    var isEmpty: Bool { range.isEmpty }
  }

  /// A caption and who is named for it.
  struct CaptionPieces {
    var text: Piece
    var credit: Piece?
  }

  private var pieces: [[Piece]] = BulkField.allCases.map { _ in [] }
  var captions: [CaptionPieces] = []
  var dates: [PartialDate] = []
  var isDateEstimated = false
  private var copies: [UInt8] = []
  private var copyStart = 0
  private var given: UInt32 = 0

  /// Forgets the last record.
  mutating func removeAll() {
    for index in pieces.indices where !pieces[index].isEmpty { pieces[index].removeAll(keepingCapacity: true) }
    if !captions.isEmpty { captions.removeAll(keepingCapacity: true) }
    if !dates.isEmpty { dates.removeAll(keepingCapacity: true) }
    isDateEstimated = false
    copies.removeAll(keepingCapacity: true)
    given = 0
  }

  // MARK: Values

  /// Notes that a field has its value; false when it had one already.
  mutating func give(_ field: BulkField) -> Bool {
    let bit: UInt32 = 1 << field.rawValue
    defer { given |= bit }
    return given & bit == 0
  }

  /// Gives a field one more text.
  mutating func add(_ piece: Piece, to field: BulkField) { pieces[Int(field.rawValue)].append(piece) }

  /// How many texts a field has.
  func count(of field: BulkField) -> Int { pieces[Int(field.rawValue)].count }

  /// Whether a field has no more than empty texts from some place on.
  func isEmpty(_ field: BulkField, from start: Int) -> Bool {
    pieces[Int(field.rawValue)][start...].allSatisfy(\.isEmpty)
  }

  /// Takes back the texts of a field from some place on.
  mutating func remove(_ field: BulkField, from start: Int) {
    let field = Int(field.rawValue)
    pieces[field].removeLast(pieces[field].count - start)
  }

  /// The first text of a field.
  func first(_ field: BulkField) -> Piece? { pieces[Int(field.rawValue)].first }

  /// Calls `body` with each text of a field.
  func forEach(_ field: BulkField, _ body: (Piece) throws -> Void) rethrows {
    for piece in pieces[Int(field.rawValue)] { try body(piece) }
  }

  // MARK: Bytes

  /// Calls `body` with the bytes of a text of that record.
  func withBytes<Result>(
    of piece: Piece, in record: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    guard piece.isCopied else { return try body(record.part(piece.range)) }
    return try copies.withUnsafeBytes { try body($0.part(piece.range)) }
  }

  /// Begins a text that does not stand in the record as it is.
  mutating func beginCopy() { copyStart = copies.count }

  mutating func copy(_ bytes: UnsafeRawBufferPointer) { copies.append(contentsOf: bytes) }

  mutating func copy(_ scalar: Unicode.Scalar) { copies.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped) }

  /// The text begun last, as far as it was copied.
  func endCopy() -> Piece { Piece(copied: copyStart..<copies.count) }

  /// A text of its own.
  mutating func copy(of text: String) -> Piece {
    beginCopy()
    copies.append(contentsOf: text.utf8)
    return endCopy()
  }
}

extension BulkField {
  /// How the values of a field are read.
  enum Shape {
    /// Read by the scan.
    case place
    case text
    /// One text, or the lines of a heading.
    case heading
    case list
    case lines
    case captions
    case dates
    case flag
  }

  var shape: Shape {
    switch self {
    case .id, .date: .place
    case .newspaper, .page, .section, .source, .column, .dateline, .credit, .city, .district: .text
    case .title: .heading
    case .reporters, .correspondents, .people, .organisations, .topics, .doubts: .list
    case .paragraphs: .lines
    case .captions: .captions
    case .dates: .dates
    case .dateIsEstimated: .flag
    }
  }
}
