import ArticleStore
import Files

/// The checksum of a file of any size: that of the checksums of its pieces, in their order.
struct FileChecksum {
  /// Bytes a piece.
  static let pieceSize = 8 << 20

  private var pieces: [UInt64] = []

  /// Takes in the next piece; only the last may be shorter than `pieceSize`.
  mutating func add(_ piece: UnsafeRawBufferPointer) { pieces.append(SegmentChecksum.of(piece)) }

  /// The checksum of what was taken in.
  var value: UInt64 { pieces.withUnsafeBytes { SegmentChecksum.of($0) } }

  /// The checksum of the file at that path; nil when it was stopped. Cost: reading it.
  static func of(_ path: String, shouldStop: () -> Bool = { false }) throws(FileError) -> UInt64? {
    var (checksum, isStopped) = (FileChecksum(), false)
    _ = try FileReading.forEachPiece(of: path, size: pieceSize) { piece in
      isStopped = shouldStop()
      checksum.add(piece)
      return !isStopped
    }
    return isStopped ? nil : checksum.value
  }
}
