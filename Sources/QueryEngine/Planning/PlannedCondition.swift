import ArticleStore

/// A condition as it is carried out: parts in the order they are taken in, each with what it is thought to cost;
/// conditions on dictionaries have become the values that fulfil them.
struct PlannedCondition: Sendable {
  var kind: Kind
  var estimate: Estimate

  /// How parts belong together.
  indirect enum Kind: Sendable {
    /// Each narrows what those before it left.
    case and([PlannedCondition])
    /// Those that read text look only at what those before them have not found.
    case or([PlannedCondition])
    case not(PlannedCondition)
    case test(Test)
  }

  /// One question to one column of the store.
  enum Test: Sendable {
    /// The facet has one of these values.
    case codes(Facet, [FacetCode])
    /// The field holds text that matches.
    case text(TextField, TextMatch)
    /// In the field two needles stand near each other.
    case near(TextField, Nearness)
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
}

/// A part of a plan's conditions with the way it is carried out.
struct PlannedPart: Sendable {
  var part: Plan.Part
  var planned: PlannedCondition
}
