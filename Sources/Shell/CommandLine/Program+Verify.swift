import Archives
import ArticleStore
import TextBasics

extension Program {
  /// `chabao verify ARCHIVE`: reads all of an archive and tells what is damaged; with `--mend` it makes that anew.
  public func verify(_ path: String, mends: Bool = false) -> ExitStatus {
    let interruption = surroundings.interruption
    catchInterrupts()
    do throws(ArchiveProblem) {
      if mends { return try mend(path) }
      let verification = try ArchiveVerification(of: path) { interruption.isRequested }
      if verification.wasStopped { throw .stopped }
      return tell(verification, problems: verification.problems)
    } catch {
      complain(error.message(in: language))
      return error.isMissing ? .noInput : .failed
    }
  }

  private func mend(_ path: String) throws(ArchiveProblem) -> ExitStatus {
    let mending = try surroundings.watching(OutputStyle(language: language)) {
      (observer) throws(ArchiveProblem) in try ArchiveMending(of: path, observer)
    }
    for line in mending.done(in: language) { surroundings.output.writeLine(TerminalText.sanitized(line)) }
    return tell(mending.verification, problems: mending.problems)
  }

  /// What is wrong, and how much is sound.
  private func tell(_ verification: ArchiveVerification, problems: [ArchiveProblem]) -> ExitStatus {
    for problem in problems { complain(problem.message(in: language)) }
    surroundings.output.writeLine(verification.summary(in: language))
    return problems.isEmpty ? .done : .failed
  }
}
