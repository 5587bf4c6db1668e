/// The staff reporters and correspondents that a byline, dateline or credit names.
struct NameList: Equatable {
  /// Names after 记者.
  var reporters: [String] = []
  /// Names after 通讯员.
  var correspondents: [String] = []

  /// What stands before 记者 and 通讯员 without being part of a name; longest first.
  private static let modifiers = [
    "全媒体", "融媒体", "新华社", "人民日报", "中新社", "本报", "本刊", "本网", "见习", "实习", "特约", "首席", "摄影", "文字", "驻站",
    "特派", "本社",
  ]

  /// What stands beside names and is none.
  private static let others: Set<String> = [
    "文/图", "文图", "图/文", "文", "图", "摄", "摄影", "报道", "摄影报道", "供图", "整理", "综合", "发自", "文并摄", "采写", "供稿", "等",
    "通讯", "图片", "撰文", "编辑", "综合报道", "统筹",
  ]

  private static let endings = ["摄影报道", "综合报道", "文/图", "图/文", "文并摄", "摄影", "报道", "供图", "摄", "文"]

  private enum Role { case reporter, correspondent, other }

  private static let roles: [(String, Role)] = [
    ("记者", .reporter), ("实习生", .other), ("评论员", .reporter),
  ]

  /// The names in `text`; those before the first role word, or with none, belong to nobody.
  static func of(_ text: some RandomAccessCollection<Unicode.Scalar>) -> NameList {
    let run = Array(text)
    var list = NameList()
    var role = Role.other
    var start = 0
    var at = 0
    func take(until end: Int, _ list: inout NameList) {
      let names = tokens(of: run[start..<end])
      switch role {
      case .reporter: list.reporters += names
      case .correspondent: list.correspondents += names
      case .other: break
      }
    }
    while at < run.count {
      if run[at] == "通", at + 2 < run.count, run[at + 2] == "员" {
        // 通讯员, whose middle OCR misreads.
        take(until: at, &list)
        at += 3
        start = at
        role = .correspondent
      } else if let (word, next) = roles.first(where: { run[at...].begins(with: $0.0) }) {
        take(until: at, &list)
        at += word.unicodeScalars.count
        start = at
        role = next
      } else {
        at += 1
      }
    }
    take(until: run.count, &list)
    return list
  }

  /// Two names that a line's end parted, so that no space is left between them: `李晓强路遥`.
  private static func splitAtLineEnd(_ name: Scalars) -> [Scalars] {
    guard name.count == 5 || name.count == 6 else { return [name] }
    for cut in name.count == 6 ? [3] : [3, 2] where PersonName.isName(name[..<cut]) && PersonName.isName(name[cut...]) {
      return [Array(name[..<cut]), Array(name[cut...])]
    }
    // 穗工宣李小梅: a union's publicity office and a person.
    if name.count > 4, name[2] == "宣" || name[2] == "工", PersonName.isName(name[3...]) {
      return [Array(name[..<3]), Array(name[3...])]
    }
    return [name]
  }

  /// The names in a run without role words: `凌海飞 庞婷婷`.
  static func tokens(of run: some RandomAccessCollection<Unicode.Scalar>) -> [String] {
    var names: [String] = []
    var single: String?
    for part in run.split(whereSeparator: { !($0.isHan || $0 == "·" || $0 == "/" || $0.isLatin) }) {
      var name = part.string
      if others.contains(name) { continue }
      for word in modifiers where name.hasSuffix(word) && name != word { name.removeLast(word.count) }
      if modifiers.contains(name) { continue }
      for word in endings where name.hasSuffix(word) && name.unicodeScalars.count - word.unicodeScalars.count >= 2 {
        name.removeLast(word.count)
        break
      }
      let length = name.unicodeScalars.count
      // A name of two characters is often set as wide as one of three: 王 冰.
      if length == 1, !part.contains(where: \.isLatin) {
        if let surname = single {
          names.append(surname + name)
          single = nil
        } else {
          single = name
        }
        continue
      }
      single = nil
      guard (2...12).contains(length), !name.hasPrefix("/") else { continue }
      names += splitAtLineEnd(Array(name.unicodeScalars)).map(\.string)
    }
    return names
  }
}
