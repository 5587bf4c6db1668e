/// What a print line is.
enum LineLabel: Int, CaseIterable {
  /// Part of an article's heading, a column label or a crosshead.
  case heading
  /// A paragraph's first line.
  case opening
  /// A paragraph's further line.
  case running
  /// A caption's first line.
  case caption
  /// A caption's further line.
  case captionRunning
  /// A line that names who wrote.
  case byline
  /// A credit in brackets on a line of its own.
  case credit
  /// A note that text is continued from or on another page.
  case note
  /// A line of the page's own: number, date, section.
  case furniture
}

/// What can be seen of one print line before its neighbours are asked.
struct LineSigns {
  /// How it ends.
  var end: SentenceEnd
  /// How many signs in it part clauses.
  var pauses: Int
  /// Whether a sentence ends before its own end.
  var endsInside: Bool
  /// Whether it begins with a dateline.
  var hasDateline: Bool
  /// Whether it ends with the credit that closes an article.
  var closesArticle: Bool
  /// Whether it is a credit in brackets and nothing else.
  var isCredit: Bool
  /// Whether its words make it a byline.
  var isByline: Bool
  /// Whether it holds persons' names only.
  var isNamesOnly: Bool
  /// Whether it begins with a caption's mark.
  var isMarkedCaption: Bool
  /// Whether a photo's credit ends it.
  var endsWithPhotoCredit: Bool
  /// Whether it belongs to the page itself.
  var isFurniture: Bool
  /// Whether it is a continuation note.
  var isNote: Bool
  /// Whether it begins with what no sentence begins with.
  var beginsInside: Bool
  /// Whether it begins with words that open paragraphs.
  var beginsParagraph: Bool
  /// Whether it gives an address or a telephone number.
  var isContact: Bool
  /// Its length in characters.
  var count: Int
  /// Whether the source sets it in.
  var isIndented: Bool

  /// Looks at the line at `index`.
  init(of lines: [PageLine], at index: Int) {
    let line = lines[index]
    let text = line.text
    let credit = Credit.at(endOf: text)
    end = SentenceEnd.of(text)
    pauses = text.count { $0.isPause || $0 == "、" }
    endsInside = text.dropLast().contains { $0 == "。" || $0 == "；" }
    hasDateline = Dateline.at(startOf: text) != nil
    isCredit = credit.map { $0.isBracketed && $0.length == text.count } ?? false
    closesArticle = credit.map { $0.isBracketed } ?? false
    isByline = Byline.isByline(text)
    isNamesOnly = Byline.isNamesOnly(text)
    isMarkedCaption = CaptionSign.isMarked(text)
    endsWithPhotoCredit = CaptionSign.creditLength(text) > 0
    isFurniture = Furniture.isFurniture(text) || Furniture.isMasthead(lines, at: index)
    isNote = ContinuationNote.isNote(text)
    beginsInside = text.first.map { $0.neverBegins } ?? false
    beginsParagraph = ParagraphOpening.isLikely(text)
    isContact = ContactLine.isContact(text)
    count = text.count
    isIndented = line.isIndented
  }
}
