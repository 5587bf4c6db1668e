import Foundation
import QueryLanguage
import Testing
import TextBasics

/// The table of queries that stands beside the repository, where it is there: all parse without an error and a doubt.
@Suite struct SharedQueryTests {
  static let table = ExampleFile.root.deletingLastPathComponent().appendingPathComponent("shared/queries/gold.tsv")
  static var isThere: Bool { FileManager.default.fileExists(atPath: table.path) }

  @Test(.enabled(if: isThere, "no shared/queries beside the repository")) func sharedQueriesParse() throws {
    let rows = try String(contentsOf: SharedQueryTests.table, encoding: .utf8).split(separator: "\n")
    var count = 0
    for row in rows where !row.hasPrefix("#") {
      guard let query = row.split(separator: "\t").first.map(String.init) else { continue }
      count += 1
      for mode in [Script.Mode.interactive, .file] {
        let result = Script.parse(query, mode: mode)
        #expect(result.statements.count == 1 && result.diagnostics.isEmpty && !result.isIncomplete, "\(query)")
        if let statement = result.statements.first { expectReadsBack(statement, "\(query)") }
      }
    }
    #expect(count > 40)
  }
}
