import Glibc
import TextBasics

/// Memory for what grows large. From some size on it is mapped by itself in huge pages: scattered writes find their page,
/// fresh memory comes 2 MB at a time and not 4 KB, and what is given back is no longer the process's.
enum LargeMemory {
  private static let hugePage = 2 << 20
  /// From so many bytes on memory is mapped by itself.
  private static let smallest = 2 * hugePage

  /// Memory of so many bytes, aligned to 16 at least.
  static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount >= smallest else { return .allocate(byteCount: max(byteCount, 16), alignment: 16) }
    // Mapped with a page too many, of which what is before and behind the aligned part goes back at once.
    let size = mappedSize(byteCount)
    let mapped = ZeroedPages.map(size + hugePage)
    let before = (hugePage - Int(bitPattern: mapped) % hugePage) % hugePage
    if before > 0 { munmap(mapped, before) }
    if before < hugePage { munmap(mapped + before + size, hugePage - before) }
    madvise(mapped + before, size, MADV_HUGEPAGE)
    return mapped + before
  }

  /// Gives back memory of so many bytes.
  static func free(_ memory: UnsafeMutableRawPointer, _ byteCount: Int) {
    if byteCount >= smallest { munmap(memory, mappedSize(byteCount)) } else { memory.deallocate() }
  }

  private static func mappedSize(_ byteCount: Int) -> Int { (byteCount + hugePage - 1) / hugePage * hugePage }
}
