import ArgumentParser
import Shell

/// `chabao query 'find …'`: one question, answered to standard output.
struct QueryCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "query",
      abstract: localized("回答一个查询。", "Answer a query.")
    )
  }

  @Argument(help: help("查询，整个用引号括起来", "The query, in quotes as a whole", localized("查询", "query")))
  var query: String

  @OptionGroup var archive: ArchiveOptions

  func run(in program: Program) -> ExitStatus {
    program.query(query, archive.options)
  }
}
