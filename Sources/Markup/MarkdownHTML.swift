public import CommonMark

/// One document's Markdown as HTML: the document, and what its links and footnotes were found to mean.
public final class MarkdownHTML: Sendable {
  /// What is written; the indices below are of its nodes.
  let document: MarkdownDocument
  /// Where links lead, by the node's index, where that differs from what the author wrote.
  let destinations: [Int: String]
  /// The languages of what links lead to, where that is another than the text's, by the links' nodes.
  let languages: [Int: String]
  /// Footnote references by the node's index; a reference that is not listed is printed as it was written.
  let footnotes: [Int: FootnoteMark]
  /// Whether a number and the ending that a hyphen joins to it stay on one line: `19-бабын`.
  let keepsEndings: Bool

  /// One printed reference to a footnote.
  public struct FootnoteMark: Sendable, Hashable {
    /// The footnote's printed number.
    public let label: String
    /// The id of the footnote it leads to.
    public let target: String
    /// The id of this reference, unique in the page.
    public let id: String

    /// Made for each reference when all footnotes are numbered.
    public init(label: String, target: String, id: String) {
      self.label = label
      self.target = target
      self.id = id
    }
  }

  /// Links and footnote references that are not listed are printed as they were written.
  /// - Parameters:
  ///   - languages: of what links lead to, where that is another than the text's.
  ///   - keepsEndings: whether a number and the ending that a hyphen joins to it stay on one line.
  public init(
    _ document: MarkdownDocument, destinations: [Int: String] = [:], languages: [Int: String] = [:],
    footnotes: [Int: FootnoteMark] = [:], keepsEndings: Bool = false
  ) {
    self.document = document
    self.destinations = destinations
    self.languages = languages
    self.footnotes = footnotes
    self.keepsEndings = keepsEndings
  }

  /// The node at `index` and all below it.
  /// - Parameter skipping: bytes to leave out at the start of its first text, where a printed label stands.
  public func block(_ index: Int, skipping: Int = 0) -> HTML {
    var html = HTML()
    var walk = MarkdownWalk(rendering: self, skip: skipping)
    walk.block(index, isTight: false, to: &html)
    return html
  }

  /// What stands within the node at `index`, without the node's own tags.
  /// - Parameter skipping: bytes to leave out at the start of its first text, where a printed label stands.
  public func inlines(of index: Int, skipping: Int = 0) -> HTML {
    var html = HTML()
    var walk = MarkdownWalk(rendering: self, skip: skipping)
    walk.children(of: index, to: &html)
    return html
  }
}
