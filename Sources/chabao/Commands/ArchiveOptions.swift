public import ArgumentParser
public import Shell

/// The options of commands that ask an archive.
struct ArchiveOptions: ParsableArguments {
  @Option(name: .long, help: help("库文件夹", "The archive's folder", localized("库", "archive")))
  var archive: String?

  @Option(
    name: .long,
    help: help("给参数赋值，可写多次", "Give a parameter a value; may be repeated", localized("名称=值", "name=value"))
  )
  var set: [String] = []

  @Option(name: .long, help: help("输出格式", "The output format", localized("格式", "format")))
  var format: FormatName = .table

  /// The options as the program takes them.
  var options: Program.Options { Program.Options(archive: archive, format: format, parameters: set) }
}

extension FormatName: ExpressibleByArgument {}
