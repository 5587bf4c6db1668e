public import ArgumentParser
public import Shell

/// `chabao parse PAGE…`: what pages' text would become.
struct ParseCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "parse",
      abstract: localized("看版面文字会解析成什么，不写入任何文件。", "Show what pages' text would become; nothing is written.")
    )
  }

  @Argument(
    help: help("版面文件（.txt、.md）或文件夹", "Pages (.txt, .md) or folders of them", localized("版面", "page"))
  )
  var pages: [String]

  @Option(
    name: .long,
    help: help("jsonl：一行一篇；json：一期报纸", "jsonl: an article a line; json: one issue", localized("格式", "format"))
  )
  var format: Program.ParseFormat = .jsonl

  func run(in program: Program) -> ExitStatus {
    program.parse(pages: pages, as: format)
  }
}

extension Program.ParseFormat: ExpressibleByArgument {}
