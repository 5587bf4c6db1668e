import ArgumentParser
import Shell

/// `chabao info ARCHIVE`: what an archive holds.
struct InfoCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "info",
      abstract: localized("库的概况。", "What an archive holds.")
    )
  }

  @Argument(
    help: help("库文件夹；不写就用内置示例库", "The archive's folder; without it, the bundled sample", localized("库", "archive")))
  var archive: String?

  @Option(name: .long, help: help("输出格式", "The output format", localized("格式", "format")))
  var format: FormatName = .table

  func run(in program: Program) -> ExitStatus {
    program.info(Program.Options(archive: archive, format: format))
  }
}
