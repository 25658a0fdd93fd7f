internal import Diagnostics

/// What can be wrong with a file as a resolution. The wording of all of it stands here and in `HeadRule`.
package enum ResolutionRule: String, CaseIterable, Sendable {
  case numberOutOfSequence = "number-out-of-sequence"
  case repeatedNumber = "repeated-number"
  case lookAlikeLetter = "look-alike-letter"
  case letterIsText = "letter-is-text"
  case labelWithoutStop = "label-without-stop"
  case labelInsideParagraph = "label-inside-paragraph"
  case indentedCode = "indented-code"
  case undefinedFootnote = "undefined-footnote"
  case unusedFootnote = "unused-footnote"
  case repeatedFootnote = "repeated-footnote"
  case missingTitle = "missing-title"
  case noProvisions = "no-provisions"
}

extension Diagnostic {
  static func outOfSequence(
    _ name: String, follows previous: String?, expected: String, at place: SourceLocation,
    previousPlace: SourceLocation?
  ) -> Diagnostic {
    let summary = previous.map { "\(name) follows \($0)" } ?? "the numbering begins with \(name)"
    var notes: [DiagnosticNote] = []
    if let previous, let previousPlace { notes.append(DiagnosticNote(previousPlace, "\(previous) is here")) }
    return Diagnostic(
      .error, rule: ResolutionRule.numberOutOfSequence, at: place, summary, notes: notes,
      hints: ["number it \(expected), or add what is missing before it"])
  }

  static func repeatedNumber(
    _ name: String, address: String, at place: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.repeatedNumber, at: place, "there is a second \(name)",
      notes: [DiagnosticNote(first, "the first \(name) is here")],
      hints: ["its address is \(address); if the published text does not repeat the number, correct it"])
  }

  static func lookAlike(_ label: String, alphabet: String, meant: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.lookAlikeLetter, at: place,
      "the label \(label) is not written in \(alphabet) letters, though it looks so",
      hints: ["type it with the \(alphabet) keyboard: \(meant)"])
  }

  static func letterIsText(_ label: String, after previous: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.letterIsText, at: place,
      "\(label) cannot follow \(previous ?? "the beginning"), so it is read as text",
      hints: ["correct the letter if it is a recital’s, or put a backslash before its full stop if it is a name"])
  }

  static func labelWithoutStop(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.labelWithoutStop, at: place,
      "\(label) stands without a full stop and is read as a recital’s letter",
      hints: ["write \(label). if the published text has the stop"])
  }

  static func labelInsideParagraph(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.labelInsideParagraph, at: place,
      "a line begins with \(label) within a paragraph and is read as its continuation",
      hints: ["leave an empty line before it if a provision begins here"])
  }

  static func indentedCode(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.indentedCode, at: place,
      "text indented by four spaces or more is program code in Markdown",
      hints: ["indent it by at most three spaces more than the text it belongs to"])
  }

  static func undefinedFootnote(_ label: String, nearest: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.undefinedFootnote, at: place, "there is no footnote [^\(label)]",
      hints: [nearest.map { "did you mean [^\($0)]?" } ?? "add a line that begins with [^\(label)]:"])
  }

  static func unusedFootnote(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.unusedFootnote, at: place,
      "nothing refers to footnote [^\(label)], so it is not printed",
      hints: ["put [^\(label)] where it belongs"])
  }

  static func repeatedFootnote(_ label: String, at place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.repeatedFootnote, at: place, "footnote [^\(label)] is defined twice",
      notes: [DiagnosticNote(first, "the first definition is here")], hints: ["give one of them another label"])
  }

  static func missingTitle(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.missingTitle, at: place, "the resolution has no title",
      hints: ["begin with a heading (“# …”), or give a `title:` in the head"])
  }

  static func noProvisions(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.noProvisions, at: place, "no citation, recital or paragraph was found",
      hints: ["citations begin with “- ”, recitals with “A. ”, paragraphs with “1. ”"])
  }
}
