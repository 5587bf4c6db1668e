import Archives
import Files
import TextBasics

/// A walk through the lessons: where it is, what was learned, and what to come back to.
struct Course {
  /// The lesson that is due, by its place in `Lesson.all`.
  var place: Int
  /// How many hints of it were given.
  var hintsGiven = 0
  /// The names of the lessons that were passed.
  var passed: Set<String>
  /// The archive that was open before.
  let home: Archive

  /// The lesson that is due.
  var lesson: Lesson { Lesson.all[place] }

  /// A walk that goes on where the last one ended: at the first lesson that was not passed.
  init(passed: Set<String>, home: Archive) {
    self.passed = passed
    self.home = home
    place = Lesson.all.firstIndex { !passed.contains($0.name) } ?? 0
  }

  /// Goes on to the next lesson that was not passed; false when there is none behind this one.
  mutating func advance() -> Bool {
    hintsGiven = 0
    let rest = Lesson.all.indices.dropFirst(place + 1)
    guard let next = rest.first(where: { !passed.contains(Lesson.all[$0].name) }) else { return false }
    place = next
    return true
  }
}

/// The file of what was learned: the name of a passed lesson a line.
struct LessonProgress {
  /// Where it stands; nil where nothing is kept.
  var path: String?

  /// The names of the lessons that were passed; none where the file can't be read.
  var passed: Set<String> {
    guard let path, let bytes = try? FileReading.bytes(of: path) else { return [] }
    return Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  /// Keeps the names. What can't be written is not worth an error: the lessons go on.
  func keep(_ passed: Set<String>) {
    guard let path else { return }
    try? FileWriting.makeFolder(parentFolder(of: path))
    let lines = Lesson.all.map(\.name).filter(passed.contains).map { $0 + "\n" }
    try? FileWriting.replace(path, with: Array(lines.joined().utf8))
  }
}
