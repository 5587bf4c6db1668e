public import ArticleStore
import QueryLanguage
import TextBasics

/// What random conditions are put together from: words and values that an archive holds, and some that it doesn't.
public struct OracleWords: Sendable {
  /// Words for text of any kind.
  public var words: [String]
  /// Values of short fields, a list a kind; each kind is as likely as the others.
  public var values: [[String]]
  /// Whole dates, months and years.
  public var dates: [String]
  /// Dates of any year.
  public var yearlessDates: [String]
  /// Numbers to compare lengths with.
  public var lengths: [Int]

  /// Of the invented archive.
  public static let invented = OracleWords(
    words: InventedArchive.words,
    values: [
      InventedArchive.cities, InventedArchive.districts, InventedArchive.words, InventedArchive.people,
      InventedArchive.orgs, ["要闻", "一线", "本报讯", "江城工", "单位供图", "A01", "title", "维权在线", "快递"],
    ],
    dates: ["2023-05-01", "2024-08", "2023", "2024", "2024-02-29"],
    yearlessDates: ["05-01", "08-20", "12", "08", "02"],
    lengths: Array(0..<40)
  )

  /// Of an archive: the values it has, in both widths of a sign now and then, and a few that it has not.
  public init(of records: [ArticleRecord]) {
    func some(_ field: Field) -> [String] {
      Array(Set(records.flatMap { Oracle.texts(field, $0) }.filter { !$0.isEmpty })).sorted()
    }
    let cities = some(.city)
    words = [
      "宣讲", "工会", "劳模", "职工", "宣講", "技能", "送清凉", "维权", "AI", "ａｉ", "2024", "8月", "“", "农民工", "女职工", "直播",
      "党的二十大", "没有的词", "一", "工 会", "5 月", "企业", "车间", "安全",
    ]
    values = [
      cities + cities.map { $0 + "市" }, some(.district), some(.topic), some(.person), some(.org), some(.reporter),
      some(.credit) + some(.correspondent), some(.column) + some(.section) + some(.page), words,
    ]
    dates = ["2023-05-10", "2024-08-21", "2024-08", "2023-11", "2023", "2024", "2025", "2024-02-29"]
    yearlessDates = ["05-01", "08-20", "12", "08", "02", "01-11"]
    lengths = [0, 1, 3, 5, 6, 100, 250, 300, 400, 500, 600, 800, 1_200]
  }

  private init(
    words: [String], values: [[String]], dates: [String], yearlessDates: [String], lengths: [Int]
  ) {
    self.words = words
    self.values = values
    self.dates = dates
    self.yearlessDates = yearlessDates
    self.lengths = lengths
  }
}
