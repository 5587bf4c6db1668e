/// Lines that name who wrote, and nothing else.
enum Byline {
  private static let longest = 60
  private static let marks: Set<Unicode.Scalar> = ["□", "■", "●", "○", "◎", "◆", "◇", "▲", "△", "★", "☆", "▓"]
  private static let roles = ["记者", "通讯员", "评论员", "实习生", "特约撰稿"]
  private static let leads = [
    "本报", "本刊", "全媒体", "融媒体", "新华社", "人民日报", "中新社", "记者", "通讯员", "特约", "见习", "实习", "首席", "文/图", "文/",
    "图/", "撰文", "文：", "图：", "作者", "整理", "据新华社", "评论员", "中新网", "新华网",
  ]

  /// Whether `line` is a byline by its words: `本报记者 张三 文/图`, `□ 全媒体记者…`.
  static func isByline(_ line: Scalars) -> Bool {
    guard line.count <= longest, !line.contains(where: { $0.endsSentence || $0.isPause }) else { return false }
    let rest = withoutMarks(line)
    // A dateline is wrapped as text is.
    guard rest.beginsWithAny(of: leads), !rest.contains(where: { $0.opensBracket || $0.closesBracket }) else {
      return false
    }
    guard rest.holdsAny(of: roles) || rest.begins(with: "文") || rest.begins(with: "图") || rest.begins(with: "整理") else {
      return false
    }
    // A sentence about a reporter, or the first print line of one, begins so too: whoever is named must have a name.
    guard Dateline.at(startOf: line) == nil else { return false }
    let names = NameList.of(rest)
    if names == NameList() { return rest.count <= 8 }
    let isStaff = !rest.begins(with: "记者")
    return rest.split { $0.isBlank || $0 == "/" || $0 == "、" }.allSatisfy { $0.count <= 16 }
      && names.reporters.allSatisfy {
        isStaff ? $0.unicodeScalars.count <= 4 : PersonName.isName(Array($0.unicodeScalars))
      }
      && names.correspondents.allSatisfy { $0.unicodeScalars.count <= 8 }
  }

  /// Whether `line` may be a byline because it holds names only: `□ 张三 李四`, `张三`.
  static func isNamesOnly(_ line: Scalars) -> Bool {
    let rest = withoutMarks(line)
    return PersonName.isNames(rest) || PersonName.isOfficeAndName(rest)
  }

  private static func withoutMarks(_ line: Scalars) -> ArraySlice<Unicode.Scalar> {
    line[...].drop { marks.contains($0) || $0.isBlank }
  }
}
