import ArticleStore
import QueryLanguage

/// Where the store keeps what a field asks for.
enum Column: Hashable, Sendable {
  case text(TextField)
  case facet(Facet)
  case number(NumberField)
  case date
  case events
}

extension Field {
  /// The columns a condition on the field looks into: for most fields one, for `text` all that a reader reads.
  var columns: [Column] {
    switch self {
    case .id: [.text(.id)]
    case .date: [.date]
    case .event: [.events]
    case .newspaper: [.facet(.newspaper)]
    case .page: [.facet(.page)]
    case .section: [.facet(.section)]
    case .column: [.facet(.column)]
    case .title: [.text(.title)]
    case .body: [.text(.body)]
    case .lead: [.text(.lead)]
    case .text:
      [
        .text(.title), .facet(.column), .text(.dateline), .text(.body), .text(.caption), .text(.captionCredit),
        .facet(.city), .facet(.district), .facet(.topic), .facet(.org), .facet(.person), .facet(.reporter),
        .facet(.correspondent), .facet(.credit), .facet(.section),
      ]
    case .city: [.facet(.city)]
    case .district: [.facet(.district)]
    case .place: [.facet(.city), .facet(.district)]
    case .org: [.facet(.org)]
    case .person: [.facet(.person)]
    case .reporter: [.facet(.reporter)]
    case .correspondent: [.facet(.correspondent)]
    case .credit: [.facet(.credit)]
    case .byline: [.facet(.reporter), .facet(.correspondent), .facet(.credit)]
    case .topic: [.facet(.topic)]
    // Who gave the photo is looked for where the photo is.
    case .caption, .photo: [.text(.caption), .text(.captionCredit)]
    case .length: [.number(.length)]
    case .paragraphs: [.number(.paragraphs)]
    case .doubt: [.facet(.doubt)]
    }
  }

  /// The columns whose values stand for the field when it is shown, sorted or counted by.
  var valueColumns: [Column] {
    self == .caption ? [.text(.caption)] : columns
  }
}
