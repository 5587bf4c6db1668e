/// The topics that articles are filed under, each with the wordings that speak of it.
public struct TopicList: Sendable {
  /// A topic: its label and what speaks of it.
  struct Topic: Hashable, Sendable {
    let label: String
    /// Whether only a wording in the heading counts.
    let needsHeading: Bool
    /// Whether it is never told where it's only mentioned.
    let mustBeCentral: Bool
    /// Whether it counts only where the heading and the text have it, or the text dwells on it.
    let isTheme: Bool
    /// Whether it's no topic but stands for wordings that only look like one.
    var isNone: Bool { label == "-" }
  }

  /// The topics; a match tells one by its number.
  let topics: [Topic]
  private let wordings: WordTrie
  /// The topics of each wording, by its number in `wordings`.
  private let topicsOfWording: [[Int]]

  /// The list that comes with the program.
  public static let bundled = TopicList(parsing: TopicTable.text.description)

  /// A list written as `TopicTable` says: `label: wording wording …` or `= theme theme …` a line. Lines without a label
  /// are passed over.
  public init(parsing text: String) {
    var topics: [Topic] = []
    var wordings = WordTrie(roomFor: 2_000)
    var topicsOfWording: [[Int]] = []
    func add(_ wording: some Sequence<Unicode.Scalar>, _ topic: Int) {
      wordings.set(wording) { old in
        if let old {
          if !topicsOfWording[Int(old)].contains(topic) { topicsOfWording[Int(old)].append(topic) }
          return old
        }
        topicsOfWording.append([topic])
        return Int32(topicsOfWording.count - 1)
      }
    }
    for line in text.unicodeScalars.split(separator: "\n") {
      let fields = line.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == "：" })
      guard let first = fields.first, let initial = first.first, initial != "#" else { continue }
      if initial == "=" {
        for word in fields.dropFirst() where word.count > 1 {
          topics.append(Topic(label: word.string, needsHeading: false, mustBeCentral: true, isTheme: true))
          add(word, topics.count - 1)
        }
        continue
      }
      let label = first.filter { $0 != "!" && $0 != "+" }
      guard !label.isEmpty else { continue }
      let number = topics.count
      topics.append(
        Topic(
          label: label.string, needsHeading: first.contains("!"), mustBeCentral: first.contains("+"), isTheme: false))
      if initial != "-" { add(label, number) }
      for wording in fields.dropFirst() where wording.count > 1 { add(wording, number) }
    }
    self.topics = topics
    self.wordings = wordings
    self.topicsOfWording = topicsOfWording
  }

  /// The topics named in `text`, by number, with the range that names them; of overlapping wordings the longest
  /// counts.
  func matches(in text: [Unicode.Scalar]) -> [(topic: Int, range: Range<Int>)] {
    var out: [(topic: Int, range: Range<Int>)] = []
    var at = 0
    while at < text.count {
      var longest: (end: Int, wording: Int)?
      wordings.forEachWord(in: text, from: at, to: text.count) { longest = ($0, Int($1)) }
      guard let longest else {
        at += 1
        continue
      }
      for topic in topicsOfWording[longest.wording] { out.append((topic, at..<longest.end)) }
      at = longest.end
    }
    return out
  }

  /// Whether wordings of the list make up the whole term (`劳模宣讲`).
  func covers(_ term: String) -> Bool {
    let text = Array(term.unicodeScalars)
    var end = 0
    for match in matches(in: text) where match.range.lowerBound >= end {
      guard match.range.lowerBound == end else { return false }
      end = match.range.upperBound
    }
    return end == text.count
  }
}
