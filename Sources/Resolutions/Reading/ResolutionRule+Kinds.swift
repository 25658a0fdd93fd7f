internal import Diagnostics

// MARK: What a text leaves open

extension Diagnostic {
  static func uncertain(_ guess: Guess, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.uncertainReading, at: place, summary(of: guess), hints: [hint(for: guess)])
  }

  private static func summary(of guess: Guess) -> String {
    switch guess {
    case .cut(let recitals, let paragraphs):
      "nothing is numbered here, so the text was cut at its empty lines: \(count(recitals, "recital")), then from this "
        + "line on \(count(paragraphs, "paragraph"))"
    case .formula: "this is read as the enacting formula, because it comes first; recitals begin after it"
    case .signless:
      "this line is read as a citation or recital, though no sign ends it, as signs end those beside it"
    case .citations(0): "this is read as a line of the formula, though it ends as citations do"
    case .citations(let count): "from here on \(count) paragraphs are read as citations, though no dash marks them"
    case .letteredParts:
      "this is read as a recital, though what stands around it reads as if a part or a point began here"
    case .sentences: "this is read as a recital, though it is a whole sentence"
    case .line: "this line of capitals is read as a recital, though no sign ends it, as none ends a heading"
    case .bracketNote: "this is no footnote, as its mark is not written as one, so it is read as text after the end"
    case .lastText: "this has no number, so it is read as part of the provision above it"
    case .oneSubject:
      "what this leads over to is read as citations, though a later line that opens with the same word leads over to more"
    case .earlyResolved:
      "this opens as what is resolved does, but is read as part of the preamble, as a recital comes after it"
    case .innerLead: "this leads over to the numbers below it, but is read as part of the provision above it"
    case .laterPreamble: "this opens as a preamble does, but stands among paragraphs, so it is text without an address"
    case .adoption: "this is read as a paragraph, though it seems to tell how the text was adopted"
    }
  }

  private static func hint(for guess: Guess) -> String {
    switch guess {
    case .cut:
      "put <!-- recitals --> and <!-- paragraphs --> on lines of their own where each begins: then nothing is guessed"
    case .formula:
      "if it is a recital, put <!-- recitals --> on a line of its own before it; if it is right, <!-- formula -->"
    case .signless:
      "if it leads over to what follows, put the sign after it that the published text has; if it is a heading, begin it with ##"
    case .citations(0):
      "if it is a citation, put its dash before it; if it is right, put <!-- formula --> before the first line of it"
    case .citations: "if they belong to the formula, put <!-- formula --> on a line of its own before it"
    case .letteredParts:
      "if the letters head parts, write them as headings: ## A. …; if they are points, put <!-- paragraphs --> before the line above"
    case .sentences:
      "if it is no recital, put <!-- note --> on a line of its own before it; if it is right, <!-- recitals -->"
    case .line:
      "if it is a heading, begin it with ##; if it belongs to the formula, put <!-- formula --> on a line of its own before it"
    case .bracketNote: "write [^1] where the text refers to it, and [^1]: here; for a star [^*] and [^*]:"
    case .oneSubject: "if both head what follows them, begin each of these lines with ##"
    case .earlyResolved:
      "if the file holds several resolutions, give each a file of its own; if not, put <!-- paragraphs --> on a line of its own before the first that is resolved"
    case .innerLead:
      "if it heads what follows, begin it with ##; if all before it are recitals, put <!-- paragraphs --> on a line of its own after it"
    case .laterPreamble: "if the file holds several resolutions, give each a file of its own"
    case .adoption, .lastText: "if it stands after the last provision, put <!-- end --> on a line of its own before it"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  static func unknownComment(_ text: String, nearest: String?, known: [String], at place: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      .warning, rule: ResolutionRule.unknownComment, at: place, "the comment “\(text)” says nothing to Whereas",
      hints: [
        nearest.map { "did you mean <!-- \($0) -->?" }
          ?? "known are \(known.map { "<!-- \($0) -->" }.joined(separator: " ")); anything else in more than two words"
      ])
  }

  static func commentWithinText(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.unknownComment, at: place,
      "the comment “\(text)” stands within a text and has no effect there",
      hints: ["put it at the beginning of a line of its own"])
  }

  static func annexGap(
    _ number: String, follows last: String?, at place: SourceLocation, previous: SourceLocation?
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.annexGap, at: place,
      last.map { "annex \(number) follows annex \($0)" } ?? "the first annex is annex \(number)",
      notes: previous.map { [DiagnosticNote($0, "annex \(last ?? "") is here")] } ?? [],
      hints: ["add what is missing, or a paragraph of … where something is left out"])
  }

  static func numberWithoutStop(_ number: String, as label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.labelWithoutStop, at: place,
      "\(number) stands without a sign after it and is read as the number of a paragraph",
      hints: [
        "write \(label) if the published text does",
        "leave no empty line before it if it goes on with the text above it",
      ])
  }
}
