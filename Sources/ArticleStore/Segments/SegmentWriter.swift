import Glibc

/// Writes a segment, section after section, to a file or into memory.
///
/// A file is written under the name given and is whole only when `finish` returns: it flushes, writes the header last
/// and syncs, so that a file cut short by a crash has no header and is refused. Checksums are taken of what goes to the
/// disk as it goes.
final class SegmentWriter {
  private static let bufferSize = 1 << 20
  /// Files of so many rows are written at once where they are made.
  private static let smallRows = 1 << 14

  private var header: SegmentHeader
  private let descriptor: Int32?
  /// Takes what goes into the file of a large segment.
  private let output: BlockOutput?
  /// What is not written yet; of a file, from the beginning of a block on.
  private var buffer: [UInt8] = []
  private var checksums = BlockChecksums()
  /// Where the next byte goes.
  private(set) var offset = SegmentHeader.size
  private var open: (key: SectionKey, start: Int)?
  private var failure: Int32 = 0

  /// A writer into memory.
  init(rows: Int) {
    header = SegmentHeader(rows: rows)
    descriptor = nil
    output = nil
    buffer = [UInt8](repeating: 0, count: SegmentHeader.size)
  }

  /// A writer to a file, which must not exist.
  init(rows: Int, creating path: String) throws(SegmentProblem) {
    header = SegmentHeader(rows: rows)
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .unwritable(errno) }
    descriptor = file
    output = rows > SegmentWriter.smallRows ? BlockOutput(file, from: SegmentHeader.size) : nil
    buffer.reserveCapacity(SegmentWriter.bufferSize + 4096)
    if lseek(file, off_t(SegmentHeader.size), SEEK_SET) < 0 { failure = errno }
  }

  deinit {
    _ = output?.finish()
    if let descriptor { close(descriptor) }
  }

  // MARK: Sections

  /// Begins a section; what `append` gets until `end` is its content.
  func begin(_ key: SectionKey) {
    pad(to: 64)
    open = (key, offset)
  }

  /// Adds bytes to the section that is open.
  func append(_ bytes: UnsafeRawBufferPointer) { write(bytes) }

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
    header.add(section.key, .init(offset: section.start, length: offset - section.start))
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
    // The checksums stand behind: readers, who load eight bytes at a time, may look past the last section.
    pad(to: BlockChecksums.blockSize)
    flush()
    writeChecksums()
    if let output { note(output.finish()) }
    header.fileLength = offset
    let head = header.encoded()
    if pwrite(descriptor, head, head.count, 0) != head.count { note(errno) }
    if fsync(descriptor) != 0 { note(errno) }
    guard failure == 0 else { throw .unwritable(failure) }
  }

  private func writeChecksums() {
    header.checksumsOffset = offset
    let (blocks, upper, root) = checksums.encoded()
    header.checksumsRoot = root
    for part in [blocks, upper] {
      part.withUnsafeBytes { put($0) }
      offset += part.count * 8
    }
  }

  /// The image of a segment written into memory.
  func image() -> SegmentImage {
    // Readers load eight bytes at a time and may look past the last section.
    pad(to: 64)
    append([UInt64(0)])
    header.fileLength = offset
    buffer.replaceSubrange(0..<SegmentHeader.size, with: header.encoded())
    return buffer.withUnsafeBytes { SegmentImage(copying: $0, header) }
  }

  // MARK: Bytes

  private func pad(to alignment: Int) {
    let count = (alignment - offset % alignment) % alignment
    [UInt8](repeating: 0, count: count).withUnsafeBytes { write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) {
    offset += bytes.count
    guard descriptor != nil, buffer.count + bytes.count >= SegmentWriter.bufferSize else {
      buffer.append(contentsOf: bytes)
      return
    }
    // What is begun is filled up to a block and goes out; whole blocks go out as they are.
    let begun = buffer.count % BlockChecksums.blockSize
    let missing = min(begun == 0 ? 0 : BlockChecksums.blockSize - begun, bytes.count)
    buffer.append(contentsOf: bytes[..<missing])
    flush()
    let rest = UnsafeRawBufferPointer(rebasing: bytes[missing...])
    let whole = rest.count - rest.count % BlockChecksums.blockSize
    putBlocks(UnsafeRawBufferPointer(rebasing: rest[..<whole]))
    buffer.append(contentsOf: rest[whole...])
  }

  /// Sends out the whole blocks of what is there.
  private func flush() {
    let whole = buffer.count - buffer.count % BlockChecksums.blockSize
    buffer.withUnsafeBytes { putBlocks(UnsafeRawBufferPointer(rebasing: $0[..<whole])) }
    buffer.removeSubrange(..<whole)
  }

  private func putBlocks(_ blocks: UnsafeRawBufferPointer) {
    checksums.add(blocks)
    put(blocks)
  }

  private func put(_ bytes: UnsafeRawBufferPointer) {
    guard let descriptor, failure == 0 else { return }
    if let output { return output.append(bytes) }
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
