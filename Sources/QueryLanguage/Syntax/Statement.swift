public import TextBasics

/// One thing to do, as typed at the prompt or in a script.
public struct Statement: Sendable {
  /// The forms of a statement.
  public enum Kind: Sendable {
    /// `find …`, `count …`, or clauses alone.
    case query(Query)
    /// `let NAME = find …`.
    case letResult(name: String, nameSpan: SourceSpan, Query)
    /// `let $name = V`; with `isDefault`, `let $name ?= V`, which leaves a value that is already there.
    case letParameter(name: String, nameSpan: SourceSpan, Value, isDefault: Bool)
    /// `explain find …`.
    case explain(Query)
    /// A word of the shell with what follows it: `show 3`, `values city`, `set format csv`.
    case command(ShellCommand)
  }

  /// Its form.
  public var kind: Kind
  /// Where it was written, its `;` aside.
  public var span: SourceSpan

  /// A statement of that form at that place.
  public init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// A command of the shell: its canonical English name, and its arguments as words, quotes undone.
///
/// The language knows which words begin a command, and no more: what the arguments mean is the shell's.
public struct ShellCommand: Sendable {
  /// Which command.
  public var name: CommandName
  /// The words after it.
  public var arguments: [Argument]

  /// That command with those arguments.
  public init(_ name: CommandName, arguments: [Argument]) {
    self.name = name
    self.arguments = arguments
  }

  /// One word of a command.
  public struct Argument: Sendable {
    /// The word, quotes undone.
    public var text: String
    /// Where it stands.
    public var span: SourceSpan

    /// That word at that place.
    public init(_ text: String, span: SourceSpan) {
      self.text = text
      self.span = span
    }
  }
}

/// The shell's commands, by their canonical English names.
public enum CommandName: String, CaseIterable, Hashable, Sendable {
  case show
  case next
  case following
  case preceding
  case open
  case reload
  case importFiles = "import"
  case remove
  case info
  case fields
  case values
  case help
  case history
  case set
  case save
  case learn
  case run
  case echo
  case translate
  case quit

  /// Other spellings that mean the same, Chinese first.
  public var aliases: [String] {
    switch self {
    case .show: ["查看"]
    case .next: ["下一页", "more"]
    case .following: ["下一篇"]
    case .preceding: ["上一篇"]
    case .open: ["打开"]
    case .reload: ["重新载入"]
    case .importFiles: ["导入"]
    case .remove: ["移出", "删除", "delete"]
    case .info: ["概况"]
    case .fields: ["字段"]
    case .values: ["取值"]
    case .help: ["帮助", "?", "？"]
    case .history: ["历史"]
    case .set: ["设置"]
    case .save: ["保存"]
    case .learn: ["学习"]
    case .run: ["运行"]
    case .echo: ["输出"]
    case .translate: ["翻译"]
    case .quit: ["退出", "exit", "bye"]
    }
  }
}
