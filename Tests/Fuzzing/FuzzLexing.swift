// What `scripts/fuzz` runs on the lexer and the splitter: any text at all is cut into tokens and statements whose places
// ascend, stay within the text and never part a scalar.

import TextBasics

@testable import QueryLanguage

/// The lexer and the splitter on any bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLexing(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let lexer = Lexer(text)
  var end = 0
  for token in lexer.tokens() {
    precondition(token.span.lower >= end && token.span.upper > token.span.lower, "tokens overlap")
    end = token.span.upper
    check(token.span, lexer)
  }
  for mode in [Script.Mode.interactive, .file] {
    var comments: [SourceSpan] = []
    var last = 0
    for slice in StatementSplitter.slices(of: lexer, mode: mode, comments: &comments) {
      precondition(slice.span.lower >= last && slice.span.upper > slice.span.lower, "statements overlap")
      last = slice.span.upper
      check(slice.span, lexer)
    }
    for comment in comments { check(comment, lexer) }
  }
  return 0
}

/// Both ends stand within the text and between two scalars.
private func check(_ span: SourceSpan, _ lexer: Lexer) {
  for place in [span.lower, span.upper] {
    precondition(place >= 0 && place <= lexer.bytes.count, "outside of the text")
    precondition(place == lexer.bytes.count || lexer.bytes[place] & 0xC0 != 0x80, "within a scalar")
  }
}
