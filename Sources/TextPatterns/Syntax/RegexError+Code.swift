extension RegexError {
  /// A stable name; tests and the catalogue of diagnostics use it.
  public var code: String {
    switch self {
    case .unclosedGroup: "regex.unclosed-group"
    case .unopenedGroup: "regex.unopened-group"
    case .unclosedClass: "regex.unclosed-class"
    case .reversedRange: "regex.reversed-range"
    case .rangeOfClass: "regex.range-of-class"
    case .nothingToRepeat: "regex.nothing-to-repeat"
    case .malformedCount: "regex.malformed-count"
    case .reversedCount: "regex.reversed-count"
    case .countTooLarge: "regex.count-too-large"
    case .danglingEscape: "regex.dangling-escape"
    case .unknownEscape: "regex.unknown-escape"
    case .unknownProperty: "regex.unknown-property"
    case .malformedProperty: "regex.malformed-property"
    case .unsupported(.lookaround, _): "regex.lookaround"
    case .unsupported(.backreference, _): "regex.backreference"
    case .unsupported(.namedGroup, _): "regex.named-group"
    case .unsupported(.flags, _): "regex.flags"
    case .unsupported(.possessive, _): "regex.possessive"
    case .nestedTooDeep: "regex.nested-too-deep"
    case .tooLarge: "regex.too-large"
    }
  }
}
