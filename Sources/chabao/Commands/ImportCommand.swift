import ArgumentParser
import Shell

/// `chabao import FILE… --into ARCHIVE`: brings pages and issues into an archive.
struct ImportCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: localized("把版面文字或解析好的报纸收进库里。", "Take pages or parsed issues into an archive.")
    )
  }

  @Argument(
    help: help(
      "版面（.txt、.md）、解析好的报纸（.json）或文件夹", "Pages (.txt, .md), parsed issues (.json) or folders", localized("文件", "file"))
  )
  var files: [String]

  @Option(name: .long, help: help("收进哪个库；没有就新建", "The archive's folder; made when missing", localized("库", "archive")))
  var into: String

  @Option(name: .long, help: help("出版日期，如 2024-08-28", "The issue date, as 2024-08-28", localized("日期", "date")))
  var date: String?

  @Option(name: .long, help: help("报纸名称", "The newspaper's name", localized("名称", "name")))
  var newspaper: String?

  func run(in program: Program) -> ExitStatus {
    program.importFiles(files, into: into, date: date, newspaper: newspaper)
  }
}
