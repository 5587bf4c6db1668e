import Glibc
import Issues
import Testing

@testable import PageParsing

/// The pages that the archive begins with, where they stand beside the repository: what a reader mended by hand says they
/// hold. They are no part of the repository.
@Suite(.enabled(if: ArchivePages.names.count > 0, "no archive pages beside the repository"))
struct ArchivePagesTests {
  @Test(arguments: ArchivePages.names)
  func agreesWithTheMendedIssue(name: String) throws {
    let text = String(decoding: ArchivePages.bytes(of: "pages/\(name).txt"), as: UTF8.self)
    let gold = try IssueReader.read(ArchivePages.bytes(of: "gold/\(name).json"), file: name).pages.flatMap(\.articles)
    let page = PageParser().parse(text, source: name)
    #expect(page.articles.map(\.title) == gold.map(\.title))
    #expect(page.articles.map(\.column) == gold.map(\.column))
    #expect(page.articles.map(\.credit) == gold.map(\.credit))
    #expect(page.articles.map(\.reporters) == gold.map(\.reporters))
    #expect(page.articles.map(\.correspondents) == gold.map(\.correspondents))
    #expect(page.articles.map(\.captions) == gold.map(\.captions))
    #expect(page.articles.map { $0.paragraphs.joined() } == gold.map { $0.paragraphs.joined() })
    #expect(Ledger(of: page).missing(from: text).isEmpty)
  }
}

/// Finds the archive's pages and reads them.
enum ArchivePages {
  /// The pages' names, without their endings.
  static let names: [String] = {
    guard let folder else { return [] }
    guard let stream = opendir(folder + "/gold") else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(String(name.dropLast(5))) }
    }
    return names.sorted()
  }()

  /// The folder `shared` beside a folder that this file stands in.
  private static let folder: String? = {
    var path = #filePath
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      if access(path + "/shared/gold", R_OK) == 0 { return path + "/shared" }
    }
    return nil
  }()

  /// The bytes of a file in it.
  static func bytes(of name: String) -> [UInt8] {
    guard let folder, let file = fopen("\(folder)/\(name)", "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}
