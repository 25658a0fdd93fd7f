public import CommonMark
public import Diagnostics

/// One resolution in one language, as read from one file: an expression of the work in the sense of FRBR and ELI.
public final class LanguageVersion: Sendable {
  public let language: LanguageTag
  public let file: SourceFile
  public let head: Head
  public let document: MarkdownDocument
  /// The heading that gives the full title; nil where the head's `title` has to serve.
  public let heading: TextPlace?
  /// What the text consists of.
  public let structure: Structure
  public let main: ResolutionBody
  public let annexes: [Annex]
  /// Numbered in the order of the first references, and the references to them by the node's index.
  public let notes: Footnotes

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

  public var footnotes: [Footnote] { notes.all }

  /// Every provision in the order of the text, points included.
  public var provisions: some Sequence<Provision> {
    structure.elements.indices.lazy.compactMap { [structure] in Provision(structure, $0) }
  }

  /// Everything that can be linked to, in the order of the text, the footnotes last.
  public var anchors: [Anchor] { anchorList.split(separator: "\n").map { Anchor(String($0)) } }

  /// All anchors joined by line breaks.
  public var anchorList: String { String(decoding: structure.anchors, as: UTF8.self) }

  /// The full title as plain text.
  public var fullTitle: String {
    guard let heading else { return head.title ?? "" }
    return document.plainText(of: heading.node, skipping: heading.skipping)
  }
}

/// Preamble and operative part: of the resolution itself or of one annex.
public struct ResolutionBody: Sendable {
  /// The text between the title and the first citation: "The European Parliament,".
  public let formula: [TextPlace]
  public let preamble: Siblings
  public let operative: Siblings

  init(formula: [TextPlace], preamble: Siblings, operative: Siblings) {
    self.formula = formula
    self.preamble = preamble
    self.operative = operative
  }

  /// With nothing in it.
  public static let empty = ResolutionBody(
    formula: [], preamble: Siblings(.empty, 0..<0), operative: Siblings(.empty, 0..<0))

  /// Preamble and operative part in one.
  public var elements: Siblings {
    Siblings(preamble.structure, preamble.range.lowerBound..<operative.range.upperBound)
  }
}

/// An annex, whose numbering begins anew.
public struct Annex: Sendable {
  public let anchor: Anchor
  public let heading: TextPlace
  public let range: SourceRange
  public let body: ResolutionBody
}

/// The footnotes of a text.
public struct Footnotes: Sendable {
  /// In the order of the first references.
  public internal(set) var all: [Footnote] = []
  /// The references by their nodes' indices.
  public internal(set) var references: [Int: FootnoteReference] = [:]
}

/// A footnote, numbered in the order of the first references.
public struct Footnote: Sendable {
  public let anchor: Anchor
  public let number: Int
  /// The definition's node.
  public let text: TextPlace
  /// The ids of the references to it, for the way back.
  public internal(set) var references: [String]
}

/// One reference to a footnote.
public struct FootnoteReference: Sendable, Hashable {
  public let number: Int
  public let target: Anchor
  /// Unique in the page: `fnref_1`, `fnref_1_2`.
  public let id: String
}
