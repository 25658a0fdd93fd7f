package import CommonMark
package import Diagnostics

/// One resolution in one language, as read from one file: an expression of the work in the sense of FRBR and ELI.
package struct LanguageVersion: Sendable {
  package let language: LanguageTag
  package let file: SourceFile
  package let head: Head
  package let document: MarkdownDocument
  /// The heading that gives the full title; nil where the head's `title` has to serve.
  package let heading: TextPlace?
  package internal(set) var main: ResolutionBody
  package internal(set) var annexes: [Annex]
  package internal(set) var footnotes: [Footnote]
  /// Everything that can be linked to, in the order of the text, the footnotes last.
  package internal(set) var anchors: [Anchor] = []
  /// The number of a footnote reference by its node's index.
  package internal(set) var footnoteReferences: [Int: FootnoteReference]

  /// Every provision in the order of the text, points included.
  package func forEachProvision(_ visit: (Provision) -> Void) {
    main.forEachProvision(visit)
    for annex in annexes { annex.body.forEachProvision(visit) }
  }

  /// The full title as plain text.
  package var fullTitle: String {
    guard let heading else { return head.title ?? "" }
    return document.plainText(of: heading.node, skipping: heading.skipping)
  }
}

/// Preamble and operative part: of the resolution itself or of one annex.
package struct ResolutionBody: Sendable {
  /// The text between the title and the first citation: "The European Parliament,".
  package internal(set) var formula: [TextPlace] = []
  package internal(set) var preamble: [BodyElement] = []
  package internal(set) var operative: [BodyElement] = []

  package init() {}

  fileprivate func forEachProvision(_ visit: (Provision) -> Void) {
    for case .provision(let provision) in preamble { provision.forEach(visit) }
    for case .provision(let provision) in operative { provision.forEach(visit) }
  }
}

/// What a preamble or an operative part consists of.
package enum BodyElement: Sendable {
  case provision(Provision)
  case crossHeading(CrossHeading)
  /// `o o o` or `* * *`.
  case rule
  /// Text that belongs to no provision.
  case text(TextPlace)
}

/// A heading between provisions; numbering runs on under it.
package final class CrossHeading: Sendable {
  /// Empty until the addresses of the whole text are given.
  package let anchor: Anchor
  /// The Markdown level, 2 to 6 (1 counts as 2).
  package let level: Int
  package let text: TextPlace
  package let range: SourceRange

  init(level: Int, text: TextPlace, range: SourceRange, anchor: Anchor = Anchor("")) {
    self.level = level
    self.text = text
    self.range = range
    self.anchor = anchor
  }

  /// The same at an address.
  func addressed(_ anchor: Anchor) -> CrossHeading {
    CrossHeading(level: level, text: text, range: range, anchor: anchor)
  }
}

/// An annex, whose numbering begins anew.
package struct Annex: Sendable {
  package internal(set) var anchor: Anchor
  package let heading: TextPlace
  package let range: SourceRange
  package internal(set) var body: ResolutionBody
}

/// A footnote, numbered in the order of the first references.
package struct Footnote: Sendable {
  package let anchor: Anchor
  package let number: Int
  /// The definition's node.
  package let text: TextPlace
  /// The ids of the references to it, for the way back.
  package internal(set) var references: [String]
}

/// One reference to a footnote.
package struct FootnoteReference: Sendable, Hashable {
  package let number: Int
  package let target: Anchor
  /// Unique in the page: `fnref_1`, `fnref_1_2`.
  package let id: String
}
