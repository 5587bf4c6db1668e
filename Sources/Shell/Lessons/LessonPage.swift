import Files
import TextBasics

/// The lessons on one page, to print or to keep beside the keyboard.
enum LessonPage {
  /// The page as Markdown.
  static func text(in language: Language) -> String {
    let isChinese = language == .chinese
    var text = heading(in: language) + "\n"
    for (index, lesson) in Lesson.all.enumerated() {
      text += "\n\(index + 1). \(isChinese ? lesson.title.chinese : lesson.title.english)"
      text += isChinese ? "：" : ": "
      text += (isChinese ? lesson.task.chinese : lesson.task.english) + "\n\n       \(lesson.model(in: language))\n"
    }
    return text
  }

  private static func heading(in language: Language) -> String {
    language == .chinese ? "# 查报一页通" : "# Chabao on one page"
  }

  /// Whether the page may be written there: nothing is there, nothing is in it, or it is such a page.
  static func mayReplace(_ path: String) -> Bool {
    guard FileReading.kind(of: path) == .file, let bytes = try? FileReading.bytes(of: path) else { return true }
    return bytes.isEmpty || Language.allCases.contains { bytes.starts(with: heading(in: $0).utf8) }
  }
}
