import ArgumentParser
import Shell

/// `chabao check SCRIPT`: parses and checks a script, and runs nothing.
struct CheckCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: localized("检查脚本的写法，不运行。", "Check a script and run nothing.")
    )
  }

  @Argument(help: help("脚本文件；- 是标准输入", "The script; - is standard input", localized("脚本", "script")))
  var script: String

  @OptionGroup var archive: ArchiveOptions

  func run(in program: Program) -> ExitStatus {
    program.check(script: script, archive.options)
  }
}
