package import CommonMark
package import Diagnostics

/// One resolution in one language, as read from one file: an expression of the work in the sense of FRBR and ELI.
package final class LanguageVersion: Sendable {
  package let language: LanguageTag
  package let file: SourceFile
  package let head: Head
  package let document: MarkdownDocument
  /// The heading that gives the full title; nil where the head's `title` has to serve.
  package let heading: TextPlace?
  /// What the text consists of.
  package let structure: Structure
  package let main: ResolutionBody
  package let annexes: [Annex]
  /// Numbered in the order of the first references, and the references to them by the node's index.
  package let notes: Footnotes

  init(
    language: LanguageTag, file: SourceFile, head: Head, document: MarkdownDocument, heading: TextPlace?,
    structure: Structure, main: ResolutionBody, annexes: [Annex], notes: Footnotes
  ) {
    self.language = language
    self.file = file
    self.head = head
    self.document = document
    self.heading = heading
    self.structure = structure
    self.main = main
    self.annexes = annexes
    self.notes = notes
  }

  package var footnotes: [Footnote] { notes.all }

  /// Every provision in the order of the text, points included.
  package var provisions: some Sequence<Provision> {
    structure.elements.indices.lazy.compactMap { [structure] in Provision(structure, $0) }
  }

  /// Everything that can be linked to, in the order of the text, the footnotes last.
  package var anchors: [Anchor] { anchorList.split(separator: "\n").map { Anchor(String($0)) } }

  /// All anchors joined by line breaks.
  package var anchorList: String { String(decoding: structure.anchors, as: UTF8.self) }

  /// The full title as plain text.
  package var fullTitle: String {
    guard let heading else { return head.title ?? "" }
    return document.plainText(of: heading.node, skipping: heading.skipping)
  }
}

/// Preamble and operative part: of the resolution itself or of one annex.
package struct ResolutionBody: Sendable {
  /// The text between the title and the first citation: "The European Parliament,".
  package let formula: [TextPlace]
  package let preamble: Siblings
  package let operative: Siblings

  init(formula: [TextPlace], preamble: Siblings, operative: Siblings) {
    self.formula = formula
    self.preamble = preamble
    self.operative = operative
  }

  /// With nothing in it.
  package static let empty = ResolutionBody(
    formula: [], preamble: Siblings(.empty, 0..<0), operative: Siblings(.empty, 0..<0))

  /// Preamble and operative part in one.
  package var elements: Siblings {
    Siblings(preamble.structure, preamble.range.lowerBound..<operative.range.upperBound)
  }
}

/// An annex, whose numbering begins anew.
package struct Annex: Sendable {
  package let anchor: Anchor
  package let heading: TextPlace
  package let range: SourceRange
  package let body: ResolutionBody
}

/// The footnotes of a text.
package struct Footnotes: Sendable {
  /// In the order of the first references.
  package internal(set) var all: [Footnote] = []
  /// The references by their nodes' indices.
  package internal(set) var references: [Int: FootnoteReference] = [:]
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
