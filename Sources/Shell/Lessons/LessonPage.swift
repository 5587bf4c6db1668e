import TextBasics

/// The lessons on one page, to print or to keep beside the keyboard.
enum LessonPage {
  /// The page as Markdown.
  static func text(in language: Language) -> String {
    let isChinese = language == .chinese
    var text = isChinese ? "# 查报一页通\n" : "# Chabao on one page\n"
    for (index, lesson) in Lesson.all.enumerated() {
      text += "\n\(index + 1). \(isChinese ? lesson.title.chinese : lesson.title.english)"
      text += isChinese ? "：" : ": "
      text += (isChinese ? lesson.task.chinese : lesson.task.english) + "\n\n       \(lesson.model(in: language))\n"
    }
    return text
  }
}
