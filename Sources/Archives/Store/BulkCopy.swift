import ArticleStore
import Files
import Glibc
import Synchronization

/// The copy of a bulk file that an archive keeps, made on a thread of its own while the file is indexed.
///
/// It stands aside until it is put in place; what a crash leaves of it is a stranger in the store's folder.
struct BulkCopy: ~Copyable {
  /// Bytes that are copied between two looks at whether to stop.
  private static let window = 8 << 20

  private let aside: String
  private let stop: StopSign
  private var thread: BackgroundThread<FileError?>?

  /// Begins to copy the file at `path` to `aside`, where no file is yet.
  init(of path: String, to aside: String) {
    self.aside = aside
    let stop = StopSign()
    self.stop = stop
    thread = BackgroundThread {
      do throws(FileError) {
        try BulkCopy.copy(path, to: aside, stop)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Waits until all is on the disk and gives the copy its place; what was there goes.
  consuming func put(in target: String) throws(FileError) {
    if let error = thread.take()?.join() ?? nil {
      FileWriting.removeFile(aside)
      throw error
    }
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

  private static func copy(_ path: String, to aside: String, _ stop: StopSign) throws(FileError) {
    let source = try MappedFile(path)
    let descriptor = open(aside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(path: aside, cause: .init(errno: errno)) }
    defer { close(descriptor) }
    let output = BlockOutput(descriptor, from: 0)
    for start in stride(from: 0, to: source.bytes.count, by: window) where !stop.isUp {
      let end = min(start + window, source.bytes.count)
      output.append(source.bytes.part(start..<end))
      source.release(start..<end)
    }
    var failure = output.finish()
    if failure == 0, fsync(descriptor) != 0 { failure = errno }
    if failure != 0 { throw FileError(path: aside, cause: .init(errno: failure)) }
  }
}
