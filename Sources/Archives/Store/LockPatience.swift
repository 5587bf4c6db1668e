import Files

/// How long to wait for the archive's lock while another process has it.
struct LockPatience {
  /// Times a second that it is asked.
  private static let frequency = 20

  private let observer: WorkObserver
  private let most: Int?
  private var asked = 0

  /// Patience that ends when the observer stops the work, or after a third of a second where that is said.
  init(_ observer: WorkObserver, endsSoon: Bool) {
    self.observer = observer
    most = endsSoon ? LockPatience.frequency / 3 : nil
  }

  /// Whether to wait no longer; asked twenty times a second.
  mutating func isOver() -> Bool {
    asked += 1
    if asked == LockPatience.frequency / 2 { observer.isWaiting() }
    return observer.shouldStop() || most.map { asked > $0 } ?? false
  }
}

extension StoreFolder {
  /// Does something while it alone may change the archive; nil when the wait for another process was ended.
  func holdingLock<Result, Failure: Error>(
    _ observer: WorkObserver, endsSoon: Bool = false, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    var patience = LockPatience(observer, endsSoon: endsSoon)
    func isOver() -> Bool { patience.isOver() }
    return try FolderLock.holding(layout.root, shouldStop: isOver, work)
  }
}
