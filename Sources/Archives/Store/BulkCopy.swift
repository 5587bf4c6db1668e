import ArticleStore
import Files
import Glibc
import Synchronization

/// The copy of a bulk file that an archive keeps, made on a thread of its own while the file is indexed.
///
/// It stands aside until it is put in place; what a crash leaves of it is a stranger in the store's folder.
struct BulkCopy: ~Copyable {
  /// What was copied.
  struct Copied: Sendable {
    /// The version that the file was of when the copy began.
    let version: FileVersion
    /// How many bytes there were.
    let size: Int
    let checksum: UInt64
  }

  private let aside: String
  private let stop: StopSign
  private var thread: BackgroundThread<Result<Copied, FileError>>?

  /// Begins to copy the file at `path` to `aside`, where no file is yet.
  init(of path: String, to aside: String) {
    self.aside = aside
    let stop = StopSign()
    self.stop = stop
    thread = BackgroundThread {
      do throws(FileError) {
        return .success(try BulkCopy.copy(path, to: aside, stop))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Waits until all is on the disk. To be called once.
  mutating func finish() throws(FileError) -> Copied {
    guard let outcome = thread.take()?.join() else { preconditionFailure("a copy is finished once") }
    return try outcome.get()
  }

  /// Gives the finished copy its place; what was there goes.
  consuming func put(in target: String) throws(FileError) {
    do { try FileWriting.moveFile(aside, to: target) } catch {
      FileWriting.removeFile(aside)
      throw error
    }
  }

  /// Gives the copy up.
  consuming func abandon() {
    stop.raise()
    _ = thread.take()?.join()
    FileWriting.removeFile(aside)
  }

  private static func copy(_ path: String, to aside: String, _ stop: StopSign) throws(FileError) -> Copied {
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: aside, cause: .init(errno: errno)) }
    defer { close(descriptor) }
    let output = BlockOutput(descriptor, from: 0)
    var (checksum, size) = (FileChecksum(), 0)
    let version: FileVersion
    do throws(FileError) {
      version = try FileReading.forEachPiece(of: path, size: FileChecksum.pieceSize) { piece in
        output.append(piece)
        checksum.add(piece)
        size += piece.count
        return !stop.isUp
      }
    } catch {
      // Its thread has to end before it goes.
      _ = output.finish()
      throw error
    }
    var failure = output.finish()
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if failure != 0 { throw FileError(path: aside, cause: .init(errno: failure)) }
    return Copied(version: version, size: size, checksum: checksum.value)
  }
}
