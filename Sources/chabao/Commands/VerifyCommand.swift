import ArgumentParser
import Shell

/// `chabao verify ARCHIVE [--mend]`: reads all of an archive and compares every checksum.
struct VerifyCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: localized("检查库里的文件是否完好。", "Check an archive's files for damage.")
    )
  }

  @Argument(help: help("库文件夹", "The archive's folder", localized("库", "archive")))
  var archive: String

  @Flag(
    name: .long,
    help: help("把损坏的索引从报纸和原始文件重建", "Make what is damaged of the index anew, from issues and sources"))
  var mend = false

  func run(in program: Program) -> ExitStatus { program.verify(archive, mends: mend) }
}
