import Testing

@testable import PageParsing

/// An invented article and how a page prints it.
struct Story: Sendable, CustomTestStringConvertible {
  var title: [String]
  var dateline: String
  var paragraphs: [String]
  var credit: String?

  var testDescription: String { title[0] }

  /// The body as Markdown has it: a paragraph a line.
  var markdownBody: String {
    var texts = paragraphs
    texts[0] = dateline + (dateline.hasSuffix("）") ? "" : " ") + texts[0]
    if let credit { texts[texts.count - 1] += "（\(credit)）" }
    return texts.joined(separator: "\n\n")
  }

  /// The body in print lines of `width` cells, with a blank line between any two; the credit on a line of its own or not.
  func printBody(width: Int, creditAlone: Bool = true) -> String {
    var texts = paragraphs
    texts[0] = dateline + (dateline.hasSuffix("）") ? "" : " ") + texts[0]
    if let credit, !creditAlone { texts[texts.count - 1] += " （\(credit)）" }
    var lines = texts.flatMap { Typesetter.lines(of: $0, width: Double(width)) }
    if let credit, creditAlone { lines.append("（\(credit)）") }
    return lines.joined(separator: "\n\n")
  }

  static let library = Story(
    title: ["河畔市总工会", "书香进车间活动启动"], dateline: "本报讯",
    paragraphs: [
      "9月3日，河畔市总工会在松林街道职工书屋启动书香进车间活动，为一线职工送去两千册图书。市总工会副主席方大川出席活动。",
      "方大川在致辞中说，读书能开阔眼界，也能缓解疲劳。希望职工把书屋当成自己的客厅，常来坐一坐、读一读。",
      "活动现场还设置了漂流书架，读者看完一本书后写下感想，再把书交给下一位。当天有三百多名职工领到了借阅证。",
    ], credit: "河畔工")

  static let bridge = Story(
    title: ["青石县总工会", "为架桥工人送清凉"], dateline: "本报讯（全媒体记者方小禾 通讯员青工宣）",
    paragraphs: [
      "入伏以来，青石县总工会走访了跨江大桥的六个施工点，把西瓜、凉茶和毛巾送到架桥工人手中。",
      "大桥项目负责人介绍，高温时段工地已调整作息，中午十一点至下午三点停止露天作业，确保工人身体健康。",
      "工人代表周铁生表示，桥墩上没有树荫，一碗凉茶让人心里踏实，大家会把工期和质量都守住。",
    ])

  static let skills = Story(
    title: ["云湖区举办焊接技能比武"], dateline: "本报讯",
    paragraphs: [
      "云湖区焊接技能比武日前落幕，来自四十二家企业的焊工同场竞技，最年轻的选手只有十九岁。",
      "比武分理论考试和实际操作两部分。焊缝要经过射线检测，裁判用放大镜逐段查看，分毫都不能马虎。",
      "获得第一名的焊工梁小满说，师傅教他先练手稳再练眼准，三年里他烧掉了近一吨焊条。",
    ], credit: "梁文")
}

/// Wraps invented paragraphs as a newspaper does: two cells in at the first line, no line beginning with a stop.
enum Typesetter {
  static func lines(of paragraph: String, width: Double) -> [String] {
    var lines: [String] = []
    var line: Scalars = []
    var cells = 2.0
    for scalar in paragraph.unicodeScalars {
      let own = scalar.isSqueezable || scalar.value < 0x2000 ? 0.5 : 1
      if cells + own > width, !scalar.neverBegins, !(line.last?.opensQuote ?? true) {
        lines.append(Array(line.trimmed).string)
        line = []
        cells = 0
      }
      line.append(scalar)
      cells += own
    }
    if !line.isEmpty { lines.append(Array(line.trimmed).string) }
    return lines
  }
}
