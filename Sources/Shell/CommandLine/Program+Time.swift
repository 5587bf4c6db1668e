import QueryEngine
import QueryLanguage
import TextBasics

extension Program {
  /// `chabao time`: carries a query out `runs` times and tells the first, median, 99th percentile and least time, in
  /// seconds.
  ///
  /// It is parsed and planned once. Each run finds the articles, counts them and makes the cells of every row, as the
  /// JSON format has them; nothing is printed.
  public func time(_ text: String, _ options: Options, runs: Int) -> ExitStatus {
    guard runs > 0 else {
      complain(UsageMessage.runsExpected(runs).text(in: language))
      return .usage
    }
    switch session(options) {
    case .failure(let end): return end.status
    case .success(let session):
      session.tellProblems()
      guard let query = onlyQuery(of: text, session) else { return .failed }
      let reading = session.beginReading()
      var times: [UInt64]?
      do { times = try session.times(of: query, runs: runs) } catch {
        session.tell(error, in: RunningText(text: text, file: "query"))
      }
      if let damage = reading.end() {
        session.tell(damage)
        return .failed
      }
      guard let times else { return .failed }
      write(RunTimes(nanoseconds: times), options.format)
      return .done
    }
  }

  private func write(_ times: RunTimes, _ format: FormatName) {
    let style = OutputStyle(language: language)
    // One object, not a table of one row: what other programs read.
    let writer: any OutputFormat = format == .json ? JSONLinesFormat() : format.format
    writer.write(times.table(isForReading: format.isForReading), in: style, to: surroundings.output)
  }

  /// The one query that a text is; what is wrong is told, and nil comes back.
  private func onlyQuery(of text: String, _ session: Session) -> Query? {
    let running = RunningText(text: text, file: "query")
    let script = Script.parse(text)
    session.tell(script.diagnostics, in: running)
    guard !script.hasErrors else { return nil }
    guard script.statements.count == 1, case .query(let query)? = script.statements.first?.kind else {
      complain(UsageMessage.oneQueryExpected.text(in: language))
      return nil
    }
    return query
  }
}

extension Session {
  /// How long each of so many runs took, in nanoseconds.
  fileprivate func times(of query: Query, runs: Int) throws(DiagnosticsError) -> [UInt64] {
    let engine = self.engine
    let prepared = try engine.prepare(query)
    var times: [UInt64] = []
    for _ in 0..<runs {
      let start = surroundings.now()
      let table = ResultTable(try engine.answer(prepared), by: engine, columns: .record)
      for index in 0..<table.rowCount { _ = table.row(index) }
      times.append(surroundings.now() &- start)
    }
    return times
  }
}

/// What several runs of a query took.
struct RunTimes {
  /// One run each, in their order; not empty.
  var nanoseconds: [UInt64]

  /// One row: the first run, median, 99th percentile and least, and how many runs there were.
  ///
  /// - Parameter isForReading: Milliseconds for people, rather than seconds for programs.
  func table(isForReading: Bool) -> ResultTable {
    let sorted = nanoseconds.sorted()
    let times = [nanoseconds[0], sorted[sorted.count / 2], sorted[sorted.count * 99 / 100], sorted[0]]
    func cell(_ nanoseconds: UInt64) -> Cell {
      guard isForReading else { return .decimal(Double(nanoseconds) / 1e9) }
      let micros = (nanoseconds + 500) / 1000
      let fraction = String(micros % 1000)
      return .text("\(micros / 1000).\(String(repeating: "0", count: 3 - fraction.utf8.count))\(fraction) ms")
    }
    let columns: [(String, String)] = [("first", "首次"), ("median", "中位数"), ("p99", "99%"), ("min", "最短")]
    return ResultTable(
      columns: columns.map { .init($0.0, chinese: $0.1, setting: .number) }
        + [.init("runs", chinese: "次数", setting: .number)],
      rows: [times.map(cell) + [.number(sorted.count)]])
  }
}
