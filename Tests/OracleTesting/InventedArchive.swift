public import ArticleStore
import Issues
import TextBasics

/// Articles put together by chance from a few invented words, so that every condition finds some and not all.
public enum InventedArchive {
  static let cities = ["江城", "江城市", "海门", "云山", "云山市"]
  static let districts = ["东湖区", "东湖", "南坪县", "高新区", "东区"]
  static let words = ["宣讲", "夜校", "劳模", "工会", "送清凉", "快递", "維權", "维权", "强基", "5 月 1 日", "《条例》", "“五一”", "ＡＢ"]
  static let people = ["林一", "周二", "吴三", "林一一"]
  static let orgs = ["江城市总工会", "江城总工会", "海门快递（东湖）公司", "海门快递(东湖)公司"]
  static let dates = ["05-01", "2023-05-01", "2024-08", "2023", "08-20", "12", "02-29"]

  /// So many articles, the same for the same seed.
  public static func records(_ count: Int, seed: UInt64) -> [ArticleRecord] {
    var random = SeededRandom(seed)
    return (0..<count).map { record($0, &random) }
  }

  private static func record(_ number: Int, _ random: inout SeededRandom) -> ArticleRecord {
    func some(_ values: [String], atMost count: Int) -> [String] {
      (0..<random.next(below: count + 1)).map { _ in values[random.next(below: values.count)] }
    }
    func sentence() -> String { some(words, atMost: 8).joined(separator: ["", "，", " ", "的"][random.next(below: 4)]) }
    func texts(atMost count: Int) -> [String] {
      (0..<random.next(below: count + 1)).map { _ in sentence() }.filter { !$0.isEmpty }
    }
    let day = random.next(below: 4) == 0 ? nil : Day("2023-01-01")?.advanced(by: random.next(below: 900))
    return ArticleRecord(
      id: "\(random.next(below: 5))/A\(number)",
      date: day,
      newspaper: some(["江城日报", "海门工人报"], atMost: 1).first,
      page: some(["A01", "A2", "B1"], atMost: 1).first,
      section: some(["要闻", "维权"], atMost: 1).first,
      article: Article(
        column: some(["一线", "维权 在线"], atMost: 1).first,
        title: texts(atMost: 2),
        dateline: some(["本报讯", "本报记者 林一"], atMost: 1).first,
        paragraphs: texts(atMost: 4),
        credit: some(["江城工", "周二"], atMost: 1).first,
        reporters: some(people, atMost: 2),
        correspondents: some(people, atMost: 2),
        captions: texts(atMost: 1).filter { !$0.isEmpty }.map {
          Caption(text: $0, credit: some(["单位供图"], atMost: 1).first)
        },
        city: some(cities, atMost: 1).first,
        district: some(districts, atMost: 1).first,
        dates: some(dates, atMost: 2).compactMap { PartialDate($0) },
        people: some(people, atMost: 2),
        organisations: some(orgs, atMost: 2),
        topics: some(words, atMost: 3),
        doubts: some(["title", "city"], atMost: 1)
      )
    )
  }
}

/// Random numbers that are the same in each run.
public struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers that the seed decides.
  public init(_ seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number below a bound.
  public mutating func next(below bound: Int) -> Int { Int(next() >> 11) % bound }
}
