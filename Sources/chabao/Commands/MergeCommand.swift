import ArgumentParser
import Shell

/// `chabao merge ARCHIVE`: what `import` leaves to be done in the background. It is in no list of commands.
struct MergeCommand: ChabaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge",
      abstract: localized("合并索引里的小段；导入以后会自动在后台进行。", "Merge small segments of the index; an import does it by itself."),
      shouldDisplay: false
    )
  }

  @Argument(help: help("库文件夹", "The archive's folder", localized("库", "archive")))
  var archive: String

  func run(in program: Program) -> ExitStatus { program.mergeSegments(of: archive) }
}
