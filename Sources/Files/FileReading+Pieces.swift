import Glibc

extension FileReading {
  /// Reads a regular file piece by piece from its beginning, each of them full but for the last.
  ///
  /// - Parameters:
  ///   - size: Bytes a piece.
  ///   - body: Called with each piece, which is valid during the call; false ends the reading.
  /// - Returns: The version that the file was of when it was opened.
  public static func forEachPiece(
    of path: String, size: Int, _ body: (UnsafeRawBufferPointer) -> Bool
  ) throws(FileError) -> FileVersion {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, cause: .notRegular) }
    let piece = UnsafeMutableRawBufferPointer.allocate(
      byteCount: min(size, max(Int(status.st_size), 1)), alignment: 4096)
    defer { piece.deallocate() }
    while true {
      let count = try fill(piece, from: descriptor, path)
      if count > 0, !body(UnsafeRawBufferPointer(rebasing: piece[..<count])) { break }
      if count < piece.count { break }
    }
    return FileVersion(status)
  }

  /// Reads until the piece is full or the file ends; gives how many bytes there were.
  private static func fill(
    _ piece: UnsafeMutableRawBufferPointer, from descriptor: Int32, _ path: String
  ) throws(FileError) -> Int {
    var filled = 0
    while filled < piece.count {
      let count = read(descriptor, piece.baseAddress! + filled, piece.count - filled)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last(path)
      }
      filled += count
    }
    return filled
  }
}
