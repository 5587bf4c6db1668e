extension SyntaxError {
  /// A stable name.
  public var code: String {
    switch self {
    case .unknownStatement: "syntax.unknown-statement"
    case .foreignWord: "syntax.foreign-word"
    case .unknownField: "syntax.unknown-field"
    case .fieldExpected: "syntax.field-expected"
    case .valueExpected: "syntax.value-expected"
    case .conditionExpected: "syntax.condition-expected"
    case .connectiveAsValue: "syntax.connective-as-value"
    case .rangeEndExpected: "syntax.range-end-expected"
    case .emptyList: "syntax.empty-list"
    case .unclosedBracket: "syntax.unclosed-bracket"
    case .strayBracket: "syntax.stray-bracket"
    case .nestedTooDeep: "syntax.nested-too-deep"
    case .numberExpected: "syntax.number-expected"
    case .bucketExpected: "syntax.bucket-expected"
    case .byWithoutPurpose: "syntax.by-without-purpose"
    case .nameExpected: "syntax.name-expected"
    case .reservedName: "syntax.reserved-name"
    case .equalsExpected: "syntax.equals-expected"
    case .queryExpected: "syntax.query-expected"
    case .whereExpected: "syntax.where-expected"
    case .setExpected: "syntax.set-expected"
    case .nearArguments: "syntax.near-arguments"
    case .pathExpected: "syntax.path-expected"
    case .clauseExpected: "syntax.clause-expected"
    case .leftover: "syntax.leftover"
    case .repeatedClause: "syntax.repeated-clause"
    case .clauseTooLate: "syntax.clause-too-late"
    case .exemplarExpected: "syntax.exemplar-expected"
    case .similarMustHold: "syntax.similar-must-hold"
    case .comparedWithArchive: "syntax.compared-with-archive"
    }
  }
}
