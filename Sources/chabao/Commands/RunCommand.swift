import ArgumentParser
import Shell

/// `chabao run SCRIPT`: carries out a script.
struct RunCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: localized("运行脚本，逐句输出结果。", "Run a script and print each statement's answer.")
    )
  }

  @Argument(help: help("脚本文件；- 是标准输入", "The script; - is standard input", localized("脚本", "script")))
  var script: String

  @OptionGroup var archive: ArchiveOptions

  @Flag(name: .long, help: help("出错后继续往下运行", "Go on after an error"))
  var keepGoing = false

  func run(in program: Program) -> ExitStatus {
    program.run(script: script, archive.options, keepsGoing: keepGoing)
  }
}
