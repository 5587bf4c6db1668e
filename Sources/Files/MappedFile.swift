import Glibc

/// A file's bytes where they lie: nothing is read before it is touched, and the memory is the system's to take back.
///
/// What another program writes into the file meanwhile shows; one that is cut short meanwhile ends the program when the
/// missing part is read. Keep a copy where that may happen.
public final class MappedFile: Sendable {
  /// All of the file, valid as long as this object is there.
  public nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  /// The version that was mapped.
  public let version: FileVersion

  /// Maps the file at that path.
  public init(_ path: String) throws(FileError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, cause: .isFolder) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, cause: .notRegular) }
    version = FileVersion(status)
    let size = Int(status.st_size)
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
      throw .last(path)
    }
    bytes = UnsafeRawBufferPointer(start: address, count: size)
  }

  deinit {
    if let base = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: base), bytes.count) }
  }

  /// Gives back the memory that reading this part has taken; what is read again comes again from the file.
  public func release(_ range: Range<Int>) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let start = range.lowerBound / page * page
    guard let base = bytes.baseAddress, range.upperBound > start else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + start), range.upperBound - start, MADV_DONTNEED)
  }
}
