/// How grave a diagnostic is. An error keeps the site from being published.
public enum Severity: String, Sendable, Hashable {
  case warning, error
}

/// A further place that explains a diagnostic: "paragraph 2 is here".
public struct DiagnosticNote: Sendable, Hashable {
  /// The place that the author should look at too.
  public let location: SourceLocation
  /// What is there, without a full stop: `paragraph 2 is here`.
  public let text: String

  /// A place, and what a reader should know about it.
  public init(_ location: SourceLocation, _ text: String) {
    self.location = location
    self.text = text
  }
}

/// What is wrong with what an author wrote: a value, made where it is found and printed elsewhere.
public struct Diagnostic: Sendable, Hashable {
  /// A stable kebab-case id such as `number-out-of-sequence`.
  public let rule: String
  /// Whether it keeps the site from being published; in a strict build a warning does too.
  public var severity: Severity
  /// Where the mistake stands: the place that is drawn.
  public let location: SourceLocation
  /// One sentence without a full stop, in terms of the document.
  public let summary: String
  /// Further places that explain it, in the order in which they are printed.
  public var notes: [DiagnosticNote]
  /// What to do about it, each one clause.
  public var hints: [String]

  /// Made by the rules of a target, where all its wording stands.
  /// - Parameter rule: a case of the target's rules; its raw value is the id.
  public init(
    _ severity: Severity, rule: some RawRepresentable<String>, at location: SourceLocation, _ summary: String,
    notes: [DiagnosticNote] = [], hints: [String] = []
  ) {
    self.rule = rule.rawValue
    self.severity = severity
    self.location = location
    self.summary = summary
    self.notes = notes
    self.hints = hints
  }
}

extension Diagnostic: Comparable {
  /// By path, then place, then the place of the first note, then rule and summary, so that any order of work prints the same
  /// list: that of the text.
  public static func < (a: Self, b: Self) -> Bool {
    if a.location.path != b.location.path { return a.location.path < b.location.path }
    if a.location.range.start != b.location.range.start { return a.location.range.start < b.location.range.start }
    if let first = a.notes.first?.location, let second = b.notes.first?.location, first.path == second.path,
      first.range.start != second.range.start
    {
      return first.range.start < second.range.start
    }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.summary < b.summary
  }
}
