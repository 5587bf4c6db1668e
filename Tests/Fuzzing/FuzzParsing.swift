// What `scripts/fuzz` runs on the parser and the printer: any text is answered, what is told stands within it, and what
// both languages print of a statement parses to the same statement.

import QueryLanguage
import TextBasics

/// The parser and the printer on any bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzParsing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let length = text.utf8.count
  for mode in [Script.Mode.interactive, .file] {
    let result = Script.parse(text, mode: mode)
    for diagnostic in result.diagnostics {
      precondition(diagnostic.span.lower >= 0 && diagnostic.span.upper <= length, "told outside of the text")
      precondition(
        diagnostic.fixIts.allSatisfy { $0.span.lower >= 0 && $0.span.upper <= length }, "mended outside of it")
    }
    if mode == .interactive { for statement in result.statements { readBack(statement) } }
  }
  var end = 0
  for span in SyntaxHighlighter.spans(in: text) {
    precondition(span.span.lower >= end && span.span.upper <= length, "coloured out of order")
    end = span.span.upper
  }
  return 0
}

private func readBack(_ statement: Statement) {
  for language in Language.allCases {
    let printed = statement.printed(in: language)
    let result = Script.parse(printed)
    guard result.statements.count == 1, !result.hasErrors, !result.isIncomplete,
      result.statements[0].isSame(as: statement)
    else { fatalError("printed as \(printed.debugDescription), \(statement.treeDescription) is not read back") }
    for other in Language.allCases where result.statements[0].printed(in: other) != statement.printed(in: other) {
      fatalError("through \(printed.debugDescription) the form in \(other) changes")
    }
  }
}
