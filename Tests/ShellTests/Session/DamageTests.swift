import Files
import Glibc
import TerminalTesting
import Testing
import TextBasics

@testable import Archives
@testable import ArticleStore
@testable import Shell

/// Whatever part of a store is damaged, each question is answered as if nothing were, or the damage is told instead.
@Suite struct DamageTests {
  /// Questions that together read every part of a segment.
  static let questions = [
    "find articles limit 3",
    "find 宣讲 夜校 limit 3",
    "find articles where body ~ 江城工会开办 limit 3 | full",
    "count articles where body ~ 工会",
    "count articles where body ~ 工",
    "count articles where text ~ 夜校 by month",
    "count articles where body ~ /第[一二三]届/",
    "count articles where body ~ 江*会",
    "count articles where near(body, 工会, 夜校, 10)",
    "count articles by city",
    "count articles where city = 江城 and topic ~ 宣 by org, page",
    "find articles where body ~ 夜校 | top 5 person",
    "find articles | top 5 org",
    "find articles where has photo and text ~ 本报讯 | count by reporter",
    "find articles where no credit or byline = 林一 | count by doubt",
    "count articles where event = 2024-05 and length > 20",
    "find articles | stats length",
    "find articles | stats date",
    "find articles where body ~ 工会 | context 8 first | limit 4",
    "find articles where title ~ 夜校 | words 5",
    "find articles where caption ~ 现场 | timeline by quarter",
    "find articles similar to id 7 limit 3",
    "find articles sort by title desc limit 3",
    "find articles where id = 9; show 1",
    "find articles where date = 2024-03 | show id, date, title, section, column, correspondent, district | limit 4",
    "find articles where page = A99",
    "values topic",
    "info",
    "explain find articles where body ~ 夜校 and city = 云山",
  ]

  /// Every row with all its fields, for what no other question reads.
  static let everything = "find articles"

  /// What a question came to.
  struct Told: Equatable {
    var output: String
    var errors: String
    var outcome: Session.Outcome
  }

  /// An archive with a store of two segments, one of which hides some of the other's articles.
  final class StoredArchive {
    let folder = TemporaryFolder()
    let path: String
    private let store: [(name: String, bytes: [UInt8])]

    init() throws {
      path = folder.path + "/archive"
      let bulk = folder.path + "/all.jsonl"
      try FileWriting.replace(bulk, with: DamageTests.lines(1100, from: 1))
      try #require(Importer(into: path).importFiles([bulk]).isComplete)
      let more = folder.path + "/more.jsonl"
      try FileWriting.replace(more, with: DamageTests.lines(30, from: 2000))
      try #require(Importer(into: path).importFiles([more]).isComplete)
      let folder = path + "/store"
      store = try FileReading.fileNames(in: folder).map { ($0, try FileReading.bytes(of: "\(folder)/\($0)")) }
    }

    /// The store's files.
    var names: [String] { store.map(\.name) }

    func bytes(of name: String) -> [UInt8] { store.first { $0.name == name }?.bytes ?? [] }

    /// Puts the store back as it was, with other bytes in the place of one file. Nothing waits for the disk.
    func put(_ bytes: [UInt8], as name: String) throws {
      for other in try FileReading.fileNames(in: path + "/store") { FileWriting.removeFile("\(path)/store/\(other)") }
      for file in store {
        let stream = try #require(fopen("\(path)/store/\(file.name)", "w"))
        let bytes = file.name == name ? bytes : file.bytes
        fwrite(bytes, 1, bytes.count, stream)
        fclose(stream)
      }
    }

    /// Whether an opening put other files in the place of the store's.
    var isMadeAnew: Bool {
      get throws { try FileReading.fileNames(in: path + "/store") != names }
    }

    /// Opens the archive and asks it one thing.
    func ask(_ question: String, _ format: FormatName = .table) throws -> Told {
      let (output, errors) = (TextBuffer(), TextBuffer())
      let surroundings = Surroundings(
        output: output, errors: errors, terminal: .none, today: Day(number: 19_900), now: { 0 })
      var settings = Settings(language: .english)
      settings.format = format
      do throws(ArchiveProblem) {
        var session = Session(archive: try Archive.open(path), settings: settings, surroundings: surroundings)
        let outcome = session.run(question, named: "query")
        return Told(output: output.text, errors: errors.text, outcome: outcome)
      } catch {
        return Told(output: "", errors: error.message(in: .english), outcome: .failed)
      }
    }
  }

  /// Articles with something in every field.
  static func lines(_ count: Int, from first: Int) -> [UInt8] {
    var random = SeededGenerator(seed: UInt64(first))
    func one(_ values: [String]) -> String { values[Int(random.next() % UInt64(values.count))] }
    func some(_ values: [String]) -> String {
      "[" + (0..<random.next() % 3).map { _ in "\"\(one(values))\"" }.joined(separator: ",") + "]"
    }
    let words = ["江城工会", "开办", "夜校", "宣讲", "第一届", "第三届", "骑手", "劳模", "培训班", "5G", "，"]
    let people = (0..<40).map { "林\(["一", "二", "三", "四", "五", "六", "七"][$0 % 7])\($0)" }
    return (first..<first + count).flatMap { number -> [UInt8] in
      let day = Day(number: Int32(19_700 + (number * 7) % 400))
      let body = (0..<2 + random.next() % 8).map { _ in one(words) }.joined()
      let caption = random.next() % 4 == 0 ? "[{\"text\":\"现场\(one(words))\",\"credit\":\"\(one(people))\"}]" : "[]"
      return Array(
        """
        {"id":"\(number)","date":"\(day)","newspaper":"江城日报","page":"A0\(1 + random.next() % 8)","section":"\
        \(one(["要闻", "维权"]))","column":"\(one(["", "一线"]))","title":"\(one(words))\(one(words))","dateline":"\
        \(one(["", "本报讯"]))","body":"\(body)","credit":"\(one(["", "江城工"]))","reporters":\(some(people)),\
        "correspondents":\(some(people)),"captions":\(caption),"city":"\(one(["江城", "云山", "海门", ""]))","district":\
        "\(one(["东湖区", ""]))","dates":\(some(["2024-05-01", "08-20"])),"people":\(some(people)),"orgs":\
        \(some(["江城总工会", "云山快递公司"])),"topics":\(some(words)),"doubts":\(some(["city", "title"])),"source":"a.txt"}

        """.utf8)
    }
  }

  @Test func damageIsToldOrDoesNoHarm() throws {
    let archive = try StoredArchive()
    let all = Self.questions.map { ($0, FormatName.table) } + [(Self.everything, .jsonl)]
    let expected = try all.map { try archive.ask($0.0, $0.1) }
    for told in expected { try #require(told.outcome == .done, "\(told.errors)") }
    var random = SeededGenerator(seed: 11)
    var (blocks, noticed) = (0, 0)
    for name in archive.names {
      let bytes = archive.bytes(of: name)
      for place in Self.places(in: bytes, &random) {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(random.next() % 8)
        var isNoticed = false
        for _ in 0..<2 {
          let index = Int(random.next() % UInt64(all.count))
          try archive.put(damaged, as: name)
          var told = try archive.ask(all[index].0, all[index].1)
          // That it was made anew is told once, and counted by `info`.
          if try archive.isMadeAnew { told = try archive.ask(all[index].0, all[index].1) }
          isNoticed = isNoticed || told.outcome == .failed
          expect(told, expected[index], "\(name) byte \(place): \(all[index].0)")
        }
        blocks += 1
        noticed += isNoticed ? 1 : 0
      }
    }
    // Two questions read little of a store; that they meet the damage now and then says that it was put where they look.
    #expect(noticed * 8 > blocks, "\(noticed) of \(blocks)")
  }

  /// A place in the header and one in each block behind it: what is damaged in a block makes no difference.
  static func places(in bytes: [UInt8], _ random: inout SeededGenerator) -> [Int] {
    let starts = [0] + Array(stride(from: SegmentHeader.size, to: bytes.count, by: BlockChecksums.blockSize))
    return zip(starts, starts.dropFirst() + [bytes.count]).map { start, next in
      start + Int(random.next() % UInt64(max(min(next, bytes.count) - start, 1)))
    }
  }

  @Test(arguments: [0, 100, SegmentHeader.size, 100_000])
  func filesCutShortAreMadeAnew(_ length: Int) throws {
    let archive = try StoredArchive()
    let question = "count articles by city"
    let whole = try archive.ask(question)
    let name = try #require(archive.names.first { $0.hasSuffix(".segment") })
    try archive.put(Array(archive.bytes(of: name).prefix(length)), as: name)
    let notices = try Archive.open(archive.path).notices
    #expect(notices == [.madeAnew(SegmentFileError(path: "\(archive.path)/store/\(name)", problem: .truncated))])
    #expect(try archive.ask(question) == whole)
  }

  @Test func noExportIsMadeOfDamagedText() throws {
    let archive = try StoredArchive()
    let name = try #require(archive.names.first { $0.hasSuffix("1.segment") })
    let image = try SegmentImage(mapping: "\(archive.path)/store/\(name)")
    let body = try #require(image.header.sections[SectionKey(.elements, TextField.body.rawValue)])
    var bytes = archive.bytes(of: name)
    bytes[body.offset + body.length / 2] ^= 4
    try archive.put(bytes, as: name)
    let path = archive.folder.path + "/a.jsonl"
    let told = try archive.ask("find articles | export to \"\(path)\"")
    #expect(told.outcome == .failed && told.errors.contains("store/\(name): the index file is damaged"))
    #expect(FileReading.kind(of: path) == nil)
    // What reads none of it is answered, until some of it was read.
    #expect(try archive.ask("count articles by city").outcome == .done)
    #expect(try archive.ask("find articles | full; count articles by city").outcome == .failed)
  }

  /// Damage in any part of a segment is mended, and only in that segment.
  @Test func whatIsMendedAnswersAsBefore() throws {
    let archive = try StoredArchive()
    let expected = try Self.questions.map { try archive.ask($0) }
    var random = SeededGenerator(seed: 5)
    for name in archive.names {
      for place in Self.places(in: archive.bytes(of: name), &random).enumerated() where place.offset % 29 == 0 {
        var damaged = archive.bytes(of: name)
        damaged[place.element] ^= 1 << UInt8(random.next() % 8)
        try archive.put(damaged, as: name)
        let mending = try ArchiveMending(of: archive.path)
        #expect(mending.problems == [], "\(name) byte \(place.element)")
        #expect(mending.bulkFiles == (name == "manifest" ? 2 : 1))
        for _ in 0..<2 {
          let index = Int(random.next() % UInt64(Self.questions.count))
          #expect(try archive.ask(Self.questions[index]) == expected[index], "\(name) byte \(place.element)")
        }
      }
    }
  }

  /// The same as without damage; or the damage, behind no more than the beginning of the answer.
  private func expect(_ told: Told, _ whole: Told?, _ what: String) {
    guard let whole, told != whole else { return }
    #expect(told.outcome == .failed, "\(what)")
    #expect(told.errors.contains("damaged") || told.errors.contains("cut short"), "\(what): \(told.errors)")
    #expect(whole.output.hasPrefix(told.output), "\(what)")
  }
}
