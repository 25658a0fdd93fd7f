public import CommonMark
public import Diagnostics

/// One resolution in one language, as read from one file: an expression of the work in the sense of FRBR and ELI.
public final class LanguageVersion: Sendable {
  /// The one that the file's folder is named with.
  public let language: LanguageTag
  /// What it was read from.
  public let file: SourceFile
  /// What this file's head says; what it leaves to the source version's is nil or empty.
  public let head: Head
  /// The text that all places are nodes of.
  public let document: MarkdownDocument
  /// The heading that gives the full title; nil where the head's `title` has to serve.
  public let heading: TextPlace?
  /// What the text consists of.
  public let structure: Structure
  /// The resolution itself, without its annexes.
  public let main: ResolutionBody
  /// In the order of the text.
  public let annexes: [Annex]
  /// The footnotes that something refers to, and the references to them by the node's index.
  public let notes: Footnotes
  /// What it shows of the source version, as it is not translated yet; nil where that is nothing.
  public let borrowed: BorrowedText?

  init(
    language: LanguageTag, file: SourceFile, head: Head, document: MarkdownDocument, heading: TextPlace?,
    structure: Structure, main: ResolutionBody, annexes: [Annex], notes: Footnotes, borrowed: BorrowedText? = nil
  ) {
    self.borrowed = borrowed
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

  /// Those that something refers to, in the order in which they are listed.
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
  /// What stands before the formula and is no part of the text: sponsors' lines, "draft resolution".
  public let openingNote: [TextPlace]
  /// The text between the title and the first citation: "The European Parliament,".
  public let formula: [TextPlace]
  /// Citations and recitals, and what stands among them.
  public let preamble: Siblings
  /// Paragraphs or articles, and what stands among them.
  public let operative: Siblings

  init(openingNote: [TextPlace] = [], formula: [TextPlace], preamble: Siblings, operative: Siblings) {
    self.openingNote = openingNote
    self.formula = formula
    self.preamble = preamble
    self.operative = operative
  }

  /// With nothing in it.
  public static let empty = ResolutionBody(
    formula: [], preamble: Siblings(.empty, 0..<0), operative: Siblings(.empty, 0..<0))

  /// The enacting formula where it comes after the recitals: "NOW, THEREFORE, BE IT RESOLVED:".
  public var leadIn: [TextPlace] { texts(.leadIn) }

  /// What comes after the last provision: votes, signatures, place and date. It is part of no provision.
  public var ending: [TextPlace] { texts(.ending) }

  /// The texts between provisions that have a role, in the order of the text.
  private func texts(_ role: Structure.TextRole) -> [TextPlace] {
    let structure = elements.structure
    return elements.indices.compactMap { structure[$0].role == role ? structure[$0].text : nil }
  }

  /// Preamble and operative part in one.
  public var elements: Siblings {
    Siblings(preamble.structure, preamble.range.lowerBound..<operative.range.upperBound)
  }
}

/// An annex, whose numbering begins anew.
public struct Annex: Sendable {
  /// `att_1` for the first.
  public let anchor: Anchor
  /// The heading that it begins with.
  public let heading: TextPlace
  /// Its number as printed: `I`, `A`, `2`; empty where it has none.
  public let number: String
  /// Where its heading stands; the place that diagnostics point to.
  public let range: SourceRange
  /// What stands under its heading.
  public let body: ResolutionBody
}

/// The footnotes of a text.
public struct Footnotes: Sendable {
  /// In the order of their numbers where all have one, else in that of their definitions.
  public internal(set) var all: [Footnote] = []
  /// The references by their nodes' indices.
  public internal(set) var references: [Int: FootnoteReference] = [:]
}

/// A footnote under the mark that the printed text has.
public struct Footnote: Sendable {
  /// `fn_2` of the one marked 2, `fn_ast` of the one marked `*`: the same in all languages, whatever order they refer in.
  public let anchor: Anchor
  /// As readers see it: `2`, `*`, `a`.
  public let mark: String
  /// The definition's node.
  public let text: TextPlace
  /// The ids of the references to it, for the way back.
  public internal(set) var references: [String]
}

/// One reference to a footnote.
public struct FootnoteReference: Sendable, Hashable {
  /// The footnote's, as readers see it.
  public let mark: String
  /// The footnote's address: `fn_1`.
  public let target: Anchor
  /// Unique in the page: `fnref_1`, `fnref_1_2`.
  public let id: String
}
