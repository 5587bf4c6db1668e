import ArticleStore
import QueryLanguage

/// A condition with its names and types resolved: what the executor works on.
indirect enum Predicate: Sendable {
  case or([Predicate])
  case and([Predicate])
  case not(Predicate)
  case test(Test)

  /// One question to the store.
  enum Test: Sendable {
    /// One of the columns holds text that matches.
    case text([Column], TextMatch)
    /// In one of the columns two needles stand near each other.
    case near([Column], Nearness)
    /// The facet has one of these values.
    case codes(Facet, [FacetCode])
    /// The issue date lies in the range.
    case date(DateRange)
    /// A date in the text lies in the range.
    case event(DateRange)
    /// The number lies in the range; nil ends are open.
    case number(NumberField, from: Int?, to: Int?)
    /// One of the columns has a value.
    case present([Column])
    /// The article is among those most like that one.
    case like(Row)
    /// The article belongs to the result of that plan.
    case member(SetPlan)
  }

  /// A predicate that holds for no row.
  static let never = Predicate.or([])
}
