/// The first 16 KiB of a segment: what it is, and where each section stands.
///
/// Little-endian throughout:
///
///     0   8 bytes  "chabaosg"
///     8   u32      version
///     12  u32      rows
///     16  u64      bytes of the whole file
///     24  u32      number of sections
///     32  u64      where the checksums of the blocks begin (`BlockChecksums`); 0 where there are none
///     40  u64      checksum of the checksums' checksums
///     64  … of each section: u32 kind, u32 index, u64 offset, u64 length
///     16376 u64    checksum of all bytes before it
///
/// Sections stand in the order they were written, each at a multiple of 64; empty ones are left out.
struct SegmentHeader: Sendable {
  static let size = 16384
  static let magic: StaticString = "chabaosg"
  static let version: UInt32 = 5
  private static let entrySize = 24
  private static let tableStart = 64
  private static let checksumPlace = size - 8

  var rows: Int
  var fileLength: Int
  /// Where the checksums of the blocks begin, which is where the sections' blocks end; 0 where there are none.
  var checksumsOffset = 0
  /// The checksum of the checksums' checksums.
  var checksumsRoot: UInt64 = 0
  private(set) var sections = SectionTable()

  init(rows: Int) {
    self.rows = rows
    fileLength = SegmentHeader.size
  }

  mutating func add(_ key: SectionKey, _ section: SectionTable.Place) {
    precondition(
      SegmentHeader.tableStart + (sections.entries.count + 1) * SegmentHeader.entrySize <= SegmentHeader.checksumPlace)
    sections.add(key, section)
  }

  /// Reads a header and checks all it says against the file's length.
  init(reading bytes: UnsafeRawBufferPointer) throws(SegmentProblem) {
    guard bytes.count >= SegmentHeader.size else { throw .truncated }
    let magic = UnsafeRawBufferPointer(start: SegmentHeader.magic.utf8Start, count: 8)
    guard bytes[..<8].elementsEqual(magic) else { throw .notASegment }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == SegmentHeader.version else { throw .otherVersion(version) }
    let stored = bytes.loadUnaligned(fromByteOffset: SegmentHeader.checksumPlace, as: UInt64.self)
    let head = UnsafeRawBufferPointer(rebasing: bytes[..<SegmentHeader.checksumPlace])
    guard Checksum.of(head) == stored else { throw .damaged(section: "header") }
    rows = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    fileLength = Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
    guard fileLength == bytes.count else { throw .truncated }
    checksumsOffset = Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: 32, as: UInt64.self))
    checksumsRoot = bytes.loadUnaligned(fromByteOffset: 40, as: UInt64.self)
    let end = checksumsOffset == 0 ? bytes.count : checksumsOffset
    guard end >= SegmentHeader.size, end <= bytes.count else { throw .damaged(section: "header") }
    for index in 0..<Int(bytes.loadUnaligned(fromByteOffset: 24, as: UInt32.self)) {
      let place = SegmentHeader.tableStart + index * SegmentHeader.entrySize
      let key = SectionKey(
        kind: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self),
        index: bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self))
      let section = SectionTable.Place(
        offset: Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)),
        length: Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self)))
      guard section.offset >= SegmentHeader.size, section.length >= 0,
        section.offset <= end - section.length
      else { throw .damaged(section: "header") }
      sections.add(key, section)
    }
  }

  /// The header's bytes.
  func encoded() -> [UInt8] {
    var result = [UInt8](repeating: 0, count: SegmentHeader.size)
    result.withUnsafeMutableBytes { bytes in
      for index in 0..<8 { bytes[index] = SegmentHeader.magic.utf8Start[index] }
      bytes.storeBytes(of: SegmentHeader.version, toByteOffset: 8, as: UInt32.self)
      bytes.storeBytes(of: UInt32(rows), toByteOffset: 12, as: UInt32.self)
      bytes.storeBytes(of: UInt64(fileLength), toByteOffset: 16, as: UInt64.self)
      bytes.storeBytes(of: UInt32(sections.entries.count), toByteOffset: 24, as: UInt32.self)
      bytes.storeBytes(of: UInt64(checksumsOffset), toByteOffset: 32, as: UInt64.self)
      bytes.storeBytes(of: checksumsRoot, toByteOffset: 40, as: UInt64.self)
      var place = SegmentHeader.tableStart
      for section in sections.entries.sorted(by: { $0.place.offset < $1.place.offset }) {
        bytes.storeBytes(of: section.key.kind, toByteOffset: place, as: UInt32.self)
        bytes.storeBytes(of: section.key.index, toByteOffset: place + 4, as: UInt32.self)
        bytes.storeBytes(of: UInt64(section.place.offset), toByteOffset: place + 8, as: UInt64.self)
        bytes.storeBytes(of: UInt64(section.place.length), toByteOffset: place + 16, as: UInt64.self)
        place += SegmentHeader.entrySize
      }
      let head = UnsafeRawBufferPointer(rebasing: bytes[..<SegmentHeader.checksumPlace])
      bytes.storeBytes(of: Checksum.of(head), toByteOffset: SegmentHeader.checksumPlace, as: UInt64.self)
    }
    return result
  }
}
