internal import Diagnostics

// MARK: Marks that may be missing

extension Diagnostic {
  /// - Parameters:
  ///   - word: that the text opens with.
  ///   - other: the provision that opens with it too.
  ///   - provision: what the text is read as part of; nil where it is part of none.
  static func lostMark(_ word: String, like other: String, of provision: String?, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      .warning, rule: ResolutionRule.lostMark, at: place,
      "this opens with “\(word)” as \(other) does, but no label or dash stands before it, so it is read as "
        + (provision.map { "part of \($0)" } ?? "text between provisions"),
      hints: ["put the label or dash before it if the published text has one, with an empty line above"])
  }

  static func titleIsText(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.titleIsText, at: place,
      "this line says the title, but is read as part of the text, as no # stands before it",
      hints: ["begin the line with # and a space if it is the title"])
  }

  /// - Parameters:
  ///   - name: of the article or section, as printed.
  ///   - previous: the one before it.
  static func articleOutOfSequence(
    _ name: String, follows previous: String, at place: SourceLocation, previousPlace: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.numberOutOfSequence, at: place, "\(name) follows \(previous)",
      notes: [DiagnosticNote(previousPlace, "\(previous) is here")],
      hints: [
        "look whether the published text has this number",
        "if the text leaves something out here, put a paragraph of … before it",
      ])
  }
}
