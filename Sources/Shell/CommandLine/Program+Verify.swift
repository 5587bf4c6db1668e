import Archives
import ArticleStore
import TextBasics

extension Program {
  /// `chabao verify ARCHIVE`: reads all of an archive and tells what is damaged.
  public func verify(_ path: String) -> ExitStatus {
    let interruption = surroundings.interruption
    catchInterrupts()
    do throws(ArchiveProblem) {
      let verification = try ArchiveVerification(of: path) { (try? interruption.check()) == nil }
      for problem in verification.problems { complain(problem.message(in: language)) }
      surroundings.output.writeLine(verification.summary(in: language))
      return verification.problems.isEmpty ? .done : .failed
    } catch {
      complain(error.message(in: language))
      return error.isMissing ? .noInput : .failed
    }
  }
}
