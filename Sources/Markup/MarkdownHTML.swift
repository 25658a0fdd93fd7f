public import CommonMark

/// How one document's Markdown becomes HTML: the document, and what its links and footnotes were found to mean.
public final class MarkdownHTML: Sendable {
  /// What is written; the indices below are of its nodes.
  public let document: MarkdownDocument
  /// Where links lead, by the node's index, where that differs from what the author wrote.
  public let destinations: [Int: Destination]
  /// The ways to them from the page that is written.
  public let bases: LinkBases
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

  /// Where a link leads within the site: the way from the page to a base, and the rest, which is the same on all pages.
  public struct Destination: Sendable, Hashable {
    /// Where the rest begins.
    public let base: LinkBase
    /// What follows the way to the base: `#rec_B`, `fr/2019-2610-kazakhstan/`.
    public let rest: String

    /// Made for each link when it is known what it means.
    public init(_ base: LinkBase, _ rest: String) {
      self.base = base
      self.rest = rest
    }
  }

  /// Links and footnote references that are not listed are printed as they were written.
  public init(
    _ document: MarkdownDocument, destinations: [Int: Destination] = [:], bases: LinkBases = .none,
    footnotes: [Int: FootnoteMark] = [:]
  ) {
    self.document = document
    self.destinations = destinations
    self.bases = bases
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
    write(index, skipping: skipping, isInline: isInline, gaps: nil, to: &html)
  }

  /// The same for any page: without the ways to the bases of links.
  /// - Parameter gaps: where these belong is added to them.
  public func write(_ index: Int, skipping: Int, isInline: Bool, leaving gaps: inout [LinkGap], to html: inout HTML) {
    withUnsafeMutablePointer(to: &gaps) { gaps in
      write(index, skipping: skipping, isInline: isInline, gaps: gaps, to: &html)
    }
  }

  /// - Parameter gaps: nil where the ways to the bases of links are written.
  @inline(__always) private func write(
    _ index: Int, skipping: Int, isInline: Bool, gaps: UnsafeMutablePointer<[LinkGap]>?, to html: inout HTML
  ) {
    document.text.withUnsafeBufferPointer { text in
      document.nodes.withUnsafeBufferPointer { nodes in
        var walk = MarkdownWalk(rendering: self, nodes: nodes, text: text, skip: skipping, gaps: gaps)
        if isInline {
          walk.children(of: index, to: &html)
        } else {
          walk.block(index, isTight: false, to: &html)
        }
      }
    }
  }
}

/// What links within a site begin at.
public enum LinkBase: UInt8, Sendable, Hashable {
  /// The page with the whole text that the link stands in.
  case text
  /// The base of the site.
  case site
}

/// The ways from a page to what links begin at.
public struct LinkBases: Sendable, Hashable {
  private let text: String
  private let site: String

  /// - Parameters:
  ///   - text: to the page with the whole text; empty on that page.
  ///   - site: to the base of the site: `../../`.
  public init(text: String, site: String) {
    self.text = text
    self.site = site
  }

  /// Of texts without links within the site.
  public static let none = LinkBases(text: "", site: "")

  /// The way to a base.
  public subscript(base: LinkBase) -> String {
    switch base {
    case .text: text
    case .site: site
    }
  }
}

/// A place in markup where the way to the base of a link belongs.
public struct LinkGap: Sendable, Hashable {
  /// In bytes from the start of the markup.
  public let offset: Int
  /// The way to which one.
  public let base: LinkBase
}
