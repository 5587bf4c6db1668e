import QueryLanguage
import TextBasics

extension Field {
  /// The field of that name in any of its spellings, whatever the case and width of its letters.
  init?(spelled name: String) {
    let name = Folding.fold(name)
    let found = Field.allCases.first { field in
      (field.spellings.english + field.spellings.chinese).contains { Folding.fold($0) == name }
    }
    guard let found else { return nil }
    self = found
  }
}
