import ArgumentParser
import Glibc
import Shell
import TextBasics

/// The program: it hands its arguments to the command they name and leaves with the status that this ends in.
@main
enum Main {
  static func main() {
    keepFreedMemory()
    let (program, finish) = Program.ofProcess()
    let status = Chabao.execute(Array(CommandLine.arguments.dropFirst()), in: program)
    exit(finish(status).rawValue)
  }

  /// Lets the allocator keep what is freed, up to 16 MB, for the next answer: a fresh page costs more than filling it.
  ///
  /// glibc takes the largest block that was freed as a measure of what will be needed again, and gives larger ones alone
  /// back at once (mallopt(3), `M_MMAP_THRESHOLD`); none of this block's pages is ever touched.
  private static func keepFreedMemory() {
    UnsafeMutableRawPointer.allocate(byteCount: 8 << 20, alignment: 16).deallocate()
  }
}

/// The command line's root: without a subcommand it opens the shell.
struct Chabao: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "chabao",
      abstract: localized("报纸资料库的查询工具。", "A query shell for newspaper archives."),
      discussion: localized(
        "不写子命令就进入查询界面；不写库，就用 $CHABAO_ARCHIVE，再没有就用内置示例库。",
        "Without a subcommand the shell opens; without ARCHIVE, $CHABAO_ARCHIVE or else the bundled sample."
      ),
      version: "chabao \(Program.version)",
      subcommands: [
        OpenCommand.self, QueryCommand.self, RunCommand.self, CheckCommand.self, ParseCommand.self,
        ImportCommand.self, InfoCommand.self, VerifyCommand.self, TimeCommand.self, MergeCommand.self,
      ],
      defaultSubcommand: OpenCommand.self
    )
  }

  /// Carries out a command line, as it stands behind the program's name.
  static func execute(_ arguments: [String], in program: Program) -> ExitStatus {
    // The everyday start: the argument parser would take a fifth of the time to the prompt.
    if arguments.isEmpty { return program.shell(Program.Options()) }
    if let plain = PlainArguments(arguments) { return program.query(plain.query, plain.options) }
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any ChabaoCommand { return command.run(in: program) }
      // The argument parser's own command, `help`: running it throws what it has to say.
      try command.run()
      return .done
    } catch {
      return tell(error, in: program)
    }
  }

  /// Help and the version go where answers go; what is wrong with the arguments is an error.
  private static func tell(_ error: any Error, in program: Program) -> ExitStatus {
    let message = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      program.surroundings.output.write(UsageWording.help(message, isChinese: program.speaksChinese) + "\n")
      return .done
    }
    // It repeats the arguments as they are.
    let safe = TerminalText.sanitized(message, keepingLineBreaks: true)
    program.surroundings.errors.write(UsageWording.worded(safe, isChinese: program.speaksChinese) + "\n")
    return .usage
  }
}

/// A command that runs in surroundings handed to it.
protocol ChabaoCommand: ParsableCommand {
  /// Does what the command says.
  func run(in program: Program) -> ExitStatus
}
