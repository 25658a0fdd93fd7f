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

  static func citationInFormula(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.lostMark, at: place,
      "this opens as a citation or recital does, but no label or dash stands before it, so it is read as a line of the "
        + "enacting formula",
      hints: ["put the label or dash before it if the published text has one, with an empty line above"])
  }

  /// - Parameter provision: what the line is read as part of; nil where it is part of none.
  static func headingLikeText(in provision: String?, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.lostMark, at: place,
      "no sign ends this line, as none ends a heading, but it is read as "
        + (provision.map { "part of \($0)" } ?? "text"),
      hints: [
        "begin it with ## if it is a heading",
        "if it stands after the last provision, put <!-- end --> on a line of its own before it",
      ])
  }

  static func leadToNothing(in provision: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.lostMark, at: place,
      "this line leads over to a list, but none follows, so it is read as part of \(provision)",
      hints: [
        "look for a label after it that is missing, or lacks a sign", "begin it with ## if it is a heading",
      ])
  }

  /// - Parameters:
  ///   - point: what the text is read as part of; nil where it is part of none.
  ///   - before: the provision that it stands after.
  static func textAfterPoint(in point: String?, after before: String?, at place: SourceLocation) -> Diagnostic {
    let reading = point.map { "part of \($0)" } ?? "text between provisions"
    let look = before.map { "part of \($0)" } ?? "a point of its own"
    return Diagnostic(
      .warning, rule: ResolutionRule.lostMark, at: place,
      "no label or dash stands before this, so it is read as \(reading), though it looks like \(look)",
      hints: ["put the label or dash before it if the published text has one"])
  }

  /// - Parameter sign: of Markdown, as it is printed.
  static func straySign(_ sign: String, at place: SourceLocation) -> Diagnostic {
    let reading: String
    let hint: String
    switch sign {
    case "*": (reading, hint) = ("a star is printed here", "put as many stars after the words as before them")
    case "[…]": (reading, hint) = ("a half of […] is printed here", "write […], if something is left out")
    case "**":
      (reading, hint) = (
        "a line in bold stands at the end of this one", "if it is a heading, put it on a line of its own"
      )
    case "- -":
      (reading, hint) = ("an item of a list opens right after another one, without words", "leave one of them")
    case "…":
      (reading, hint) = (
        "something is left out at the end of this line", "put […] on a line of its own, if lines are left out"
      )
    case "```":
      (reading, hint) = ("signs for code are printed here", "put ``` on a line of its own before and after it")
    case "~~":
      (reading, hint) = (
        "signs for words that are struck out are printed here", "give the text as it was adopted, without those words"
      )
    case "(", ")":
      (reading, hint) = ("a bracket stands here without its other half", "look where the other half has to stand")
    case ">":
      (reading, hint) = ("> stands within this line and is printed", "if it opens a quotation, begin a line with it")
    case "* *": (reading, hint) = ("two signs are printed here", "put three of them for a line between two parts")
    case "|":
      (reading, hint) = ("the rule of a table is printed here", "put each row of the table on a line of its own")
    case "\\":
      (reading, hint) = ("a backslash is printed here, before a label", "delete it, if a provision begins here")
    case "-->", "!--":
      (reading, hint) = ("a part of a comment is printed here", "begin it with <!-- and end it with -->")
    default:
      (reading, hint) = (
        "\(sign) stands within this line and is printed",
        "put the heading on a line of its own, with an empty line before it"
      )
    }
    return Diagnostic(.warning, rule: ResolutionRule.straySign, at: place, reading, hints: [hint])
  }

  static func lineInTable(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.straySign, at: place,
      "this line has no bar, but is read as a row of the table above it",
      hints: ["leave an empty line before it if it is no row"])
  }

  static func rowTooLong(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.straySign, at: place,
      "this row has more cells than the head of the table, and what stands in them is not printed",
      hints: ["if two rows stand on one line, put each on a line of its own; or give the head as many cells"])
  }

  static func titleInDoubt(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.titleIsText, at: place,
      "this heading is read as the title, though text stands before it and other headings of its level come after it",
      hints: ["begin the title with # and a space, and headings within the text with ##"])
  }

  static func headingLikeTitle(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.titleIsText, at: place,
      "this heading may be the title, but is read as one within the text, as others of its level come after it",
      hints: ["begin it with one # if it is the title"])
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
