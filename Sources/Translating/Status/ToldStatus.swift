internal import Sites

/// How the status of translations is told.
public enum StatusForm: Sendable {
  /// For a terminal: a line a translation, and those units that somebody should look at.
  case text
  /// For programs: an array of translations with all of their units.
  case json
  /// One page that needs nothing else.
  case html

  /// Whether units that nobody has to look at are told as well.
  var tellsAll: Bool { self != .text }

  /// The words for one translation.
  func told(_ status: TranslationStatus) -> ToldStatus {
    switch self {
    case .text: ToldStatus(status, text: StatusText.text(of: status))
    case .json: ToldStatus(status, text: StatusJSON.object(status))
    case .html: ToldStatus(status, text: StatusPage.section(of: status), row: StatusPage.row(of: status))
    }
  }
}

/// What is kept of the status of a translation: its words.
struct ToldStatus: Sendable {
  /// `de/2019-2610-kazakhstan`
  let name: String
  let text: String
  /// Of a page’s table.
  let row: String
  /// Whether nobody recorded from which text it was translated.
  let isUnrecorded: Bool
  /// Whether somebody should look at anything.
  let hasFindings: Bool

  init(_ status: TranslationStatus, text: String, row: String = "") {
    name = status.name
    (self.text, self.row) = (text, row)
    isUnrecorded = status.isUnrecorded && !status.isUnread
    hasFindings = status.hasFindings
  }
}
