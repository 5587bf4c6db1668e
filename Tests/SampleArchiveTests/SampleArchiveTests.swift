import Issues
import SampleArchive
import Testing
import TextBasics

/// The sample as its users meet it: literals in the binary that the format's reader takes.
struct SampleArchiveTests {
  @Test(arguments: SampleArchive.issues.map(\.name))
  func `An issue reads, and writes back as it stands`(name: String) throws {
    let bytes = try Self.bytes(of: name)
    let issue = try IssueReader.read(bytes, file: name)
    #expect(issue.newspaper == SampleArchive.name)
    #expect(name == "\(try #require(issue.date)).json")
    #expect(String(decoding: IssueWriter.write(issue), as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  }

  @Test func `Each page of the issues has its text, and each text its page`() throws {
    #expect(try Self.pages().map(\.source) == SampleArchive.pages.map(\.name))
    #expect(SampleArchive.pages.allSatisfy { $0.text.utf8CodeUnitCount > 3_000 })
  }

  @Test func `Every heading line and caption stands on its page`() throws {
    for (page, entry) in zip(try Self.pages(), SampleArchive.pages) {
      let flat = Self.withoutSpaces("\(entry.text)")
      for article in page.articles {
        let lines: [String] = article.title + article.captions.map(\.text)
        for line in lines {
          #expect(flat.contains(Self.withoutSpaces(line)), "\(entry.name): \(line)")
        }
      }
    }
  }

  @Test func `The query of the first lesson finds three articles and more`() throws {
    let articles: [Article] = try Self.pages().flatMap(\.articles)
    let found = articles.filter { $0.city == "中山" && $0.topics.contains { $0.contains("宣讲") } }
    #expect(found.count >= 3)
  }

  private static func bytes(of name: String) throws -> [UInt8] {
    let json = try #require(SampleArchive.issues.first { $0.name == name }).json
    return json.withUTF8Buffer { Array($0) }
  }

  private static func pages() throws -> [Page] {
    try SampleArchive.issues.flatMap { try IssueReader.read(bytes(of: $0.name), file: $0.name).pages }
  }

  private static func withoutSpaces(_ text: String) -> String {
    String(text.filter { !$0.isWhitespace })
  }
}
