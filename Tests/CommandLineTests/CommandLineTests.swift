import Files
import Shell
import Testing
import TextBasics

@testable import chabao

/// Command lines with what they are given and what comes of them, run in the tests' own process.
@Suite struct CommandLineTests {
  /// What a run wrote and how it ended.
  struct Run {
    var output: String
    var errors: String
    var status: Shell.ExitStatus
  }

  /// The repository's root.
  static var root: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }

  /// The archive of the shell's tests.
  static let archive = root + "/Tests/ShellTests/Fixtures/archive"

  static func run(
    _ arguments: [String],
    input: [UInt8] = [],
    environment: [String: String] = [:]
  ) -> Run {
    let output = TextBuffer()
    let errors = TextBuffer()
    let surroundings = Surroundings(
      output: output,
      errors: errors,
      terminal: .none,
      today: Day(year: 2024, month: 8, day: 1) ?? Day(number: 0),
      now: { 0 }
    )
    let program = Program(
      surroundings: surroundings, environment: { environment[$0] }, input: { input }, inputIsTerminal: false)
    let status = Chabao.execute(arguments, in: program)
    return Run(output: output.text, errors: errors.text, status: status)
  }

  @Test(arguments: [
    (["count articles where city = 中山", "--format", "csv"], "count\r\n2\r\n"),
    (["count articles by city", "--format", "tsv"], "city\tcount\n中山\t2\n东莞\t1\n广州\t1\n揭阳\t1\n珠海\t1\n茂名\t1\n阳江\t1\n"),
    (
      ["find articles where city = 珠海 show date, title", "--format", "json"],
      """
      {"query": "find articles where city = 珠海 | show date, title", "total": 1, "columns": ["date", "title"], "rows": [
        {"date": "2024-03-06", "title": "珠海香洲：外卖骑手有了歇脚的地方"}
      ]}

      """
    ),
    (
      ["find articles where city = $city show city, topic", "--set", "city=广州", "--format", "jsonl"],
      #"{"city": "广州", "topic": ["欠薪", "劳动争议"]}"# + "\n"
    ),
    (["find articles where city = 潮州", "--format", "jsonl"], ""),
    (
      ["count articles", "--format", "json"],
      #"{"query": "count articles", "total": 8, "columns": ["count"], "rows": ["# + "\n  {\"count\": 8}\n]}\n"
    ),
  ])
  func answers(_ arguments: [String], _ output: String) {
    let run = Self.run(["query", "--archive", Self.archive] + arguments)
    #expect(run.output == output)
    #expect(run.errors == "")
    #expect(run.status == .done)
  }

  @Test func wholeRecordsHaveTheParsedIssuesKeys() {
    let run = Self.run(["query", "find articles where city = 东莞", "--archive", Self.archive, "--format", "jsonl"])
    #expect(
      run.output == """
        {"id": "2024-03-06/A02/1", "date": "2024-03-06", "date_estimated": false, "newspaper": "海风工友", "page": "A02", \
        "section": "女职工", "source": "20240306-A02.txt", "column": null, "title": "东莞厚街：车间旁的妈妈小屋", \
        "dateline": "本报讯（记者林一苇）", "paragraphs": ["一张躺椅、一台冰箱、一扇能锁的门，厚街镇一家鞋厂的妈妈小屋每天有二十多人用。", \
        "厂工会主席何巧云说，小屋建成后，哺乳期女工的离职少了一半。"], "credit": null, "reporters": ["林一苇"], "correspondents": [], \
        "captions": [{"text": "妈妈小屋一角", "credit": null}], "city": "东莞", "district": null, "dates": [], \
        "people": ["何巧云"], "orgs": [], "topics": ["女职工", "妈妈小屋"], "doubts": []}

        """)
  }

  @Test(arguments: [
    (["query"], Shell.ExitStatus.usage), (["query", "a", "b"], .usage), (["--nonsense"], .usage),
    (["query", "count articles", "--format", "xlsx"], .usage), (["query", "count articles", "--set", "x"], .usage),
    (["import", "a.txt"], .usage), (["import", "a.txt", "--into", "b", "--date", "8月"], .usage),
    (["import", "a.csv", "--into", "b", "--map", "x=fulltext"], .usage),
    (["query", "count articles", "--archive", "/no/such/archive"], .noInput),
    (["run", "/no/such/script"], .noInput), (["check", "/no/such/script"], .noInput),
    (["parse", "/no/such/page.txt"], .noInput), (["info", "/no/such/archive"], .noInput),
    (["import", "/no/such/page.txt", "--into", "/tmp/chabao-never-made"], .noInput),
    (["query", "find articles where ctiy = 中山"], .failed), (["query", "find articles where city = \"中山"], .failed),
    (["query", "find articles where (city = 中山"], .failed), (["--version"], .done), (["--help"], .done),
    (["query", "--help"], .done), (["help", "import"], .done),
  ])
  func endsWithStatus(_ arguments: [String], _ status: Shell.ExitStatus) {
    let run = Self.run(arguments)
    #expect(run.status == status)
    // What went wrong is told on the error stream and nowhere else.
    #expect(run.errors.isEmpty == (status == .done))
    #expect(run.output.isEmpty == (status != .done))
  }

  @Test(arguments: [
    (["import", "--help"], "--into"), (["import", "--help"], "--map"), (["import", "--help"], "--prefix"),
    (["help", "import"], "--into"), (["run", "--help"], "--keep-going"),
    (["--help"], "SUBCOMMANDS"), (["parse", "-h"], "jsonl"),
  ])
  func helpIsAboutTheCommand(_ arguments: [String], _ mentioned: String) {
    #expect(Self.run(arguments).output.contains(mentioned))
  }

  @Test func errorsNameThePlace() {
    let run = Self.run(["query", "find articles where ctiy = 中山", "--archive", Self.archive])
    #expect(run.errors.hasPrefix("query:1:21: error: "))
    #expect(run.errors.contains("\n    find articles where ctiy = 中山\n                        ^^^^\n"))
  }

  @Test func usageErrorsSpeakTheLocalesLanguage() {
    let run = Self.run(["query", "--nonsense"], environment: ["LANG": "zh_CN.UTF-8"])
    #expect(run.errors.hasPrefix("chabao: 错误："))
    #expect(run.status == .usage)
  }

  @Test(arguments: [
    (["query", ""], "缺少查询", "a query is expected"), (["query", " \n"], "缺少查询", "a query is expected"),
    (["query", "count articles", "--set", "x=1"], "没有用到参数 $x", "nothing asks for $x"),
    (["query", "let $topic ?= 宣讲", "--set", "topik=x"], "是不是要写 topic？", "Did you mean topic?"),
    (["query", "x", "--format", "xml"], "可用：table、vertical、csv", "- csv"),
  ])
  func usageErrorsOfferAWayOut(_ arguments: [String], _ chinese: String, _ english: String) {
    for (language, words) in [("zh_CN.UTF-8", chinese), ("en_US.UTF-8", english)] {
      let run = Self.run(arguments, environment: ["LANG": language])
      #expect(run.status == .usage && run.output == "")
      #expect(run.errors.contains(words))
    }
  }

  @Test(arguments: [
    "let $topic ?= 宣讲", "echo 查$topic的报道", "find articles where city = 中山 and (topic ~ $topic or has photo)",
    "find articles where topic in (宣讲, $topic) and length between 1 and 9000", "let a = find $topic",
    "run /no/such/script",
  ])
  func whatIsAskedForCanBeSet(_ text: String) {
    let run = Self.run(["query", text, "--archive", Self.archive, "--set", "topic=宣讲"])
    #expect(run.status != .usage)
  }

  @Test func helpSpeaksTheLocalesLanguageThroughout() {
    let run = Self.run(["--help"], environment: ["LANG": "zh_CN.UTF-8"])
    for word in ["用法：", "选项：", "子命令：", "显示版本。", "(默认)"] { #expect(run.output.contains(word)) }
    // What the commands say of themselves is in the language of the tests' own process.
    for word in ["USAGE", "OPTIONS", "OVERVIEW", "Show the", "Show help", "See '"] {
      #expect(!run.output.contains(word))
    }
  }

  @Test func theArchiveComesFromTheEnvironment() {
    let environment = ["CHABAO_ARCHIVE": Self.archive]
    #expect(
      Self.run(["query", "count articles", "--format", "csv"], environment: environment).output == "count\r\n8\r\n")
    // The option goes before it.
    let other = Self.run(
      ["query", "count articles", "--archive", "/no/such"], environment: environment)
    #expect(other.status == .noInput)
  }

  @Test func standardInputIsAScript() {
    let script = "set format csv\ncount articles where city = 中山\nfind articles where ctiy = 1\ncount articles\n"
    let run = Self.run([Self.archive], input: Array(script.utf8))
    #expect(run.output == "count\r\n2\r\n")
    #expect(run.errors.hasPrefix("stdin:3:21: error: "))
    #expect(run.status == .failed)
  }

  @Test func scriptsGoOnWhenTold() {
    let script = "set format csv\nfind articles where ctiy = 1\ncount articles where city = 中山\n"
    let run = Self.run(["run", "-", "--keep-going", "--archive", Self.archive], input: Array(script.utf8))
    #expect(run.output == "count\r\n2\r\n")
    #expect(run.errors.hasPrefix("stdin:2:21: error: "))
    #expect(run.status == .failed)
  }

  @Test func anErrorOnALaterLineOfAStatementNamesThatLine() {
    let script = "# 一\n\ncount articles\n\nfind articles where city = 中山\n  and topic ~ 宣讲\n  and ctiy = 1\n"
    let run = Self.run(["run", "-", "--archive", Self.archive], input: Array(script.utf8))
    #expect(run.errors.hasPrefix("stdin:7:7: error: "))
    #expect(run.errors.contains("\n      and ctiy = 1\n          ^^^^\n"))
    #expect(run.status == .failed)
  }

  @Test(arguments: [
    ("find articles where city = 中山\n", Shell.ExitStatus.done, ""),
    ("let $c ?= 中山\nlet a = find articles where city = $c\nfind in a\n", .done, ""),
    ("count articles\nfind articles where ctiy = 1\n", .failed, "stdin:2:21: error: "),
    ("find articles where length > 很长\n", .failed, "stdin:1:"),
  ])
  func checksWithoutRunning(_ script: String, _ status: Shell.ExitStatus, _ errors: String) {
    let run = Self.run(["check", "-", "--archive", Self.archive], input: Array(script.utf8))
    #expect(run.status == status)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix(errors) && run.errors.isEmpty == errors.isEmpty)
  }

  @Test func scriptsThatAreNoUTF8SayWhere() {
    let run = Self.run(["run", "-"], input: Array("count articles\n".utf8) + [0xFF, 0xFE, 0x0A])
    #expect(run.errors.contains("line 2"))
    #expect(run.status == .failed)
  }

  @Test func deepNestingIsAnErrorAndNoCrash() {
    let query = "find articles where " + String(repeating: "(", count: 100_000) + "city = 中山"
    let run = Self.run(["query", query, "--archive", Self.archive])
    #expect(run.status == .failed)
    #expect(run.errors.utf8.count < 4096)
  }
}
