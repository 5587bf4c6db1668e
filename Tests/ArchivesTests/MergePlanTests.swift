import Files
import Testing

@testable import Archives

/// How many segments there are and how much is written when small ones are merged.
@Suite struct MergePlanTests {
  private static func manifest(_ articles: [Int], bulk: Set<Int> = []) -> StoreManifest {
    var manifest = StoreManifest()
    for (index, count) in articles.enumerated() {
      manifest.segments.append(.init(number: index + 1, articles: count, issues: bulk.contains(index) ? 9 : 0))
      manifest.files["issues/\(index).json"] = .init(segment: index + 1, state: FileState(size: 1, modified: 1))
    }
    manifest.next = articles.count + 1
    return manifest
  }

  @Test(arguments: [
    ([60, 60, 60], []), ([60, 60, 60, 60], [1, 2, 3, 4]), ([60, 300, 60, 127, 1], [1, 3, 4, 5]),
    ([1_000_000, 60, 60, 60], []), ([300, 400, 500, 200, 60], [1, 2, 3, 4]), ([20_000, 20_000, 20_000, 20_000], []),
    ([16_384, 16_384, 16_384, 16_384], [1, 2, 3, 4]),
  ])
  func takesFourOfALevel(_ articles: [Int], _ merged: [Int]) {
    #expect(MergePlan(of: Self.manifest(articles))?.segments ?? [] == merged)
  }

  @Test func bulkFilesAreLeftAlone() {
    #expect(MergePlan(of: Self.manifest([60, 60, 60, 60], bulk: [0])) == nil)
    #expect(MergePlan(of: Self.manifest([60, 60, 60, 60], bulk: []), mostArticles: 239) == nil)
  }

  @Test func aSegmentThatIsMostlyHiddenIsWrittenAnew() {
    var manifest = Self.manifest([300, 5])
    manifest.hidden = [.init(segment: 1, file: "issues/a.json")]
    #expect(MergePlan(of: manifest) == nil)
    manifest.hidden.insert(.init(segment: 1, file: "issues/b.json"))
    #expect(MergePlan(of: manifest)?.segments == [1])
    manifest.segments[0].articles = MergePlan.mostArticles + 1
    #expect(MergePlan(of: manifest) == nil, "a large one costs more than it takes")
  }

  /// Issues of sixty articles a day beside a bulk file, for twenty years.
  @Test func segmentsAndWritingStayBoundedOverTheYears() {
    var manifest = Self.manifest([1_000_000], bulk: [0])
    var (written, mostAtOnce, mostSegments) = (0, 0, 0)
    for day in 1...7300 {
      let number = manifest.takeNumber()
      manifest.segments.append(.init(number: number, articles: 60, issues: 0))
      manifest.files["issues/day\(day).json"] = .init(segment: number, state: FileState(size: 1, modified: day))
      while let plan = MergePlan(of: manifest) {
        #expect(!plan.segments.contains(1), "the bulk file's segment is never written again")
        written += plan.articles
        mostAtOnce = max(mostAtOnce, plan.articles)
        let base = manifest
        #expect(manifest.replace(plan.segments, of: base, articles: plan.articles) != nil)
      }
      mostSegments = max(mostSegments, manifest.segments.count)
      if day == 1000 { #expect(mostSegments <= 16) }
    }
    #expect(manifest.segments.reduce(0) { $0 + $1.articles } == 1_000_000 + 7300 * 60)
    #expect(Set(manifest.files.values.map(\.segment)) == Set(manifest.segments.map(\.number)))
    #expect(mostSegments <= 24)
    #expect(mostAtOnce <= MergePlan.mostArticles)
    #expect(written <= 7300 * 60 * 5, "each article is written again at most once a level")
  }

  @Test func whatWasReplacedWhileSegmentsWereMergedIsHidden() {
    let base = Self.manifest([60, 60, 60, 60])
    var manifest = base
    manifest.hide("issues/0.json")
    manifest.files["issues/0.json"] = .init(segment: 5, state: FileState(size: 2, modified: 2))
    manifest.hide("issues/1.json")
    manifest.segments.append(.init(number: 5, articles: 60, issues: 0))
    manifest.next = 6
    #expect(manifest.replace([1, 2, 3, 4], of: base, articles: 240) == 6)
    #expect(manifest.hidden == [.init(segment: 6, file: "issues/0.json"), .init(segment: 6, file: "issues/1.json")])
    #expect(manifest.files.mapValues(\.segment) == ["issues/0.json": 5, "issues/2.json": 6, "issues/3.json": 6])
    #expect(manifest.segments.map(\.number) == [5, 6])
  }

  @Test func aStoreThatWasMadeAnewMeanwhileIsLeftAsItIs() {
    var manifest = Self.manifest([50, 60, 60, 60])
    manifest.files["issues/0.json"]?.state.size = 7
    let before = manifest
    #expect(manifest.replace([1, 2, 3, 4], of: Self.manifest([60, 60, 60, 60]), articles: 240) == nil)
    #expect(manifest == before)
  }
}
