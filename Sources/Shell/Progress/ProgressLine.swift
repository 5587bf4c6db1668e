import Archives
import TextBasics

/// One line of a terminal that says how far long work is, written over itself and removed at the end.
///
/// Work that is done soon shows none, and where errors go to no terminal nothing is ever written.
final class ProgressLine {
  /// Nothing is shown of work that takes no longer, in nanoseconds.
  private static let patience: UInt64 = 300_000_000
  /// It is written anew no sooner than after so many nanoseconds.
  private static let interval: UInt64 = 100_000_000

  private let surroundings: Surroundings
  private let style: OutputStyle
  private let start: UInt64
  private var stage: (stage: WorkProgress.Stage, start: UInt64)?
  private var lastWritten: UInt64?

  /// A line on the terminal that errors go to, in that style.
  init(_ surroundings: Surroundings, style: OutputStyle) {
    self.surroundings = surroundings
    var style = style
    style.isTerminal = true
    style.isUnicode = surroundings.errorTerminal.isUnicode
    self.style = style
    start = surroundings.now()
  }

  /// Shows how far the work is.
  func show(_ progress: WorkProgress) {
    guard surroundings.errorTerminal.isTerminal, progress.total > 1 else { return }
    let now = surroundings.now()
    if stage?.stage != progress.stage { stage = (progress.stage, now) }
    guard now &- start >= Self.patience, lastWritten.map({ now &- $0 >= Self.interval }) ?? true else { return }
    var style = self.style
    style.width = surroundings.errorTerminal.size()?.columns
    let text = ProgressText(progress: progress, elapsed: now &- (stage?.start ?? now))
    surroundings.errors.write("\r" + text.line(in: style) + "\u{1B}[K")
    surroundings.errors.flush()
    lastWritten = now
  }

  /// Takes the line away.
  func remove() {
    guard lastWritten != nil else { return }
    lastWritten = nil
    surroundings.errors.write("\r\u{1B}[K")
    surroundings.errors.flush()
  }
}
