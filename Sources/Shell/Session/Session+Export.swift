import Archives
import ArticleStore
import Files
import Issues
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// `export to "f.csv"`: writes the answer to a file in the format that its name tells, whole or not at all.
  ///
  /// CSV gets a byte order mark and no cell that a spreadsheet would run. Which query, archive and day made it stands
  /// in `f.csv.meta.json` beside formats that have no place for it.
  func export(_ answer: Answer, to path: String, at span: SourceSpan) throws {
    guard let name = FormatName(fileName: path) else {
      throw DiagnosticsError(CommandProblem.unknownFormat(path: path), at: span)
    }
    guard Export.mayReplace(path, as: name) else {
      throw DiagnosticsError(CommandProblem.notOurExport(path), at: span)
    }
    var style = OutputStyle(language: settings.language)
    style.headings = settings.headings
    style.cells = self.style.cells
    style.hasByteOrderMark = name == .csv
    style.escapesFormulas = true
    let table = ResultTable(answer, by: engine, columns: name.format.articleColumns)
    do {
      let file = PendingFileSink(try PendingFile(at: path))
      try write(table, of: answer, as: name, in: style, to: file, named: fileName(of: path))
      try refuseDamage()
      try file.commit()
      if !Export.carriesMark(name) {
        try FileWriting.replace(Export.metadataPath(of: path), with: metadata(of: answer, rows: table.rowCount))
      }
    } catch let error as FileError {
      throw DiagnosticsError(Export.problem(error, writing: path), at: span)
    } catch is Interrupted {
      throw StoppedExport(path: path)
    }
    tell(Notice.exported(rows: table.rowCount, path: path))
  }

  /// Writes the rows, shows how far that is, and lets Ctrl-C stop it.
  private func write(
    _ table: ResultTable, of answer: Answer, as name: FormatName, in style: OutputStyle, to file: PendingFileSink,
    named label: String
  ) throws(Interrupted) {
    surroundings.interrupts.hold()
    defer { surroundings.interrupts.release() }
    if name == .markdown { file.writeLine("<!-- \(provenance(of: answer)) -->\n") }
    try surroundings.watching(self.style) { observer throws(Interrupted) in
      let watch = RowWatch { row throws(Interrupted) in
        observer.progress(WorkProgress(.exporting(file: label), done: row, of: table.rowCount))
        if observer.shouldStop() { throw Interrupted() }
      }
      try name.format.write(table, in: style, to: file, watch)
    }
    if name == .html { file.writeLine("<!-- \(provenance(of: answer)) -->") }
  }

  /// Where an export comes from, in one line that closes no comment.
  private func provenance(of answer: Answer) -> String {
    let line = "\(Export.mark)\(answer.query.printed(in: .english)) · \(archive.name) · \(surroundings.today)"
    return style.safe(line, keepingLines: false).withApartHyphens
  }

  private func metadata(of answer: Answer, rows: Int) -> [UInt8] {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.key("query")
      writer.string(answer.query.printed(in: .english))
      writer.key("archive")
      writer.string(archive.name)
      writer.key("date")
      writer.string(surroundings.today.description)
      writer.key("total")
      writer.number(answer.total)
      writer.key("rows")
      writer.number(rows)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }
}

extension String {
  /// The text with a blank behind each hyphen that another one or `>` follows: it ends no comment of HTML's.
  var withApartHyphens: String {
    var text = ""
    var isAfterHyphen = false
    for scalar in unicodeScalars {
      if isAfterHyphen, scalar == "-" || scalar == ">" { text += " " }
      text.unicodeScalars.append(scalar)
      isAfterHyphen = scalar == "-"
    }
    return text
  }
}
