internal import CommonMark
internal import Markup
internal import Resolutions
public import Sites

/// The text of a version as finished markup: made once, copied into each page that shows it. What differs from page to
/// page is left out, see `PageText`.
public final class TextColumn: Sendable {
  let rendered: RenderedVersion
  let structure: Structure
  /// Writes what is left out.
  let markdown: MarkdownHTML
  /// Set before ids where a page shows the same provisions twice.
  let idPrefix: String
  /// What is filled in for each element.
  let fillings: Fillings
  /// What is filled in for each footnote and its references.
  let footnotes: Fillings
  let markup: HTML
  let cuts: [Cut]
  /// Where each element stands; at the start where it is a part of another one's first line.
  let places: [Place]

  /// The end of a piece of markup, and what each page sets after it.
  struct Cut {
    enum Kind {
      /// What opens under a provision.
      case bar
      /// A cross-heading or the heading of an article, whose level is the page's.
      case heading
      /// The way to where a link begins.
      case link(LinkBase)
    }

    let end: Int
    let kind: Kind
    /// The one that a bar or a heading belongs to.
    let element: Int
  }

  /// A part of the markup, and the cuts in it.
  struct Place {
    var markup = TextSpan.empty
    var cuts = TextSpan.empty
  }

  /// An original as it stands beside its translations. Its ids have a prefix, since the pages have those of the
  /// translations as well.
  /// - Parameters:
  ///   - original: the source version.
  ///   - page: one of those pages; the way to where links lead is the same from all.
  ///   - slug: of the resolution.
  ///   - stencils: of the original's language.
  public convenience init(original: RenderedVersion, on page: Address, of slug: Slug, _ stencils: PageStencils) {
    let prefix = stencils.originalPrefix
    self.init(
      original, original.markdown(on: page, of: slug, idPrefix: prefix), stencils.original, idPrefix: prefix)
  }

  /// - Parameter markdown: writes the text on a page that shows it.
  init(
    _ rendered: RenderedVersion, _ markdown: MarkdownHTML, _ stencils: ProvisionStencils, idPrefix: String = ""
  ) {
    let structure = rendered.version.structure
    let fillings = Fillings(structure, structure.elements.indices)
    let writer = ColumnWriter(markdown: markdown, structure: structure, stencils: stencils, fillings: fillings)
    let column = writer.column()
    self.rendered = rendered
    self.markdown = markdown
    self.structure = structure
    self.idPrefix = idPrefix
    self.fillings = fillings
    footnotes = Fillings(rendered.version.footnotes, prefix: idPrefix)
    markup = column.markup
    cuts = column.cuts
    places = column.places
  }
}
