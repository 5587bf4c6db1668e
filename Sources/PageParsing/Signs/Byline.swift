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
    // A sentence about a reporter also begins so; a byline's parts are all short.
    return rest.split { $0.isBlank || $0 == "/" || $0 == "、" }.allSatisfy { part in
      part.count <= 8 || part.holdsAny(of: roles) && part.count <= 20
    }
  }

  /// Whether `line` may be a byline because it holds names only: `□ 张三 李四`, `张三`.
  static func isNamesOnly(_ line: Scalars) -> Bool {
    PersonName.isNames(withoutMarks(line))
  }

  private static func withoutMarks(_ line: Scalars) -> ArraySlice<Unicode.Scalar> {
    line[...].drop { marks.contains($0) || $0.isBlank }
  }
}
