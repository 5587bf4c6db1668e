public import TextBasics

/// Something to tell about a text: what, how grave, where, and what would mend it.
///
/// A value without words: `reason` carries what the message needs. Rendering with line and caret comes last,
/// in the shell.
public struct Diagnostic: Sendable {
  /// How grave it is.
  public enum Severity: Hashable, Sendable {
    /// The statement can't be run.
    case error
    /// It runs, but perhaps not as meant.
    case warning
    /// It runs as meant: how it was understood, where that was not written in the language's own form.
    case note
  }

  /// How grave it is.
  public var severity: Severity
  /// What is told.
  public var reason: any DiagnosticReason
  /// Where.
  public var span: SourceSpan
  /// Changes that would mend it, at most two, best first.
  public var fixIts: [FixIt]

  /// A diagnostic of the parts given.
  public init(
    _ reason: any DiagnosticReason,
    at span: SourceSpan,
    severity: Severity = .error,
    fixIts: [FixIt] = []
  ) {
    self.severity = severity
    self.reason = reason
    self.span = span
    self.fixIts = fixIts
  }
}

/// What a phase can have to tell: one enum a phase, its payloads in the cases, its words in `NAME+Wording.swift`.
public protocol DiagnosticReason: Sendable {
  /// A stable name, `syntax.unclosed-bracket`; tests and the catalogue use it.
  var code: String { get }
  /// The message, one or two sentences that say what is wrong and what would work.
  func message(in language: Language) -> String
  /// Where to look further, said last, behind any suggestion; nil where the message says all.
  func pointer(in language: Language) -> String?
}

extension DiagnosticReason {
  /// Nothing more to say.
  public func pointer(in language: Language) -> String? { nil }
}

/// Diagnostics as an error: what a phase throws when it can't hand on a result.
public struct DiagnosticsError: Error, Sendable {
  /// One or more, in the order of their places.
  public var diagnostics: [Diagnostic]

  /// An error of those diagnostics.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

/// A change to the text that mends what a diagnostic tells: tests apply it and parse again.
public struct FixIt: Hashable, Sendable {
  /// What is replaced; empty to insert.
  public var span: SourceSpan
  /// What stands there then.
  public var replacement: String

  /// Replaces that span by that text.
  public init(replace span: SourceSpan, with replacement: String) {
    self.span = span
    self.replacement = replacement
  }
}
