import ArticleStore
import Files
import Glibc
import LineEditing
import TextBasics

extension Program {
  /// The program in this process: its streams, its environment, its clock.
  ///
  /// - Returns: The program, and what sends out everything that is still to be written: it is handed the status that
  ///   the program ended in, and answers with the one to leave with, for an answer that was lost is a failure.
  public static func ofProcess() -> (program: Program, finish: (ExitStatus) -> ExitStatus) {
    // A reader that has gone ends the output, not the program.
    signal(SIGPIPE, SIG_IGN)
    let output = FileDescriptorSink(STDOUT_FILENO)
    let errors = FileDescriptorSink(STDERR_FILENO)
    var surroundings = Surroundings(
      output: output,
      errors: FlushedSink(errors, after: output),
      terminal: Terminal(descriptor: STDOUT_FILENO),
      today: Clock.today,
      now: { Clock.nanoseconds },
      interruption: Interruption { TerminalSignals.wasInterrupted }
    )
    surroundings.errorTerminal = Terminal(descriptor: STDERR_FILENO)
    surroundings.mergeSegments = Program.startMerging
    surroundings.showAtOnce = { text in
      let bytes = Array(text.utf8)
      _ = write(STDERR_FILENO, bytes, bytes.count)
    }
    let inputIsTerminal = isatty(STDIN_FILENO) == 1
    if inputIsTerminal, surroundings.terminal.isTerminal {
      surroundings.confirm = { question in
        var lines = PlainLines()
        return lines.read(question, on: output).isYes
      }
    }
    surroundings.page = { Pager.show($0, command: Environment["PAGER"]) }
    surroundings.history = { HistoryFile.standard().flatMap { try? $0.load() } ?? [] }
    surroundings.lessonsFile = { HistoryFile.standard().map { parentFolder(of: $0.path) + "/lessons" } }
    var program = Program(
      surroundings: surroundings,
      environment: { Environment[$0] },
      input: { Program.standardInput() },
      inputIsTerminal: inputIsTerminal
    )
    program.catchInterrupts = TerminalSignals.catchInterrupts
    program.releaseInterrupts = TerminalSignals.releaseInterrupts
    let complete = program
    return (program, { complete.finish(output, status: $0) })
  }

  /// Sends out what is left; an answer that could not be written whole makes a failure of what was done.
  func finish(_ output: FileDescriptorSink, status: ExitStatus) -> ExitStatus {
    output.flush()
    guard let number = output.failure else { return status }
    let name = language == .chinese ? "标准输出" : "standard output"
    complain(FileError(path: name, cause: FileError.Cause(errno: number)).message(in: language))
    return status.joined(with: .failed)
  }

  private static func standardInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk.prefix(count)
      } else if count == 0 || errno != EINTR {
        return bytes
      }
    }
  }
}

/// Errors go out at once, and after what was answered before them.
final class FlushedSink: TextSink {
  private let sink: FileDescriptorSink
  private let earlier: FileDescriptorSink

  init(_ sink: FileDescriptorSink, after earlier: FileDescriptorSink) {
    self.sink = sink
    self.earlier = earlier
  }

  func write(_ text: String) {
    earlier.flush()
    sink.write(text)
    sink.flush()
  }
}

/// The system's clocks.
enum Clock {
  /// A clock that only runs forward.
  static var nanoseconds: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Today in the local time zone.
  static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? Day(number: 0)
  }
}
