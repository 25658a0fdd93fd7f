internal import Diagnostics

// MARK: What could be read in another way

extension Diagnostic {
  /// - Parameter isList: whether the label was read as the first of a list of its own.
  static func choiceOfLetter(_ label: String, isList: Bool, at place: SourceLocation) -> Diagnostic {
    let letter = "the letter after the point before it"
    let list = "the first of a list within that point"
    return Diagnostic(
      .warning, rule: ResolutionRule.uncertainReading, at: place,
      "\(label) is read as \(isList ? list : letter); it could be \(isList ? letter : list)",
      hints: ["look whether it is; indent a list by three spaces more than the point that it belongs to"])
  }

  static func numbersBeginAnew(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.uncertainReading, at: place,
      "the numbers begin anew here, though they ran on under a heading before, so all paragraphs are addressed by section",
      hints: ["look whether the published text has this number"])
  }

  static func partLikeParagraph(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.uncertainReading, at: place,
      "\(label) is read as the heading of a part, though it ends as a paragraph does and the one above it does not",
      hints: ["look whether the labels of the two are those of the published text"])
  }

  static func paragraphAfterArticle(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.uncertainReading, at: place,
      "\(label) goes on with the numbers of the article above, but is read as no part of it, as the heading before it ends it",
      hints: ["put one more # before that heading, if it stands within the article"])
  }

  static func pointsAlone(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      .warning, rule: ResolutionRule.uncertainReading, at: place,
      "points stand here with no paragraph or recital before them, so one without text was made for them",
      hints: ["if they are paragraphs, put <!-- paragraphs --> on a line of its own before the first heading"])
  }

  static func listDoubt(_ doubt: ListDoubt, at place: SourceLocation) -> Diagnostic {
    let (summary, hint): (String, String)
    switch doubt {
    case .lonePoint(let label):
      (summary, hint) = (
        "the list that begins with \(label) comes after a text that does not lead over to it",
        "look whether its label is that of the published text"
      )
    case .apart(let label):
      (summary, hint) = (
        "the list that begins with \(label) is read apart from the one right above it",
        "indent both alike if they are one list"
      )
    case .leadToNothing(let label):
      (summary, hint) = (
        "\(label.isEmpty ? "this" : label) leads over to a list, but none follows",
        "indent the points of the list by three spaces more, or look for a label that is missing"
      )
    case .repeatedInArticle(let label):
      (summary, hint) = (
        "\(label) stands twice here, and is read once as something else",
        "look whether the published text has this number"
      )
    case .otherNumerals(let label):
      (summary, hint) = (
        "\(label) is written with other numerals than those before it",
        "look whether the published text has these numerals"
      )
    case .romanWithoutFirst(let label):
      (summary, hint) = (
        "\(label) is read as a paragraph, though no I stands before it",
        "look for a label before it that is missing, or lacks a sign"
      )
    case .unledParagraphs(let label):
      (summary, hint) = (
        "\(label) is read as a paragraph, as no colon stands before it; it could be a point",
        "put the sign that the published text has at the end of the text before it"
      )
    case .shallowDash:
      (summary, hint) = (
        "this is read as part of the point above it, though it stands no further in",
        "write both with the same sign, or indent this one by three spaces more"
      )
    case .compoundFirst(let label):
      (summary, hint) = (
        "\(label) is read as a paragraph, and the number that it repeats comes after it",
        "look whether its label is that of the published text"
      )
    case .partWithSign(let label):
      (summary, hint) = (
        "\(label) is read as the heading of a part, though it ends as a paragraph does and stands among paragraphs",
        "look whether its label is that of the published text"
      )
    }
    return Diagnostic(.warning, rule: ResolutionRule.uncertainReading, at: place, summary, hints: [hint])
  }
}
