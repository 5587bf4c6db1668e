public import TextBasics

/// What an article has to be like. Cases are named as their productions in `grammar/query.ebnf`.
public struct Condition: Sendable {
  /// The forms of a condition.
  public indirect enum Kind: Sendable {
    /// One of them holds; two or more, none of them itself an `or`.
    case or([Condition])
    /// All of them hold; two or more, none of them itself an `and`.
    case and([Condition])
    /// It does not hold.
    case not(Condition)
    /// `F = V` and its kin.
    case comparison(FieldReference, Comparison, Value)
    /// `F in (a, b)`; with `isNegated`, `F not in (a, b)`.
    case membership(FieldReference, [Value], isNegated: Bool)
    /// `F between a and b`, `F = a..b`; an end that is nil is open. Not both are nil.
    case range(FieldReference, from: Value?, to: Value?)
    /// `has F`; with `isNegated`, `no F`.
    case presence(FieldReference, isNegated: Bool)
    /// `near(A, B, 10)`, `near(body, A, B, 10)`, `A 近 B`.
    case near(FieldReference?, Value, Value, distance: Int)
    /// `similar to 3`, `similar to id X`: among the articles most like that one.
    case similar(Exemplar)
    /// A bare word or phrase: some text field contains it.
    case word(Value)
    /// `in NAME`: belongs to a named result, or to the last one.
    case member(SetName)
  }

  /// Its form.
  public var kind: Kind
  /// Where it was written.
  public var span: SourceSpan

  /// A condition of that form at that place.
  public init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The article that others are to be like.
public enum Exemplar: Sendable {
  /// The one that the last answer lists in that place, counted from 1.
  case row(Int)
  /// The one with that id.
  case id(Value)
}

/// The operators between a field and one value.
public enum Comparison: String, CaseIterable, Hashable, Sendable {
  case equal = "="
  case notEqual = "!="
  case contains = "~"
  case notContains = "!~"
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A field where it is named.
public struct FieldReference: Sendable {
  /// The field.
  public var field: Field
  /// Where its name stands.
  public var span: SourceSpan
  /// Where the operator behind it stands; nil where none does.
  public var operatorSpan: SourceSpan?

  /// That field, named at that place.
  public init(_ field: Field, span: SourceSpan) {
    self.field = field
    self.span = span
  }
}

/// The name of a result where it is used: `last`, or one that `let` gave.
public struct SetName: Sendable {
  /// The name as written; nil for `last`.
  public var name: String?
  /// Where it stands.
  public var span: SourceSpan

  /// That name at that place; nil means the last result.
  public init(_ name: String?, span: SourceSpan) {
    self.name = name
    self.span = span
  }
}
