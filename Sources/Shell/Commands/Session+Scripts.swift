import Files
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// Scripts that run each other deeper than this go round in a circle.
  private static let deepestScript = 16

  /// `run FILE`: carries out a script in this session.
  mutating func runScript(_ arguments: CommandArguments) throws -> Outcome {
    let word = try arguments.first()
    try arguments.expect(atMost: 1)
    guard scriptDepth < Self.deepestScript else { throw arguments.error(.tooDeep(Self.deepestScript)) }
    let text: String
    do {
      text = try ScriptFile.text(of: word.text)
    } catch {
      throw arguments.error(error, at: word)
    }
    let wasPaged = isPaged
    scriptDepth += 1
    isPaged = false
    defer {
      scriptDepth -= 1
      isPaged = wasPaged
    }
    let outcome = run(text, named: word.text)
    // A script that ends with `quit` ends; the shell that ran it goes on.
    return outcome == .failed ? .failed : .done
  }

  /// `echo TEXT`: prints the words, with the values of parameters in place of `$name`.
  func echo(_ arguments: CommandArguments) throws {
    let words = try arguments.words.map { word in
      let (text, unknown) = word.text.withParameters(parameters)
      if let unknown { throw arguments.error(.unknownParameter(unknown), at: word) }
      return text
    }
    surroundings.output.writeLine(style.data(words.joined(separator: " ")))
  }

  /// `translate zh|en`: the last statement, or those that follow, in that language.
  func translate(_ arguments: CommandArguments, in running: RunningText) throws {
    let word = try arguments.first()
    guard let name = Setting.language.canonicalValue(word.text), let language = Language(rawValue: name) else {
      throw arguments.error(.unknownLanguage(word.text), at: word)
    }
    for statement in try translated(arguments, in: running) {
      surroundings.output.writeLine(style.data(statement.printed(in: language)))
    }
  }

  private func translated(_ arguments: CommandArguments, in running: RunningText) throws -> [Statement] {
    guard arguments.words.count > 1 else {
      guard let lastStatement else { throw arguments.error(.noAnswer) }
      return [lastStatement]
    }
    let offset = arguments.words[1].span.lower
    let script = Script.parse(String(decoding: Array(running.text.utf8)[offset..<arguments.span.upper], as: UTF8.self))
    guard script.diagnostics.isEmpty else {
      throw DiagnosticsError(script.diagnostics.map { $0.moved(by: offset) })
    }
    return script.statements
  }
}

extension Diagnostic {
  /// The diagnostic of a text that stands that many bytes into another one.
  fileprivate func moved(by offset: Int) -> Diagnostic {
    func moved(_ span: SourceSpan) -> SourceSpan { SourceSpan(span.lower + offset, span.upper + offset) }
    let fixIts = fixIts.map { FixIt(replace: moved($0.span), with: $0.replacement) }
    return Diagnostic(reason, at: moved(span), severity: severity, fixIts: fixIts)
  }
}

extension String {
  /// The text with the value of each parameter in place of `$name`; or the first name that has none.
  fileprivate func withParameters(_ parameters: [String: Value]) -> (text: String, unknown: String?) {
    var text = ""
    var rest = self[...]
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      let name = rest[rest.index(after: dollar)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      rest = name.endIndex < rest.endIndex ? rest[name.endIndex...] : ""
      if name.isEmpty {
        text += "$"
      } else if let value = parameters[String(name)]?.text {
        text += value
      } else {
        // `$` runs on into what follows where Chinese text leaves no blank: the longest name that is known counts.
        guard let known = parameters.keys.filter({ name.hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
          return (text, String(name))
        }
        text += parameters[known]?.text ?? ""
        text += name.dropFirst(known.count)
      }
    }
    return (text + rest, nil)
  }
}
