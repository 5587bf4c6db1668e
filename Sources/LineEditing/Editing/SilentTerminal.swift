import Glibc

/// A terminal that no one looks at, for libedit to believe in.
///
/// libedit refuses to edit without a terminal, and keeps an image of its screen even when it writes elsewhere. Where a
/// statement fills the screen, a character typed at its end may be written beyond the image's last row (`re_fastputc`,
/// libedit 3.1), and so this one has more rows than statements have.
final class SilentTerminal {
  private static let rows: UInt16 = 1000
  private static let columns: UInt16 = 80

  /// The end that a program sees.
  let descriptor: Int32
  /// Where what is written to the screen goes.
  let nullDevice: UnsafeMutablePointer<FILE>
  private let otherEnd: Int32

  /// Nil when the system has no pseudo-terminal left.
  init?() {
    guard let nullDevice = fopen("/dev/null", "we") else { return nil }
    var size = winsize(ws_row: Self.rows, ws_col: Self.columns, ws_xpixel: 0, ws_ypixel: 0)
    var ends: (other: Int32, own: Int32) = (-1, -1)
    guard openpty(&ends.other, &ends.own, nil, nil, &size) == 0 else {
      fclose(nullDevice)
      return nil
    }
    _ = fcntl(ends.other, F_SETFD, FD_CLOEXEC)
    _ = fcntl(ends.own, F_SETFD, FD_CLOEXEC)
    self.nullDevice = nullDevice
    descriptor = ends.own
    otherEnd = ends.other
  }

  /// Whether the text may come near the last row.
  func isFilled(by buffer: EditBuffer) -> Bool {
    let lines = buffer.scalars.count { $0 == "\n" } + 1
    return lines + 2 * buffer.scalars.count / Int(Self.columns) > Int(Self.rows) / 2
  }

  deinit {
    close(descriptor)
    close(otherEnd)
    fclose(nullDevice)
  }
}
