/// Reads the terms of a sorted run in order, from memory or in pieces from a file.
struct RunReader: ~Copyable {
  /// Beyond every key.
  static let end = UInt64.max
  private static let pieceSize = 1 << 17

  private let file: SpillFile?
  private var rest: Range<Int>
  private let buffer: UnsafeMutableRawPointer
  private var capacity: Int
  private var position = 0
  private var filled = 0
  private var gaps: UnsafeMutablePointer<UInt32>
  private var gapCapacity = 256

  /// The term it stands at; `end` behind the last.
  private(set) var key: UInt64 = 0
  /// How many rows the term has.
  private(set) var rows = 0

  /// A reader of a stretch of a file.
  init(_ file: SpillFile, _ range: Range<Int>) throws(SegmentProblem) {
    self.file = file
    rest = range
    capacity = RunReader.pieceSize
    buffer = .allocate(byteCount: RunReader.pieceSize + 16, alignment: 16)
    gaps = .allocate(capacity: 256)
    try readTerm()
  }

  /// A reader of bytes, which it copies.
  init(_ bytes: UnsafeRawBufferPointer) throws(SegmentProblem) {
    file = nil
    rest = 0..<0
    capacity = bytes.count
    buffer = .allocate(byteCount: bytes.count + 16, alignment: 16)
    if let base = bytes.baseAddress { buffer.copyMemory(from: base, byteCount: bytes.count) }
    filled = bytes.count
    gaps = .allocate(capacity: 256)
    try readTerm()
  }

  deinit {
    buffer.deallocate()
    gaps.deallocate()
  }

  /// Gives the term's rows to the encoder, with their places if it has any, and goes on to the next term.
  mutating func pass(to encoder: inout PostingEncoder) throws(SegmentProblem) {
    let hasPlaces = key & 0xFFFF != 0
    var row: UInt32 = 0
    for _ in 0..<rows {
      try refill()
      row &+= varint()
      guard hasPlaces else {
        encoder.add(row: row)
        continue
      }
      let count = Int(varint()) + 1
      if count > gapCapacity {
        gaps.deallocate()
        gapCapacity = count * 2
        gaps = .allocate(capacity: gapCapacity)
      }
      for index in 0..<count {
        if index & 15 == 15 { try refill() }
        gaps[index] = varint()
      }
      encoder.add(row: row, gaps: UnsafeBufferPointer(start: gaps, count: count))
    }
    try readTerm()
  }

  private mutating func readTerm() throws(SegmentProblem) {
    try refill()
    guard position < filled else {
      key = RunReader.end
      return
    }
    key += UInt64(varint())
    rows = Int(varint())
  }

  @inline(__always)
  private mutating func varint() -> UInt32 {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      let byte = buffer.load(fromByteOffset: position, as: UInt8.self)
      position &+= 1
      number |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
      shift &+= 7
    }
  }

  /// Sees to it that the next hundred bytes are in memory, if there are so many.
  @inline(__always)
  private mutating func refill() throws(SegmentProblem) {
    if filled - position < 128, !rest.isEmpty { try readPiece() }
  }

  private mutating func readPiece() throws(SegmentProblem) {
    guard let file else { return }
    let kept = filled - position
    buffer.copyMemory(from: buffer + position, byteCount: kept)
    position = 0
    let count = min(capacity - kept, rest.count)
    try file.read(at: rest.lowerBound, into: UnsafeMutableRawBufferPointer(start: buffer + kept, count: count))
    rest = rest.lowerBound + count..<rest.upperBound
    filled = kept + count
  }
}
