import Glibc

/// A terminal that no one looks at, for libedit to believe in.
///
/// libedit refuses to edit without a terminal, and keeps an image of its screen even when it writes elsewhere. On a
/// screen that a statement fills it writes beyond that image's last row (`re_fastputc`, libedit 3.1), so this one has
/// more cells than any statement.
final class SilentTerminal {
  /// The end that a program sees.
  let descriptor: Int32
  /// Where what is written to the screen goes.
  let nullDevice: UnsafeMutablePointer<FILE>
  private let otherEnd: Int32

  /// Nil when the system has no pseudo-terminal left.
  init?() {
    guard let nullDevice = fopen("/dev/null", "we") else { return nil }
    var size = winsize(ws_row: 600, ws_col: 250, ws_xpixel: 0, ws_ypixel: 0)
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

  deinit {
    close(descriptor)
    close(otherEnd)
    fclose(nullDevice)
  }
}
