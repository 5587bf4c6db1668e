import Files
import Glibc
import TextBasics

/// The text of a bulk file as UTF-8: the mapped file itself, or what was made of one in another encoding.
final class BulkText: Sendable {
  /// How much of the file is looked at to tell its encoding.
  private static let sampleSize = 1 << 20

  /// All of it, valid as long as this object is there.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let file: MappedFile?
  /// The version of the file that the text is of.
  let version: FileVersion

  /// The text of the file at that path. Memory: none for UTF-8; else four times the file until it is decoded, then once.
  init(path: String) throws(ImportProblem) {
    let mapped: MappedFile
    do { mapped = try MappedFile(path) } catch { throw .file(error) }
    guard !mapped.bytes.isEmpty else { throw .empty }
    version = mapped.version
    if let text = try Self.decoded(mapped.bytes) {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 8)
      copy.copyBytes(from: text.utf8)
      bytes = UnsafeRawBufferPointer(copy)
      file = nil
    } else {
      bytes = mapped.bytes
      file = mapped
    }
  }

  deinit { if file == nil { bytes.deallocate() } }

  /// Gives back the memory that reading this part has taken; it can be read again.
  func release(_ range: Range<Int>) { file?.release(range) }

  /// The text when the bytes are in another encoding than UTF-8. UTF-8 with damaged places stays as it is: what reads it
  /// tells line and column.
  private static func decoded(_ bytes: UnsafeRawBufferPointer) throws(ImportProblem) -> String? {
    let sample = bytes.part(0..<min(bytes.count, sampleSize))
    let bad = UTF8Text.firstInvalidByte(in: sample)
    // The sample's end may cut a character.
    let isUTF8 = bad.map { sample.count < bytes.count && $0 > sample.count - 4 } ?? true
    if isUTF8, sample.first(0, from: 0) == nil { return nil }
    let first = Array(sample)
    if let problem = TextDecoding.problem(ofFirst: first) {
      throw .text(problem, at: TextDecoding.place(of: problem, in: first))
    }
    let all = Array(bytes)
    do {
      return try TextDecoding.text(of: all)
    } catch {
      if case .zeroByte = error { throw .text(error, at: TextDecoding.place(of: error, in: all)) }
      return nil
    }
  }
}
