internal import Diagnostics

/// What can be wrong with a file that a translators' tool gives back. The wording of all of it stands here.
public enum ExchangeRule: String, CaseIterable, Sendable {
  case unknownUnit = "exchange-unknown-unit"
  case otherSource = "exchange-other-source"
  case changedMeanwhile = "exchange-changed-meanwhile"
  case removed = "exchange-text-removed"
  case codesMissing = "exchange-codes-missing"
  case codesAdded = "exchange-codes-added"
  case codesMoved = "exchange-codes-moved"
  case codesBroken = "exchange-codes-broken"
  case noPlace = "exchange-no-place"
  case readOtherwise = "exchange-read-otherwise"
  case repeatedUnit = "exchange-repeated-unit"
  case noteLost = "exchange-note-lost"

  /// What is only to be looked at is taken all the same.
  var severity: Severity {
    switch self {
    case .removed, .codesMissing, .codesMoved, .noteLost: .warning
    default: .error
    }
  }

  /// One sentence without a full stop.
  /// - Parameters:
  ///   - name: of what it is about: `rec_B`.
  ///   - codes: those that it is about, as Markdown has them.
  func summary(_ name: String, _ codes: [String]) -> String {
    let list = codes.map { "“\($0.withSingleBlanks)”" }.joined(separator: ", ")
    return switch self {
    case .unknownUnit: "the source has no “\(name)”, so that its translation is not taken"
    case .otherSource: "“\(name)” was translated from another text than the source has now, so that it is not taken"
    case .changedMeanwhile:
      "“\(name)” was changed in Content after it was exported, and here too, so that it is not taken"
    case .removed: "“\(name)” has no translation here any more; the one in Content stays"
    case .codesMissing: "the source’s \(list) is missing in “\(name)”"
    case .codesAdded: "“\(name)” has codes that stand for nothing, so that it is not taken"
    case .codesMoved: "\(list) stand in another order in “\(name)” than in the source"
    case .codesBroken:
      "a code of “\(name)” is lost, has no partner or cannot stand where it does, so that it is not taken"
    case .noPlace: "the file has no place for “\(name)”, so that it is not taken"
    case .readOtherwise: "“\(name)” would be read as more or other than that, so that it is not taken"
    case .repeatedUnit: "“\(name)” stands here more than once with other translations, so that none of them is taken"
    case .noteLost: "the note of “\(name)” is not taken, as there is no text in the file that it could stand beside"
    }
  }

  /// What to do about it.
  var hint: String {
    switch self {
    case .unknownUnit: "see in Content whether it has another number now"
    case .otherSource: "export the text again, and translate what was changed"
    case .changedMeanwhile: "look at both; export again to go on with what Content has"
    case .removed: "to take it away, write <!-- untranslated --> in its place"
    case .codesMissing: "see whether a link, a footnote or an emphasis was lost"
    case .codesAdded: "take out the codes that the source has not"
    case .codesMoved: "see whether each stands with the words it belongs to"
    case .codesBroken: "put them as they are in the source, both halves around whole words"
    case .noPlace: "write <!-- untranslated --> there, after its label if it has one; a table is taken as a whole"
    case .readOtherwise:
      "see whether it begins like a label, a list or a heading, as with a number and a stop, or whether what stands before it is "
        + "to be translated first"
    case .repeatedUnit: "leave one of them"
    case .noteLost: "notes stand beside provisions that are translated; write it into the head as a comment: # …"
    }
  }

  func diagnostic(_ name: String, _ codes: [String] = [], path: String, line: Int) -> Diagnostic {
    Diagnostic(
      severity, rule: self, at: SourceLocation(path: path, range: SourceRange(line: max(line, 1), column: 1)),
      summary(name, codes), hints: [hint])
  }
}
