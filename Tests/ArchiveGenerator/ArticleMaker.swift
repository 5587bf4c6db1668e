import TerminalTesting
import TextBasics

/// Makes the articles of a synthetic archive, one by one.
struct ArticleMaker {
  /// 2005-01-01, and the days up to 2024-12-31.
  private static let firstDay = Day(number: 12_784)
  private static let dayCount = 7305
  /// Lengths of bodies in characters: seventeen steps of their distribution, evenly spaced.
  private static let lengths = [
    90, 140, 180, 215, 250, 285, 320, 355, 395, 440, 490, 545, 615, 710, 860, 1150, 2000,
  ]

  private let seed: UInt64
  private let articleCount: Int
  private let words: Vocabulary
  private let nouns: ZipfChoice
  private let verbs: ZipfChoice
  private let people: ZipfChoice
  private let topics: ZipfChoice
  private let cities: ZipfChoice

  init(seed: UInt64, articleCount: Int) {
    self.seed = seed
    self.articleCount = articleCount
    words = Vocabulary(seed: seed)
    nouns = ZipfChoice(count: words.nouns.count, shift: 12)
    verbs = ZipfChoice(count: words.verbs.count, shift: 8)
    people = ZipfChoice(count: words.people.count, shift: 30)
    topics = ZipfChoice(count: words.topics.count, shift: 3)
    cities = ZipfChoice(count: Vocabulary.cities.count, shift: 2)
  }

  /// What one article turns on.
  private struct Subject {
    var city: String
    var organisation: String
    var people: [String]
    var topics: [String]
    /// Words that come back in it.
    var nouns: [String]
  }

  /// Appends article `index` as a line.
  func write(_ index: Int, to line: inout [UInt8]) {
    var random = SeededGenerator(seed: seed &* 0x1_0000_0001 &+ UInt64(index))
    let subject = makeSubject(&random)
    let title = String((subject.topics.first ?? "") + noun(subject, &random) + verb(&random) + noun(subject, &random))
    line += "{\"id\":\(index + 1),\"issue_date\":\"\(day(of: index, &random))\"".utf8
    append("page", "A\(padded(1 + random.below(16)))", to: &line)
    append("section", random.one(of: Vocabulary.sections), to: &line)
    append("kicker", random.chance(15) ? random.one(of: Vocabulary.kickers) : "", to: &line)
    append("title", title, to: &line)
    append("city", subject.city, to: &line)
    append("district", random.chance(60) ? random.one(of: Vocabulary.districtSuffixes) : "", to: &line)
    append("org", subject.organisation, to: &line)
    append("byline", words.people[people.pick(&random)], to: &line)
    append("people", subject.people, to: &line)
    append("topics", subject.topics, to: &line)
    line += ",\"body\":\"".utf8
    appendBody(subject, &random, to: &line)
    line += "\"}\n".utf8
  }

  private func makeSubject(_ random: inout SeededGenerator) -> Subject {
    let city = Vocabulary.cities[cities.pick(&random)]
    return Subject(
      city: city,
      organisation: city + "市" + random.one(of: Vocabulary.orgSuffixes),
      people: Self.distinct((0..<random.below(5)).map { _ in words.people[people.pick(&random)] }),
      topics: Self.distinct((0..<1 + random.below(3)).map { _ in words.topics[topics.pick(&random)] }),
      nouns: (0..<6).map { _ in words.nouns[nouns.pick(&random)] }
    )
  }

  private func day(of index: Int, _ random: inout SeededGenerator) -> Day {
    let number = index * Self.dayCount / articleCount
    return Self.firstDay.advanced(by: random.chance(2) ? max(0, number - 1 - random.below(400)) : number)
  }

  private func appendBody(_ subject: Subject, _ random: inout SeededGenerator, to line: inout [UInt8]) {
    let step = random.below(Self.lengths.count - 1)
    let wanted = Self.lengths[step] + random.below(Self.lengths[step + 1] - Self.lengths[step])
    // A character takes three bytes.
    let end = line.count + 3 * wanted
    line += "本报讯 ".utf8
    line += "\(1 + random.below(12))月\(1 + random.below(28))日，\(subject.organisation)".utf8
    while true {
      appendSentence(subject, &random, to: &line)
      if line.count >= end { return }
      if random.chance(25) { line += "\\n".utf8 }
      if random.chance(30) { line += "\(random.one(of: Vocabulary.openings))，".utf8 }
    }
  }

  private func appendSentence(_ subject: Subject, _ random: inout SeededGenerator, to line: inout [UInt8]) {
    let clauses = 1 + random.below(4)
    for clause in 0..<clauses {
      if clause > 0 { line += "，".utf8 }
      if random.chance(12), let person = subject.people.first {
        line += person.utf8
      } else {
        line += noun(subject, &random).utf8
      }
      if random.chance(35) { line += random.one(of: Vocabulary.links).utf8 }
      line += verb(&random).utf8
      if random.chance(10) { line += "\(2 + random.below(900))个".utf8 }
      line += noun(subject, &random).utf8
      if random.chance(30) { line += "的\(noun(subject, &random))".utf8 }
      if random.chance(6) { line += (subject.topics.last ?? "").utf8 }
    }
    line += "。".utf8
  }

  private func noun(_ subject: Subject, _ random: inout SeededGenerator) -> String {
    random.chance(30) ? random.one(of: subject.nouns) : words.nouns[nouns.pick(&random)]
  }

  private func verb(_ random: inout SeededGenerator) -> String { words.verbs[verbs.pick(&random)] }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func append(_ key: String, _ value: String, to line: inout [UInt8]) {
    line += ",\"\(key)\":\"\(value)\"".utf8
  }

  private func append(_ key: String, _ values: [String], to line: inout [UInt8]) {
    line += ",\"\(key)\":[\(values.map { "\"\($0)\"" }.joined(separator: ","))]".utf8
  }

  private static func distinct(_ values: [String]) -> [String] {
    var known: Set<String> = []
    return values.filter { known.insert($0).inserted }
  }
}
