import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// Writes a command's table in the format that is set.
  func write(_ table: ResultTable) {
    settings.format.format.write(table, in: style, to: surroundings.output)
  }

  /// The language of a table's words: that of the messages for readers, English in data.
  var tableLanguage: Language { settings.format.isForReading ? settings.language : .english }

  /// `fields`: what can be asked, with type and meaning.
  func showFields(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 0)
    let language = tableLanguage
    write(
      ResultTable(
        columns: [
          .init("field", chinese: "字段", setting: .label), .init("chinese", chinese: "中文", setting: .label),
          .init("type", chinese: "类型", setting: .label), .init("what", chinese: "说明"),
        ],
        rows: Field.allCases.map { field in
          [
            .text(field.rawValue), .text(field.spellings.chinese.joined(separator: " ")),
            .text(field.kind.name(in: language)), .text(field.meaning(in: language)),
          ]
        }
      )
    )
  }

  /// `values FIELD [BEGINNING]`: the values of a field with their counts, most first.
  func showValues(_ arguments: CommandArguments) throws {
    let word = try arguments.first()
    let field = try arguments.field(word)
    guard field.kind != .longText else { throw arguments.error(.noValues(field), at: word) }
    try arguments.expect(atMost: 2)
    var groups: GroupTable
    do {
      groups = try working { engine throws(DiagnosticsError) in try engine.values(of: field) }
    } catch {
      // Its spans point into a query that nobody typed.
      throw DiagnosticsError(error.diagnostics.map { Diagnostic($0.reason, at: word.span) })
    }
    if arguments.words.count == 2 {
      let beginning = arguments.words[1].text
      let folded = Folding.fold(beginning)
      groups.groups.removeAll { group in
        !Folding.fold(group.value).hasPrefix(folded) && !Pinyin.isBeginning(beginning, of: group.value)
      }
    }
    if groups.groups.isEmpty, settings.format.isForReading {
      tell(Notice.noValues(settings.language == .chinese ? field.chinese : field.rawValue))
      return
    }
    let all = groups.groups.count
    if isPaged, settings.format.isForReading { groups.groups = Array(groups.groups.prefix(Self.listedValues)) }
    write(ResultTable(groups))
    if groups.groups.count < all { tell(Notice.moreValues(all - groups.groups.count)) }
  }

  /// Values that `values` lists at the prompt; more would scroll away.
  private static let listedValues = 50
}
