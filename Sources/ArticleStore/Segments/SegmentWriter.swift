import Glibc

/// Writes a segment, section after section, to a file or into memory.
///
/// A file is written under the name given and is whole only when `finish` returns: it flushes, writes the header last
/// and syncs, so that a file cut short by a crash has no header and is refused.
final class SegmentWriter {
  private static let bufferSize = 1 << 20

  private var header: SegmentHeader
  private let descriptor: Int32?
  private var buffer: [UInt8] = []
  /// Where the next byte goes.
  private(set) var offset = SegmentHeader.size
  private var open: (key: SectionKey, start: Int, checksum: Checksum)?
  private var failure: Int32 = 0

  /// A writer into memory.
  init(rows: Int) {
    header = SegmentHeader(rows: rows)
    descriptor = nil
    buffer = [UInt8](repeating: 0, count: SegmentHeader.size)
  }

  /// A writer to a file, which must not exist.
  init(rows: Int, creating path: String) throws(SegmentProblem) {
    header = SegmentHeader(rows: rows)
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unwritable(errno) }
    descriptor = file
    buffer.reserveCapacity(SegmentWriter.bufferSize + 4096)
    if lseek(file, off_t(SegmentHeader.size), SEEK_SET) < 0 { failure = errno }
  }

  deinit { if let descriptor { close(descriptor) } }

  // MARK: Sections

  /// Begins a section; what `append` gets until `end` is its content.
  func begin(_ key: SectionKey) {
    pad(to: 64)
    open = (key, offset, Checksum())
  }

  /// Adds bytes to the section that is open.
  func append(_ bytes: UnsafeRawBufferPointer) {
    open?.checksum.add(bytes)
    write(bytes)
  }

  /// Adds numbers to the section that is open, as they lie in memory.
  func append<Element: BitwiseCopyable>(_ elements: [Element]) {
    elements.withUnsafeBytes { append($0) }
  }

  /// Zeroes up to a multiple of `alignment` from the file's start, within the section that is open.
  func align(to alignment: Int) {
    let zeros = [UInt8](repeating: 0, count: (alignment - offset % alignment) % alignment)
    append(zeros)
  }

  /// How many bytes the open section has so far.
  var sectionLength: Int { offset - (open?.start ?? offset) }

  /// Ends the section; an empty one is left out.
  func end() {
    guard let section = open else { return }
    open = nil
    guard offset > section.start else { return }
    header.add(
      section.key,
      .init(offset: section.start, length: offset - section.start, checksum: section.checksum.value))
  }

  /// A whole section at once.
  func section<Element: BitwiseCopyable>(_ key: SectionKey, _ elements: [Element]) {
    begin(key)
    append(elements)
    end()
  }

  // MARK: The end

  /// Ends the file: all of it is on the disk when this returns.
  func finish() throws(SegmentProblem) {
    guard let descriptor else { return }
    // Readers load eight bytes at a time and may look past the last section.
    pad(to: 64, atLeast: 8)
    flush()
    header.fileLength = offset
    let head = header.encoded()
    if pwrite(descriptor, head, head.count, 0) != head.count { note(errno) }
    if fsync(descriptor) != 0 { note(errno) }
    guard failure == 0 else { throw .unwritable(failure) }
  }

  /// The image of a segment written into memory.
  func image() -> SegmentImage {
    pad(to: 64, atLeast: 8)
    header.fileLength = offset
    buffer.replaceSubrange(0..<SegmentHeader.size, with: header.encoded())
    return buffer.withUnsafeBytes { SegmentImage(copying: $0) }
  }

  // MARK: Bytes

  private func pad(to alignment: Int, atLeast least: Int = 0) {
    var count = (alignment - offset % alignment) % alignment
    if count < least { count += alignment }
    [UInt8](repeating: 0, count: count).withUnsafeBytes { write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    offset += bytes.count
    if descriptor != nil, bytes.count >= SegmentWriter.bufferSize {
      flush()
      put(bytes)
      return
    }
    buffer.append(contentsOf: bytes)
    if descriptor != nil, buffer.count >= SegmentWriter.bufferSize { flush() }
  }

  private func flush() {
    buffer.withUnsafeBytes { put($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) {
    guard let descriptor, failure == 0 else { return }
    var rest = bytes
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, min(rest.count, 1 << 30))
      if written < 0 {
        if errno == EINTR { continue }
        return note(errno)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }

  private func note(_ error: Int32) { if failure == 0 { failure = error } }
}
