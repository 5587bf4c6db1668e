import Glibc

/// Memory that comes as zeroes, page by page as it is touched: of its own the allocator would clear all at once.
package enum ZeroedPages {
  /// A mapping of so many bytes, one at least; `munmap` lets it go. Where there is no memory left the program ends.
  package static func map(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard let memory = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      memory != MAP_FAILED
    else { fatalError("out of memory") }
    return memory
  }
}
