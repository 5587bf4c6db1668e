import TextBasics

/// What `learn` says beside the lessons' own texts.
enum LessonMessage: SessionMessage {
  /// How to move within the lessons.
  case invitation
  /// The goal was reached; with another way to write it, where it was written differently.
  case right(model: String?)
  /// Another result came out than the one asked for.
  case wrong(wanted: LessonResult.Kind, got: LessonResult.Kind)
  /// What the lesson asks for, where no hint is left.
  case model(String)
  /// The lessons were left before their end.
  case left
  /// All lessons are through; so many of them were passed.
  case finished(passed: Int, of: Int)
  /// The page was written.
  case written(String)

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.invitation, .chinese): "输入“提示”看提示，“跳过”换下一课，“结束”离开；下次“学习”接着学。这里用的是内置示例库。"
    case (.invitation, .english):
      "hint gives a hint, skip goes on, stop leaves; learn goes on from there the next time. The archive is the bundled sample."
    case (.right(nil), .chinese): "对了。"
    case (.right(nil), .english): "Right."
    case (.right(let model?), .chinese): "对了。也可以写：\(model)"
    case (.right(let model?), .english): "Right. It can also be written: \(model)"
    case (.wrong(let wanted, let got), .chinese):
      wanted == got
        ? "还不是这一课要的：同样是\(got.text(in: language))，内容或先后不同。"
        : "还不是这一课要的：要的是\(wanted.text(in: language))，这里是\(got.text(in: language))。"
    case (.wrong(let wanted, let got), .english):
      wanted == got
        ? "Not yet: this is also \(got.text(in: language)), but of other content or order."
        : "Not yet: the lesson wants \(wanted.text(in: language)), and this is \(got.text(in: language))."
    case (.model(let model), .chinese): "可以写：\(model)"
    case (.model(let model), .english): "It can be written: \(model)"
    case (.left, .chinese): "先学到这里。输入“学习”接着学。"
    case (.left, .english): "That is it for now. learn goes on from here."
    case (.finished(let passed, let count), .chinese): "全部 \(count) 课学完，做对 \(passed) 课。下面这一页可以留着用；“学习 页 文件.md”存成文件。"
    case (.finished(let passed, let count), .english):
      "That were all \(count) lessons, \(passed) of them passed. The page below is to keep; learn page FILE.md writes it to a file."
    case (.written(let path), .chinese): "已写入 \(path)"
    case (.written(let path), .english): "wrote \(path)"
    }
  }
}

extension LessonResult.Kind {
  /// What it is, as part of a sentence.
  fileprivate func text(in language: Language) -> String {
    switch (self, language) {
    // A blank stands between Chinese and a number.
    case (.articles(let count), .chinese): " \(count) 篇文章"
    case (.articles(let count), .english): Wording.articles(count, in: language)
    case (.number(let count), .chinese): "一个数：\(count)"
    case (.number(let count), .english): "a number, \(count)"
    case (.table(let rows), .chinese): " \(rows) 行的统计表"
    case (.table(let rows), .english): "a table of \(rows) \(rows == 1 ? "row" : "rows")"
    case (.timeline(let periods), .chinese): " \(periods) 段的时间线"
    case (.timeline(let periods), .english): "a timeline of \(periods) periods"
    case (.context(let matches), .chinese): " \(matches) 处上下文"
    case (.context(let matches), .english): "\(matches) matches in context"
    case (.figures, .chinese): "统计值"
    case (.figures, .english): "figures of a field"
    }
  }
}
