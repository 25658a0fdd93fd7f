internal import Diagnostics

/// What can be wrong with a file as a resolution. The wording of all of it stands here and in `HeadRule`.
public enum ResolutionRule: String, CaseIterable, Sendable {
  case numberOutOfSequence = "number-out-of-sequence"
  case repeatedNumber = "repeated-number"
  case lookAlikeLetter = "look-alike-letter"
  case letterIsText = "letter-is-text"
  case lateRecital = "late-recital"
  case labelWithoutStop = "label-without-stop"
  case labelInsideParagraph = "label-inside-paragraph"
  case emptyProvision = "empty-provision"
  case indentedCode = "indented-code"
  case unreadLabel = "unread-label"
  case runOnLine = "run-on-line"
  case lostMark = "lost-mark"
  case straySign = "stray-sign"
  case titleIsText = "title-is-text"
  case missingSpace = "missing-space"
  case underlinedLabel = "underlined-label"
  case tableIsText = "table-is-text"
  case unlikeLabel = "unlike-label"
  case undefinedFootnote = "undefined-footnote"
  case unusedFootnote = "unused-footnote"
  case repeatedFootnote = "repeated-footnote"
  case missingTitle = "missing-title"
  case noProvisions = "no-provisions"
  case uncertainReading = "uncertain-reading"
  case unknownComment = "unknown-comment"
  case annexGap = "annex-gap"
}

// MARK: Numbers and letters

extension Diagnostic {
  /// - Parameters:
  ///   - label: as printed: `4.`, `(c)`.
  ///   - previous: the provision before it; nil where it is the first of its kind.
  static func outOfSequence(
    _ name: String, label: String, follows previous: String?, expected: String, at place: SourceLocation,
    previousPlace: SourceLocation?, isFirst: Bool = false
  ) -> Diagnostic {
    var notes: [DiagnosticNote] = []
    if let previous, let previousPlace { notes.append(DiagnosticNote(previousPlace, "\(previous) is here")) }
    var hints = [
      "add what is missing before it, or correct it if it is only mistyped here: \(expected) would come next",
      "if the text leaves something out here, put a paragraph of … before it",
      "if it is part of the text, put a backslash into it: \(escaped(label))",
    ]
    if isFirst, previous != nil {
      hints =
        ["if a new part begins here, put its heading before it (## …): numbers may begin anew under a heading"]
        + hints.suffix(1)
    }
    return Diagnostic(
      .error, rule: ResolutionRule.numberOutOfSequence, at: place,
      previous.map { "\(name) follows \($0)" } ?? "the numbering begins with \(name)", notes: notes, hints: hints)
  }

  static func repeatedNumber(
    _ name: String, address: String, at place: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.repeatedNumber, at: place, "there is a second \(name)",
      notes: [DiagnosticNote(first, "the first \(name) is here")],
      hints: [
        "its address is \(address); if the published text does not repeat the number, correct it",
        "if one of them is quoted, begin each line of the quotation with “> ”",
      ])
  }

  static func lookAlike(_ label: String, alphabet: String, meant: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.lookAlikeLetter, at: place,
      "the label \(label) is not written in \(alphabet) letters, though it looks so",
      hints: ["type it with the \(alphabet) keyboard: \(meant)"])
  }

  static func letterIsText(_ label: String, after previous: String?, at place: SourceLocation) -> Diagnostic {
    let problem = previous.map { "\(label) cannot follow \($0)" } ?? "\(label) cannot be the first recital"
    return Diagnostic(
      .warning, rule: ResolutionRule.letterIsText, at: place, "\(problem), so it is read as text",
      hints: ["correct the letter if it is a recital’s, or write \(escaped(label)) if it is a name"])
  }

  static func lateRecital(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.lateRecital, at: place,
      "\(label) comes after the first numbered paragraph, so it is read as text and not as a recital",
      hints: [
        "look for a recital before it that begins with a number by mistake",
        "write \(escaped(label)) if it is a name",
      ])
  }

  /// A label with the backslash that makes it text.
  private static func escaped(_ label: String) -> String {
    label.hasPrefix("(") ? "\\\(label)" : "\(label.dropLast())\\\(label.suffix(1))"
  }
}

// MARK: Markdown that says something else

extension Diagnostic {
  static func labelWithoutStop(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.labelWithoutStop, at: place,
      "\(label) stands without a full stop and is read as a recital’s letter",
      hints: ["write \(label). if the published text has the stop"])
  }

  static func labelInsideParagraph(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.labelInsideParagraph, at: place,
      "this line begins with \(label) but goes on with the paragraph above it",
      hints: ["leave an empty line before it if a provision begins here"])
  }

  /// - Parameters:
  ///   - provision: what the text is read as part of; nil where it is part of none.
  ///   - texts: how many texts after one another open with a label.
  static func unreadLabel(_ label: String, of provision: String?, texts: Int, at place: SourceLocation) -> Diagnostic {
    let others = texts == 2 ? "the one" : "the \(texts - 1)"
    let which = texts == 1 ? "this text is" : "this text and \(others) after it are"
    let reading = provision.map { "part of \($0)" } ?? "text between provisions"
    return Diagnostic(
      .warning, rule: ResolutionRule.unreadLabel, at: place,
      "\(label) cannot be the label of a provision here, so \(which) read as \(reading)",
      hints: ["look for a label before it that is missing, or lacks a sign"]
        + (label.hasSuffix(".") || label.hasSuffix(")")
          ? ["if it is part of the text, put a backslash into it: \(escaped(label))"] : []))
  }

  static func runOnLine(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.runOnLine, at: place,
      "this line goes on with the paragraph above it, though the line above has room and ends like a paragraph",
      hints: ["leave an empty line before it if a paragraph begins here, or else join the two lines"])
  }

  static func labelWithinLine(_ label: String, of provision: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.labelInsideParagraph, at: place,
      "\(label) stands within this line\(provision.map { ", which is read as \($0) alone" } ?? "")",
      hints: ["if a provision begins there, put it on a line of its own, with an empty line before it"])
  }

  static func missingSpace(after sign: String, at place: SourceLocation) -> Diagnostic {
    let isLabel = sign.hasSuffix(".") || sign.hasSuffix(")")
    let escape = isLabel ? escaped(sign) : "\\\(sign)"
    let hint = sign == "–" || sign == "—" ? "" : ", or write \(escape) if it is part of the text"
    return Diagnostic(
      .warning, rule: ResolutionRule.missingSpace, at: place,
      "no space follows \(sign), so this is read as text",
      hints: ["put a space after \(sign)\(hint)"])
  }

  static func underlinedLabel(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.underlinedLabel, at: place,
      "\(label) is read as a heading, because the line under it makes it one",
      hints: ["leave an empty line between them, or begin the heading with # if it is one"])
  }

  static func tableIsText(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.tableIsText, at: place, "this is printed as text, not as a table",
      hints: ["put a row under the head that has --- for each of the head’s cells: | --- | --- |"])
  }

  static func unlikeLabel(_ name: String, label: String, form: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.unlikeLabel, at: place,
      "\(name) is written \(label), unlike the paragraphs before it",
      hints: ["write \(form) if the published text does"])
  }

  static func emptyProvision(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.emptyProvision, at: place, "\(name) has no text",
      hints: ["write its text after the label, or delete the label"])
  }

  static func indentedCode(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.indentedCode, at: place,
      "this line is indented so far that Markdown takes it for program code",
      hints: [
        "indent it by at most three spaces more than the text above it",
        "put a line of ``` before and after it if its spaces have to be printed as they are typed",
      ])
  }

  // MARK: Footnotes

  static func undefinedFootnote(_ label: String, nearest: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, rule: ResolutionRule.undefinedFootnote, at: place, "there is no footnote [^\(label)]",
      hints: [nearest.map { "did you mean [^\($0)]?" } ?? "add a line that begins with [^\(label)]:"])
  }

  static func unusedFootnote(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.unusedFootnote, at: place,
      "nothing refers to footnote [^\(label)], so it is not printed",
      hints: ["put [^\(label)] where it belongs in the text"])
  }

  /// - Parameter isMark: whether readers see the label, so that another one might be another mark.
  static func repeatedFootnote(
    _ label: String, isMark: Bool, at place: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    let hint =
      isMark
      ? "if the printed text has the mark twice, write a name after it here and in the text, which is not printed: "
        + "[^\(label)@annex]"
      : "give one of them another label"
    return Diagnostic(
      .error, rule: ResolutionRule.repeatedFootnote, at: place, "there is a second footnote [^\(label)]",
      notes: [DiagnosticNote(first, "the first one is here")], hints: [hint])
  }

  // MARK: The whole

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
