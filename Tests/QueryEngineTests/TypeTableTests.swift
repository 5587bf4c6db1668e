import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// Every kind of field with every operator and every kind of value: a plan, or a mistake told at its place with a cure.
struct TypeTableTests {
  /// A field of each kind.
  static let fields = Field.allCases
  static let values = ["宣讲", "\"宣讲\"", "宣*", "/宣./", "2024-08", "8月27日", "去年", "600"]

  /// Whether that value suits the operator beside a field of that kind.
  private func suits(_ kind: Field.Kind, _ comparison: Comparison, _ value: String) -> Bool {
    let isOrder = [.less, .lessOrEqual, .greater, .greaterOrEqual].contains(comparison)
    let isPart = comparison == .contains || comparison == .notContains
    switch kind {
    case .text, .list, .place: return !isOrder
    case .longText: return isPart
    case .date, .dates: return !isPart && ["2024-08", "8月27日", "去年"].contains(value)
    case .number: return !isPart && value == "600"
    case .flag: return false
    }
  }

  @Test(arguments: fields)
  func everyCombinationIsPlannedOrTold(_ field: Field) throws {
    for comparison in Comparison.allCases {
      for value in Self.values {
        let text = "find articles where \(field.rawValue) \(comparison.rawValue) \(value)"
        let diagnostics = RuleArchive.engine.check(try RuleArchive.query(text))
        // A year alone is a number that a date field takes for 600 AD.
        if value == "600", field.kind == .date || field.kind == .dates { continue }
        #expect(diagnostics.isEmpty == suits(field.kind, comparison, value), "\(text)")
        for diagnostic in diagnostics {
          let marked = String(decoding: Array(text.utf8)[diagnostic.span.range], as: UTF8.self)
          let whole = "\(field.rawValue) \(comparison.rawValue) \(value)"
          #expect(
            [comparison.rawValue, value].contains(marked) || field.kind == .flag && marked == whole,
            "\(text): \(marked)")
          for fixIt in diagnostic.fixIts {
            var bytes = Array(text.utf8)
            bytes.replaceSubrange(fixIt.span.range, with: Array(fixIt.replacement.utf8))
            let mended = String(decoding: bytes, as: UTF8.self)
            let left = RuleArchive.engine.check(try RuleArchive.query(mended))
            // The operator is right then; that the value is none for the field is told next.
            #expect(left.allSatisfy { $0.reason.code.hasPrefix("resolution.not-a-") }, "\(mended)")
          }
        }
      }
    }
  }
}
