import Shell

/// A command line that asks one query, in its everyday form: `query TEXT [--archive A] [--format F]`.
///
/// Programs ask so, again and again, and the argument parser would take more time than the answer. Whatever else stands
/// there is left to it, and so is every mistake.
struct PlainArguments {
  /// The query.
  let query: String
  /// The options.
  let options: Program.Options

  /// Nil when the arguments are not in that form.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, arguments[0] == "query", !arguments[1].hasPrefix("-") else { return nil }
    var options = Program.Options()
    var rest = arguments[2...]
    while let option = rest.popFirst() {
      guard let value = rest.popFirst(), !value.hasPrefix("-") else { return nil }
      switch option {
      case "--archive" where options.archive == nil: options.archive = value
      case "--format":
        guard let format = FormatName(rawValue: value) else { return nil }
        options.format = format
      default: return nil
      }
    }
    query = arguments[1]
    self.options = options
  }
}
