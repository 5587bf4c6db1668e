import ArgumentParser
import Shell

/// `chabao time QUERY --archive A`: how long a query takes, without start and printing.
struct TimeCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "time",
      abstract: localized("测一个查询要多少时间。", "Measure how long a query takes."),
      discussion: localized(
        "解析一次，再执行若干次，每次都取出全部结果行；不含启动和打印。",
        "The query is parsed and planned once and carried out again and again, its rows made each time; start and "
          + "printing are left out."
      )
    )
  }

  @Argument(help: help("查询，整个用引号括起来", "The query, in quotes as a whole", localized("查询", "query")))
  var query: String

  @Option(name: .long, help: help("执行几次", "How often to carry it out", localized("次数", "n")))
  var runs = 50

  @OptionGroup var archive: ArchiveOptions

  func run(in program: Program) -> ExitStatus { program.time(query, archive.options, runs: runs) }
}
