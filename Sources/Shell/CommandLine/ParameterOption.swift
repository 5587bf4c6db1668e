import QueryLanguage
import TextBasics

/// `--set name=value`: what `let $name = value` would set; a value that is no single value there is a string.
struct ParameterOption {
  /// The parameter's name, without `$`.
  var name: String
  /// Its value.
  var value: Value

  /// Reads the option; nil when it has no name or no `=`.
  init?(_ option: String) {
    guard let sign = option.firstIndex(of: "=") else { return nil }
    var name = option[..<sign]
    if name.first == "$" { name.removeFirst() }
    guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return nil }
    let text = String(option[option.index(after: sign)...])
    self.name = String(name)
    value = Value(.string(text), span: SourceSpan(0, 0))
    let script = Script.parse("let $value = \(text)")
    if script.diagnostics.isEmpty, !script.isIncomplete, script.statements.count == 1,
      case .letParameter(_, _, let parsed, _) = script.statements[0].kind, parsed.text != nil
    {
      value.kind = parsed.kind
    }
  }
}
