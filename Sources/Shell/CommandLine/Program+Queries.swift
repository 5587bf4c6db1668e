import Files
import TextBasics

extension Program {
  /// `chabao query`: answers one query, or several statements.
  public func query(_ text: String, _ options: Options) -> ExitStatus {
    guard text.contains(where: { !$0.isWhitespace }) else {
      complain(UsageMessage.emptyQuery.text(in: language))
      return .usage
    }
    switch session(options, asking: text) {
    case .failure(let end): return end.status
    case .success(var session):
      session.tellProblems()
      return session.run(text, named: "query").status
    }
  }

  /// `chabao run`: carries out a script; `-` is standard input.
  public func run(script path: String, _ options: Options, keepsGoing: Bool = false) -> ExitStatus {
    switch text(ofScript: path) {
    case .failure(let end): return end.status
    case .success(let text):
      switch session(options, asking: text) {
      case .failure(let end): return end.status
      case .success(var session):
        session.tellProblems()
        return session.run(text, named: name(ofScript: path), keepsGoing: keepsGoing).status
      }
    }
  }

  /// `chabao check`: parses and checks a script on the archive, and runs nothing.
  public func check(script path: String, _ options: Options) -> ExitStatus {
    switch text(ofScript: path) {
    case .failure(let end): return end.status
    case .success(let text):
      switch session(options, asking: text) {
      case .failure(let end): return end.status
      case .success(let session): return session.check(text, named: name(ofScript: path)).status
      }
    }
  }

  /// `chabao info`: what an archive holds.
  public func info(_ options: Options) -> ExitStatus {
    switch session(options) {
    case .failure(let end): return end.status
    case .success(let session):
      session.tellProblems()
      return session.describeArchive().status
    }
  }

  /// A session for statements that ask for every parameter of the options; or the status to leave with.
  private func session(_ options: Options, asking text: String) -> Result<Session, Ended> {
    session(options).flatMap { session in
      unaskedParameter(in: text, of: session).map { .failure($0) } ?? .success(session)
    }
  }

  private func name(ofScript path: String) -> String { path == "-" ? "stdin" : path }

  private func text(ofScript path: String) -> Result<String, Ended> {
    do throws(CommandProblem) {
      return .success(path == "-" ? try ScriptFile.text(input(), of: "stdin") : try ScriptFile.text(of: path))
    } catch {
      complain(error.message(in: language))
      if case .file = error { return .failure(Ended(status: .noInput)) }
      return .failure(Ended(status: .failed))
    }
  }
}
