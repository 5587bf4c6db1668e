/// The checksums of a segment's blocks as they stand in its file.
///
/// A block is 4 KiB of the file, from the header's end on; the last one is filled up with zeroes. Behind the blocks stand
///
///     u64 … of each block       the checksum of its bytes
///     u64 … of each 4 KiB of those     the checksum of these
///
/// and the header has the checksum of the last. So whoever reads a block checks what it reads and no more: the block, and
/// the 4 KiB of checksums that its own is among, which serve 2 MiB of blocks.
struct BlockChecksums {
  /// Bytes a block.
  static let blockSize = 1 << blockBits
  static let blockBits = 12

  /// Of each block so far.
  private(set) var checksums: [UInt64] = []

  /// Takes in the next blocks, all of them whole.
  mutating func add(_ blocks: UnsafeRawBufferPointer) {
    for start in stride(from: 0, to: blocks.count, by: BlockChecksums.blockSize) {
      checksums.append(
        Checksum.of(UnsafeRawBufferPointer(rebasing: blocks[start..<start + BlockChecksums.blockSize])))
    }
  }

  /// What stands behind the blocks: their checksums, and the checksums of those.
  func encoded() -> (checksums: [UInt64], ofChecksums: [UInt64], root: UInt64) {
    let upper = checksums.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: BlockChecksums.blockSize).map { start in
        let end = min(start + BlockChecksums.blockSize, bytes.count)
        return Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      }
    }
    return (checksums, upper, upper.withUnsafeBytes { Checksum.of($0) })
  }
}
