public import Issues
public import TextBasics

/// What is wrong at one place of a bulk file.
public enum BulkProblem: Error, Hashable, Sendable {
  /// The line is no JSON object, or a value is of a wrong type.
  case json(JSONProblem)
  /// A record has no id.
  case missingID
  /// No column of a CSV file gives ids; these are the columns it has.
  case noIDColumn([String])
  /// The issue date is none.
  case badDate(String)
  /// Two records of the file have the same id; `line` is the first one's.
  case repeatedID(String, line: Int)
  /// An article of another file of the archive has the same id.
  case takenID(String, file: String)
  /// Two keys of one record give the same field.
  case givenTwice(BulkField, key: String)
  /// The quote that opens a cell of a CSV file is never closed.
  case unclosedQuote
  /// Something stands between a cell's closing quote and the next separator.
  case textAfterQuote(String)
  /// A row of a CSV file has another number of cells than the header has columns.
  case cellCount(found: Int, wanted: Int)
  /// What stands in that column of a CSV file's row can't be read.
  indirect case inColumn(String, BulkProblem)
}

/// A place of a bulk file that can't be used: which file, where in it, and why.
public struct BulkError: Error, Hashable, Sendable {
  /// The file, as the caller named it.
  public var path: String
  /// Line, counted from 1.
  public var line: Int
  /// Column in characters, counted from 1.
  public var column: Int
  /// What is wrong there.
  public var problem: BulkProblem

  /// `file:line:column: reason`.
  public func message(in language: Language) -> String {
    // Several are told a line each: nothing that is quoted may break one.
    let place = TerminalText.sanitized("\(path):\(line):\(column): ")
    let reason = TerminalText.sanitized(problem.message(in: language))
    guard case .inColumn = problem, language == .chinese else { return place + reason }
    return place + "第 \(line) 行" + reason
  }
}

/// A bulk file with lines that can't be used: none of it is taken, so that nothing is lost without being noticed.
public struct BulkFailure: Error, Hashable, Sendable {
  /// How many bad places are told one by one.
  public static let toldAtMost = 10

  /// The first of them, in the file's order.
  public var errors: [BulkError]
  /// How many more there are.
  public var others: Int

  /// One line a bad place, then how many more there are and that nothing was taken.
  public func message(in language: Language) -> String {
    var lines = errors.map { $0.message(in: language) }
    switch (language, others) {
    case (.chinese, 0): lines.append("以上各处改好后再导入；这个文件一条也没有收进库里")
    case (.chinese, _): lines.append("另外还有 \(others) 处；改好后再导入；这个文件一条也没有收进库里")
    case (.english, 0): lines.append("nothing of this file was taken; mend these places and import again")
    case (.english, _): lines.append("and \(others) more; nothing of this file was taken; mend them and import again")
    }
    return lines.joined(separator: "\n")
  }
}
