public import TextBasics

/// What is wrong with a JSON text, apart from where.
public enum JSONProblem: Hashable, Sendable {
  /// The text ends in the middle of a value.
  case truncated
  /// Something else stands where this was due.
  case unexpected(found: String, wanted: String)
  /// A string holds a byte that is not UTF-8.
  case notUTF8
  /// A control character stands unescaped in a string.
  case controlCharacter(UInt8)
  /// An escape that JSON does not know.
  case badEscape
  /// Brackets nested deeper than `JSONReader.maximumDepth`.
  case tooDeep
  /// A value of another type than its key wants.
  case wrongType(key: String, wanted: JSONKind, found: JSONKind)
  /// A key without which the format makes no sense.
  case missingKey(String)
  /// A value that is not a date in the form the key wants.
  case badDate(key: String, value: String)
  /// The `format` key names another format.
  case otherFormat(String)
}

/// The kinds of JSON values.
public enum JSONKind: Hashable, Sendable {
  case null
  case bool
  case number
  case string
  case array
  case object
}

/// A JSON text that can't be used: which file, where in it, and why.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public var problem: JSONProblem
  /// Offset in bytes of the place.
  public var offset: Int

  /// An error of that kind at that byte.
  public init(_ problem: JSONProblem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }
}

extension JSONProblem {
  /// The reason in words.
  public func message(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// A sign that was due, by a name where it could be overlooked.
  private static func sign(_ wanted: String, in language: Language) -> String {
    switch (wanted, language) {
    case ("\"", .chinese): "英文双引号 \""
    case ("\"", .english): "a double quote \""
    case ("EOF", .chinese): "文件结尾"
    case ("EOF", .english): "the end of the file"
    case (",", .chinese), (":", .chinese): "英文“\(wanted)”"
    default: wanted
    }
  }

  private var chinese: String {
    switch self {
    case .truncated: "文件不完整：写到一半就断了"
    case .unexpected(let found, let wanted): "此处应为\(JSONProblem.sign(wanted, in: .chinese))，却是“\(found)”"
    case .notUTF8: "不是 UTF-8 编码"
    case .controlCharacter(let byte): "字符串里有控制字符（字节 \(byte)）"
    case .badEscape: "反斜杠后面的写法不对"
    case .tooDeep: "括号嵌套超过 \(JSONReader.maximumDepth) 层"
    case .wrongType(let key, let wanted, let found): "“\(key)”应为\(wanted.chinese)，却是\(found.chinese)"
    case .missingKey(let key): "缺少“\(key)”"
    case .badDate(let key, let value): "“\(key)”不是有效日期：“\(value)”（应如 2024-08-28）"
    case .otherFormat(let name): "“format”是“\(name)”，应为“\(IssueFormat.name)”"
    }
  }

  private var english: String {
    switch self {
    case .truncated: "the file is incomplete: it ends in the middle of a value"
    case .unexpected(let found, let wanted): "\(JSONProblem.sign(wanted, in: .english)) was due here, not “\(found)”"
    case .notUTF8: "not UTF-8"
    case .controlCharacter(let byte): "a control character (byte \(byte)) in a string"
    case .badEscape: "a backslash followed by something that JSON does not know"
    case .tooDeep: "brackets nested more than \(JSONReader.maximumDepth) deep"
    case .wrongType(let key, let wanted, let found): "“\(key)” wants \(wanted.english), not \(found.english)"
    case .missingKey(let key): "“\(key)” is missing"
    case .badDate(let key, let value): "“\(key)” is no date: “\(value)” (should look like 2024-08-28)"
    case .otherFormat(let name): "“format” is “\(name)”, not “\(IssueFormat.name)”"
    }
  }
}

extension JSONKind {
  fileprivate var chinese: String {
    switch self {
    case .null: "null"
    case .bool: "true 或 false"
    case .number: "数字"
    case .string: "字符串"
    case .array: "列表 […]"
    case .object: "对象 {…}"
    }
  }

  fileprivate var english: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list […]"
    case .object: "an object {…}"
    }
  }
}
