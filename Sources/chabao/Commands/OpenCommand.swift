import ArgumentParser
import Shell

/// `chabao [ARCHIVE]`: the shell.
struct OpenCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shell",
      abstract: localized("打开查询界面（不写子命令时就是它）。", "Open the shell (what no subcommand means).")
    )
  }

  @Argument(
    help: help("库文件夹；不写就用内置示例库", "The archive's folder; without it, the bundled sample", localized("库", "archive")))
  var archive: String?

  @Option(
    name: .long,
    help: help("给参数赋值，可写多次", "Give a parameter a value; may be repeated", localized("名称=值", "name=value"))
  )
  var set: [String] = []

  @Option(name: .long, help: help("输出格式", "The output format", localized("格式", "format")))
  var format: FormatName = .table

  func run(in program: Program) -> ExitStatus {
    program.shell(Program.Options(archive: archive, format: format, parameters: set))
  }
}
