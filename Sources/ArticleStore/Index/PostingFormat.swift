/// How the rows of a term, and the places in them, lie in a segment.
///
/// A posting list of `n` rows is:
///
///     bitmap       a bit a row of the segment, in words of 64, at a multiple of 8; only where a term is dense. Of a
///                  character by itself, which has no places, it is all there is then
///     first rows   u32 a block but the first; only where there are two blocks or more
///     offsets      u32 a block but the first: where it begins, from the first block on; likewise
///     blocks       of 128 rows each, the last of the rest
///
/// and a block of `m` rows:
///
///     u32 first row · u16 widths: 5 bits each of rows, counts, places, the lowest first
///     m−1 gaps between rows less 1 · m counts less 1 · all places, a row's first as it is and the others as gaps less 1
///
/// bit-packed with those widths, filled up to a byte. A count width of 31 says that there are no counts and places.
enum PostingFormat {
  /// Rows a block.
  static let blockRows = 128
  /// The count width of lists without places.
  static let noPlaces = 31
  /// The bytes of a block before what is packed.
  static let blockHead = 6

  /// A block that any number of rows can be read of, each with one place, to stand for one that is damaged. Its rows
  /// count up from 0, so that they are in every segment that has as many.
  static var harmlessBlock: UnsafeRawPointer { UnsafeRawPointer(zeroes.utf8Start) }

  private static let zeroes: StaticString = "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"

  /// The widths of a block's numbers in bits.
  struct Widths {
    var row: Int
    var count: Int
    var place: Int

    init(row: Int, count: Int, place: Int) {
      self.row = row
      self.count = count
      self.place = place
    }

    @inline(__always)
    init(ofBlock bytes: UnsafeRawPointer) {
      let packed = Int(bytes.loadUnaligned(fromByteOffset: 4, as: UInt16.self))
      self.init(row: packed & 31, count: packed >> 5 & 31, place: packed >> 10 & 31)
    }

    var packed: UInt16 { UInt16(row | count << 5 | place << 10) }

    /// The bit of a block of so many rows at which the counts begin.
    @inline(__always)
    func countsStart(rows: Int) -> Int { PostingFormat.blockHead * 8 + (rows - 1) * row }
  }

  /// Whether a term of so many rows has a bitmap: where that takes no more than twice the room of the packed gaps. It is
  /// read without unpacking anything.
  static func isDense(rows: Int, of universe: Int) -> Bool { universe >= 1024 && rows >= universe / 16 }

  static func blockCount(_ rows: Int) -> Int { (rows + blockRows - 1) / blockRows }

  static func bitmapWords(_ universe: Int) -> Int { (universe + 63) / 64 }

  /// Decodes the rows of the block that begins at `bytes`. May load eight bytes past it.
  @inline(__always)
  static func decodeRows(of bytes: UnsafeRawPointer, count: Int, into rows: UnsafeMutablePointer<UInt32>) {
    rows[0] = bytes.loadUnaligned(as: UInt32.self)
    guard count > 1 else { return }
    BitPacking.unpack(bytes, atBit: blockHead * 8, width: Widths(ofBlock: bytes).row, count: count - 1, into: rows + 1)
    BitPacking.addUp(rows + 1, count: count - 1, from: rows[0])
  }
}
