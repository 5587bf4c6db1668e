import QueryLanguage
import TextBasics

extension Session {
  /// `set echo on`: the statement as it was understood, in its canonical form and as a sentence; a command says itself.
  ///
  /// The sentence has the values of parameters in place of their names. For the reader, wherever the answer goes: before it on a terminal, else on the error stream.
  func echo(_ statement: Statement) {
    guard let sentence = statement.filled(with: parameters).sentence(in: settings.language) else { return }
    let sink = surroundings.terminal.isTerminal ? surroundings.output : surroundings.errors
    let style = self.style
    let query = style.safe(statement.printed(in: settings.language), keepingLines: false)
    // The query stays one line, so that it can be copied whole.
    let lines = LineBreaker(cells: style.cells, width: style.width.map { max(24, $0) })
      .lines(of: style.safe(sentence, keepingLines: false))
    for line in [query] + lines { sink.writeLine(Ink.quiet.on(line, if: style.isColored)) }
  }
}
