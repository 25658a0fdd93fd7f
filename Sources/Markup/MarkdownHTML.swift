public import CommonMark

/// How one document's Markdown becomes HTML: the document, and what its links and footnotes were found to mean.
public final class MarkdownHTML: Sendable {
  /// What is written; the indices below are of its nodes.
  public let document: MarkdownDocument
  /// Addresses for links, by the node's index, where they differ from what the author wrote.
  public let destinations: [Int: String]
  /// Footnote references by the node's index; a reference that is not listed is printed as it was written.
  public let footnotes: [Int: FootnoteMark]

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
  public init(
    _ document: MarkdownDocument, destinations: [Int: String] = [:], footnotes: [Int: FootnoteMark] = [:]
  ) {
    self.document = document
    self.destinations = destinations
    self.footnotes = footnotes
  }

  /// The node at `index` and all below it.
  /// - Parameter skipping: bytes to leave out at the start of its first text, where a printed label stands.
  public func block(_ index: Int, skipping: Int = 0) -> Slice {
    Slice(rendering: self, index: index, skip: skipping, isInline: false)
  }

  /// What stands within the node at `index`, without the node's own tags.
  public func inlines(of index: Int, skipping: Int = 0) -> Slice {
    Slice(rendering: self, index: index, skip: skipping, isInline: true)
  }

  /// A part of the document that writes itself.
  public struct Slice: HTMLContent {
    let rendering: MarkdownHTML
    let index: Int
    let skip: Int
    let isInline: Bool

    /// Appends that part's markup.
    public func write(to html: inout HTML) {
      rendering.write(index, skipping: skip, isInline: isInline, to: &html)
    }
  }

  /// Writes the node at `index` and all below it, without a value in between.
  /// - Parameters:
  ///   - skipping: bytes to leave out at the start of its first text, where a printed label stands.
  ///   - isInline: whether the node's own tags are left out.
  public func write(_ index: Int, skipping: Int, isInline: Bool, to html: inout HTML) {
    document.text.withUnsafeBufferPointer { text in
      document.nodes.withUnsafeBufferPointer { nodes in
        var walk = MarkdownWalk(rendering: self, nodes: nodes, text: text, skip: skipping)
        if isInline {
          walk.children(of: index, to: &html)
        } else {
          walk.block(index, isTight: false, to: &html)
        }
      }
    }
  }
}
