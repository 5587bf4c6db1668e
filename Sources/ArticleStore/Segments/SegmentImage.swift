import Glibc

/// The bytes of a segment: a mapped file, or memory of its own. They never change, and go with the last that holds them.
///
/// Mapping reads nothing: pages come in as they are touched.
final class SegmentImage: Sendable {
  /// The first byte; aligned to a page.
  nonisolated(unsafe) let base: UnsafeRawPointer
  /// How many bytes there are.
  let count: Int

  /// All of them.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

  /// Maps a file. Throws with `errno` when that can't be done.
  init(mapping path: String) throws(SegmentProblem) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno) }
    let size = Int(status.st_size)
    guard size >= SegmentHeader.size else { throw .truncated }
    guard let address = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
      throw .unreadable(errno)
    }
    base = UnsafeRawPointer(address)
    count = size
  }

  /// Memory with a copy of the bytes, as an anonymous mapping so that both kinds are let go alike.
  init(copying bytes: UnsafeRawBufferPointer) {
    let size = max(bytes.count, 1)
    guard let address = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      address != MAP_FAILED
    else { fatalError("out of memory") }
    if let start = bytes.baseAddress { memcpy(address, start, bytes.count) }
    base = UnsafeRawPointer(address)
    count = bytes.count
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: base), max(count, 1)) }
}
