import ArticleStore

/// One question to the store. `Place` is where text is looked for: in any of several columns, as a condition asks, or in one
/// text field, as the store is asked.
enum ConditionTest<Place: Sendable>: Sendable {
  /// Text there matches.
  case text(Place, TextMatch)
  /// Two needles stand near each other there.
  case near(Place, Nearness)
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
