import ArgumentParser
import Shell

/// `chabao import FILE… --into ARCHIVE`: brings pages, issues and bulk files into an archive.
struct ImportCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: localized("把版面文字、解析好的报纸或成批的文章收进库里。", "Take pages, parsed issues or articles in bulk into an archive.")
    )
  }

  @Argument(
    help: help(
      "版面（.txt、.md）、解析好的报纸（.json）、成批的文章（.jsonl、.csv）或文件夹",
      "Pages (.txt, .md), parsed issues (.json), articles in bulk (.jsonl, .csv) or folders",
      localized("文件", "file")
    )
  )
  var files: [String]

  @Option(name: .long, help: help("收进哪个库；没有就新建", "The archive's folder; made when missing", localized("库", "archive")))
  var into: String

  @Option(name: .long, help: help("出版日期，如 2024-08-28", "The issue date, as 2024-08-28", localized("日期", "date")))
  var date: String?

  @Option(name: .long, help: help("报纸名称", "The newspaper's name", localized("名称", "name")))
  var newspaper: String?

  @Option(
    name: .long,
    help: help(
      "成批文件的哪个键或哪一列是我们的哪个字段，可多次给出；写“键=-”就不收",
      "Which key or column of a bulk file is which of our fields; may be given again; KEY=- leaves one out",
      localized("键=字段", "key=field")
    )
  )
  var map: [String] = []

  @Option(
    name: .long,
    help: help(
      "成批文件的编号前加上的字样，免得与别的文件重复", "Put before the ids of bulk files, so that they differ from those of others",
      localized("字样", "text")
    )
  )
  var prefix: String?

  func run(in program: Program) -> ExitStatus {
    program.importFiles(files, into: into, date: date, newspaper: newspaper, map: map, prefix: prefix)
  }
}
