/// What was taken out of a source, in the order of the text, and what has to come of it: nothing is in here twice, and
/// what is not in `blocks` or `notes` is in `leftOut`.
struct ImportedText: Sendable {
  var blocks: [ImportedBlock] = []
  /// In the order of the source.
  var notes: [ImportedNote] = []
  /// Every line of the source's own text, whatever becomes of it.
  var witness: [WitnessLine] = []
  var leftOut: [LeftOut] = []
  var doubts: [Doubt] = []
  /// What our text prints and the source computes: numbers of paragraphs, marks of notes.
  var added: [String] = []
  var facts = Facts()
  /// What the lines of places are, for messages: `paragraph` in an office file.
  var unit = "line"

  /// What a source says of itself, apart from its text. Nothing in here is guessed.
  struct Facts: Sendable {
    var title: String?
    var reference: String?
    /// `YYYY-MM-DD`, or less where the source says less.
    var date: String?
    var institution: String?
    /// Who tabled the text, as they are printed.
    var sponsors: [String] = []
  }
}

/// A place in a source, as an editor finds it.
struct Place: Sendable, Hashable, Comparable {
  /// Counted from 1; nil where the source has no pages.
  var page: Int?
  /// Counted from 1, of the page where there are pages; in a Word file, paragraphs are counted.
  var line: Int

  static func < (a: Place, b: Place) -> Bool { (a.page ?? 0, a.line) < (b.page ?? 0, b.line) }

  /// `page 3, line 12`, or `line 12`.
  func description(unit: String) -> String { (page.map { "page \($0), " } ?? "") + "\(unit) \(line)" }
}

/// A line of a source's text, for the check that no word is lost.
struct WitnessLine: Sendable {
  var text: String
  var place: Place
}

/// Text of one kind within a block.
struct TextRun: Sendable, Hashable {
  var text: String
  var isEmphasized = false
  var isStrong = false
  /// Where it leads; nil for plain text.
  var link: String?
  /// The label of the note that it refers to: the run is the mark, and `text` is how it is printed.
  var note: String?

  init(_ text: String) { self.text = text }
}

/// A paragraph, heading or table.
struct ImportedBlock: Sendable {
  enum Kind: Sendable {
    case text
    /// 1 for the highest.
    case heading(level: Int)
    /// Rows of cells; the first row is the head.
    case table([[[TextRun]]])
    /// `o o o`, `* * *` or a line.
    case rule
  }

  var kind = Kind.text
  var runs: [TextRun] = []
  /// A number that the source does not write but computes, as it is printed: `AA.`
  var computedLabel: String?
  /// Where its first line begins, in widths of a letter from the left margin; nil where the source does not say.
  var indent: Double?
  /// How deep it stands in a list of the source; nil where it stands in none, or the source has none.
  var listLevel: Int?
  var place: Place
  /// Whether it stands in the middle of the line.
  var isCentered = false

  init(_ runs: [TextRun], at place: Place) {
    self.runs = runs
    self.place = place
  }

  /// What it says, without its computed label.
  var text: String { runs.map(\.text).joined() }

  /// What a reader sees of it.
  var printed: String { computedLabel.map { "\($0) \(text)" } ?? text }

  var isBlank: Bool { computedLabel == nil && text.allSatisfy(\.isWhitespace) && !isTable }

  var isTable: Bool { if case .table = kind { true } else { false } }

  var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Whether all that can be read in it is bold.
  var isStrong: Bool {
    !text.allSatisfy(\.isWhitespace)
      && runs.allSatisfy { $0.isStrong || $0.text.allSatisfy(\.isWhitespace) || $0.note != nil }
  }
}

/// A footnote or endnote.
struct ImportedNote: Sendable {
  /// As it is printed, and unique: `1`.
  var label: String
  var paragraphs: [[TextRun]]
  var place: Place
}

/// Text of the source that is not in the resolution.
struct LeftOut: Sendable {
  enum Reason: Sendable, CaseIterable {
    case sponsors, pageNumber, runningHead, masthead, siteFurniture, deletion, comment, hidden, picture, header, index
  }

  var text: String
  var reason: Reason
  var place: Place
}

/// Something that an editor should look at.
struct Doubt: Sendable {
  var rule: ImportRule
  var place: Place
  /// What the message is about.
  var subject: String
}
