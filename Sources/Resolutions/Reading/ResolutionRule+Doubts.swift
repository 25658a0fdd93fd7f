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
}
