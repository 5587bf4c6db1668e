import Archives
import ArticleStore
import QueryEngine

/// What is shown of an archive whose files are damaged: the damage, instead of an answer that may be wrong.
extension Session {
  /// Something that reads the archive, from its beginning to its end.
  struct Reading {
    fileprivate let archive: Archive
    fileprivate let output: SoundOutput

    /// Ends it; the damage it came upon, where it did. Then nothing of what it wrote since is shown.
    func end() -> SegmentFileError? { output.end() ? nil : archive.damage }
  }

  /// Begins to read: what is written is kept back until it is known to be of sound files.
  func beginReading() -> Reading {
    let archive = self.archive
    soundOutput.begin { archive.damagedReads }
    return Reading(archive: archive, output: soundOutput)
  }

  /// Does what reads the archive; where that came upon damage it is told, and the work has failed.
  func reading(_ work: () -> Outcome) -> Outcome {
    let reading = beginReading()
    let outcome = work()
    guard let damage = reading.end() else { return outcome }
    tell(damage)
    return .failed
  }

  /// Tells the damage that ended a statement.
  func tell(_ damage: SegmentFileError) { tellError(ExecutionError.damaged(damage).message(in: settings.language)) }

  /// Throws when the statement came upon damage: before a file is written, which can't be held back.
  func refuseDamage() throws(CommandProblem) {
    if !soundOutput.isSound, let damage = archive.damage { throw .archive(.segment(damage)) }
  }
}
