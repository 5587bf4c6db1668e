extension SyntaxError {
  /// The message in English.
  var english: String {
    switch self {
    case .unknownStatement(let word):
      "no statement begins with “\(word)”"
    case .foreignWord(let word, let ours): "“\(word)” is another tool's word. Here it is: \(ours)"
    case .unknownField(let name): "no field is called “\(name)”"
    case .fieldExpected(let word): "“\(word)” wants the name of a field behind it, as in “\(word) city”"
    case .valueExpected(let sign): "“\(sign)” wants a value behind it, as in city \(sign) 中山"
    case .conditionExpected(let word): "“\(word)” wants a condition here, as in city = 中山"
    case .connectiveAsValue(let word): "“\(word)” joins conditions. To look for the word itself, put it in quotes"
    case .rangeEndExpected: "a range has two ends: between 8月20日 and 8月25日"
    case .emptyList: "this list is empty. Write values in it: (广州, 珠海)"
    case .unclosedBracket: "this bracket is not closed"
    case .strayBracket: "no bracket was opened that this one could close"
    case .nestedTooDeep(let limit): "brackets and not can be nested \(limit) deep, not deeper"
    case .numberExpected(let word): "“\(word)” wants a number from 1 behind it, as in \(word) 10"
    case .bucketExpected(let word): "a timeline goes by day, week, month, quarter or year, not by “\(word)”"
    case .byWithoutPurpose(let field): "by \(field) to do what? Write count by \(field), or sort by \(field)"
    case .nameExpected(let word): "“\(word)” wants a name behind it"
    case .reservedName(let name): "“\(name)” always means the last result. Choose another name"
    case .equalsExpected(let name): "= is missing: let \(name) = …"
    case .queryExpected("="):
      "“=” wants a query behind it, as in let 送清凉 = find 送清凉. The name of a value begins with $: let $city = 中山"
    case .queryExpected(let word): "“\(word)” wants a query behind it, as in \(word) find 送清凉"
    case .whereExpected: "behind a named result a condition begins with where: find in NAME where city = 中山"
    case .setExpected(let word): "“\(word)” wants the name of a result here. For a condition write where"
    case .nearArguments: "near takes two words and a distance: near(劳动争议, 案件, 10), or near(body, 劳动争议, 案件, 10)"
    case .pathExpected: "export wants the name of a file: export to \"list.csv\""
    case .clauseExpected(let word):
      "behind | comes a clause: sort by, limit, show, count by, top, timeline …"
        + (word.isEmpty ? "" : ", and “\(word)” begins none")
    case .leftover(let word): "“\(word)” does not fit here"
    case .repeatedClause(let first): "“\(first)” said this already. Keep one of the two"
    case .clauseTooLate(let clause, let earlier):
      "after “\(earlier)” there are figures and no articles. Write “\(clause)” before it, or leave it out"
    case .exemplarExpected(let word):
      "“\(word)” wants an article: the number of a row of the last answer, as in \(word) 3, or \(word) id …"
    case .similarMustHold(let text, .or):
      "“\(text)” ranks all that is found, so it can't be one of two choices. Join it with and, or ask twice"
    case .similarMustHold(let text, .not):
      "“\(text)” ranks what is found, so it can't be denied. Leave not away, or leave it out"
    case .similarRepeated(let first):
      "what is found is ranked by likeness to one article, and “\(first)” names one. Keep one of the two"
    case .comparedWithArchive:
      "to compare with the rest of the archive, write words; compare with takes the name of a result"
    case .severalReadings(let forms):
      "this can be read in \(forms.count > 2 ? "three" : "two") ways, and was not run. Choose one: "
        + forms.map(\.english.abridged).joined(separator: " — or: ")
    case .noEquivalent(let word):
      "nothing here does what “\(word)” does. There is find articles where CONDITION, with | count by FIELD, "
        + "| top 10 FIELD, | sort by FIELD or | limit 10 behind it"
    case .readOnly(let word):
      "queries never change the archive, so there is no “\(word)”. To mend an article, edit the .json files in the "
        + "archive's folder issues; to take an issue or a page out: remove 2024-08-28; to look for the word, write: find \"\(word)\""
    }
  }
}
