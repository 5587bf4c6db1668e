import Archives
import Files
import QueryLanguage
import TextBasics

/// The queries that `save` keeps in an archive: a file of `let NAME = find …` lines that staff may read and mend.
struct SavedQueries {
  /// The file; nil where the archive can't keep any.
  let path: String?
  /// Its text; the opening comment alone where there is no file yet.
  private(set) var text = SavedQueries.heading
  /// The queries by their names; the last of a name counts, as it would in a script.
  private(set) var queries: [String: Query] = [:]
  /// What is wrong with lines of the file; the others count.
  private(set) var mistakes: [Diagnostic] = []
  /// Why the file could not be read.
  private(set) var problem: CommandProblem?

  private static let heading = "# 随库保存的查询，打开库时读入。Queries saved with this archive, read when it is opened.\n"

  /// Those of an archive. Cost: reading one small file.
  init(of archive: Archive) {
    path = archive.queriesFile
    guard let path else { return }
    do throws(CommandProblem) {
      read(try ScriptFile.text(of: path))
    } catch {
      if case .file(let failure) = error, failure.cause == .notFound { return }
      problem = error
    }
  }

  private mutating func read(_ text: String) {
    self.text = text
    queries = [:]
    mistakes = []
    for part in Script.parse(text, mode: .file).parts {
      mistakes += part.diagnostics
      guard !part.hasErrors, let statement = part.tree else { continue }
      if case .letResult(let name, _, let query) = statement.kind {
        queries[name] = query
      } else {
        mistakes.append(Diagnostic(CommandProblem.onlyNamedQueries, at: statement.span))
      }
    }
  }

  /// Keeps queries under their names, each in the place of the one of that name, and leaves all else in the file as it
  /// is. The file is written whole or not at all, and by one shell at a time.
  ///
  /// - Parameter shouldStop: Asked while another shell writes; true gives up.
  /// - Returns: Whether they were kept; false when the wait was given up.
  mutating func keep(
    _ named: [(name: String, query: Query)], shouldStop: () -> Bool
  ) throws(CommandProblem) -> Bool {
    guard let path else { throw .keepsNoQueries }
    if let problem { throw problem }
    let written = FolderLock.holding(parentFolder(of: path), shouldStop: shouldStop) {
      Result<SavedQueries, CommandProblem> { () throws(CommandProblem) in try self.written(named, to: path) }
    }
    guard let written else { return false }
    self = try written.get()
    return true
  }

  /// What the file holds once the queries are in it, as it was just written.
  private func written(
    _ named: [(name: String, query: Query)], to path: String
  ) throws(CommandProblem) -> SavedQueries {
    // Someone may have written to it since.
    var fresh = self
    do { fresh.read(try ScriptFile.text(of: path)) } catch {
      guard case .file(let failure) = error, failure.cause == .notFound else { throw error }
      fresh.read(Self.heading)
    }
    for (name, query) in named { fresh.put(name, query) }
    do { try FileWriting.replace(path, with: Array(fresh.text.utf8)) } catch { throw .file(error) }
    return fresh
  }

  private mutating func put(_ name: String, _ query: Query) {
    let nowhere = SourceSpan(0, 0)
    let line = Statement(.letResult(name: name, nameSpan: nowhere, query), span: nowhere).printed(in: .english)
    var bytes = Array(text.utf8)
    let places = Script.parse(text, mode: .file).statements.filter { statement in
      if case .letResult(name, _, _) = statement.kind { true } else { false }
    }
    if let last = places.last {
      bytes.replaceSubrange(last.span.range, with: line.utf8)
    } else {
      if let end = bytes.last, end != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
      bytes += (line + "\n").utf8
    }
    read(String(decoding: bytes, as: UTF8.self))
  }
}
