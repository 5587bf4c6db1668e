import Glibc
import Issues
import PageParsing
import Testing

/// The annotation of the real gold's own article texts; skipped where the gold isn't at hand.
@Suite struct GoldAnnotationTests {
  /// The folder `shared/gold` beside the repository's root.
  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(4)
    return "/" + root.dropLast().joined(separator: "/") + "/shared/gold"
  }()

  private static let articles: [Article] = {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var articles: [Article] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasSuffix(".json"), let issue = try? IssueReader.read(bytes(of: folder + "/" + name), file: name)
      else { continue }
      articles += issue.pages.flatMap(\.articles)
    }
    return articles
  }()

  private static func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return bytes
  }

  @Test(.enabled(if: !articles.isEmpty, "no gold beside the repository"))
  func figures() {
    let annotator = ArticleAnnotator()
    var figures = PageFigures()
    for gold in Self.articles {
      var found = gold
      found.city = nil
      found.district = nil
      (found.dates, found.people, found.organisations, found.topics) = ([], [], [], [])
      annotator.annotate(&found)
      figures.add(Page(source: "", articles: [found]), gold: Page(source: "", articles: [gold]), text: "")
    }
    let faults = figures.faults.joined(separator: "\n")
    #expect(figures.city.value == 1 && figures.district.value == 1 && figures.dates.value == 1, "\(faults)")
    #expect(figures.people.value >= 0.9, "\(faults)")
    #expect(figures.organisations.value >= 0.85, "\(faults)")
    #expect(figures.topics.value >= 0.85, "\(faults)")
  }
}
