import Glibc
import TextBasics

/// The bytes of a segment: a mapped file, or memory of its own. They never change, and go with the last that holds them.
///
/// Mapping reads the header and a page or two at the end; other pages come in as they are touched, and are checked then.
final class SegmentImage: Sendable {
  /// The first byte; aligned to a page.
  nonisolated(unsafe) let base: UnsafeRawPointer
  /// How many bytes there are.
  let count: Int
  let header: SegmentHeader
  /// Which blocks are known to be as they were written.
  let checks: BlockChecks
  /// The file; nil where there is none.
  let path: String?

  /// Maps a file and checks its header. Throws with `errno` when it can't be mapped.
  init(mapping path: String) throws(SegmentProblem) {
    let bytes = try SegmentImage.map(path)
    do throws(SegmentProblem) {
      let header = try SegmentHeader(reading: bytes)
      checks = try BlockChecks(ofFile: bytes, header)
      self.header = header
    } catch {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
      throw error
    }
    base = bytes.baseAddress!
    count = bytes.count
    self.path = path
  }

  private static func map(_ path: String) throws(SegmentProblem) -> UnsafeRawBufferPointer {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notASegment }
    let size = Int(status.st_size)
    guard size >= SegmentHeader.size else { throw .truncated }
    guard let address = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
      throw .unreadable(errno)
    }
    return UnsafeRawBufferPointer(start: address, count: size)
  }

  /// Memory with a copy of the bytes, as an anonymous mapping so that both kinds are let go alike.
  init(copying bytes: UnsafeRawBufferPointer, _ header: SegmentHeader) {
    let size = max(bytes.count, 1)
    let address = ZeroedPages.map(size)
    if let start = bytes.baseAddress { memcpy(address, start, bytes.count) }
    base = UnsafeRawPointer(address)
    count = bytes.count
    self.header = header
    checks = BlockChecks(ofMemory: UnsafeRawBufferPointer(start: address, count: count), header)
    path = nil
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), max(count, 1)) }
}
