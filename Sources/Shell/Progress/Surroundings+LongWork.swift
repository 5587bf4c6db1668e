import Archives
import ArticleStore
import TextBasics

extension Surroundings {
  /// Does long work on an archive: shows how far it is, says what it waits for, and lets Ctrl-C stop it.
  ///
  /// - Parameters:
  ///   - style: How messages look.
  ///   - beginning: Called when it turns out that there is work to do.
  func watching<Result, Failure: Error>(
    _ style: OutputStyle, beginning: @escaping () -> Void = {},
    _ work: (WorkObserver) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let line = ProgressLine(self, style: style)
    defer { line.remove() }
    let (errors, interruption) = (errors, interruption)
    var hasBegun = false
    func begin() {
      if !hasBegun { beginning() }
      hasBegun = true
    }
    return try work(
      WorkObserver(
        progress: {
          begin()
          line.show($0)
        },
        isWaiting: {
          begin()
          line.remove()
          errors.writeLine(Notice.waitingForImport.text(in: style.language))
          errors.flush()
        },
        shouldStop: { interruption.isRequested }
      ))
  }
}
