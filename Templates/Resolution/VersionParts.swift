internal import Markup
internal import Resolutions
public import Sites

/// What all pages about one resolution share, as finished markup: made once a resolution.
public final class ResolutionParts: Sendable {
  let context: ResolutionContext
  /// The links to the whole text in all its languages.
  let alternates: HTML?
  /// The links to a provision in each version, in their order.
  let sameProvision: [Stencil]

  /// Made once a resolution, before any of its pages is written.
  /// - Parameter baseURL: where the site will stand; nil where that is not known.
  public init(_ context: ResolutionContext, baseURL: String?) {
    self.context = context
    sameProvision = context.versions.map { ProvisionBar.sameProvision($0, context.slug) }
    alternates = DocumentHead.alternates(
      context.languages, anyLanguage: .neutral(context.slug), baseURL: baseURL
    ) { .resolution($0, context.slug) }
  }
}

/// What all pages about one version share: made once a version.
public final class VersionParts: Sendable {
  /// Of the version's language.
  public let stencils: PageStencils
  /// The version.
  public let rendered: RenderedVersion
  /// Writes the text on the page of the whole text.
  let markdown: MarkdownHTML
  let resolution: ResolutionParts
  /// As plain text.
  public let fullTitle: String
  /// Of the whole text.
  let citation: Citation
  /// What the text says first, for those who only see the page's name.
  let description: String
  /// The line of facts over the text.
  let facts: HTML
  /// What kind of translation it is; nil for the original.
  let notice: Stencil?
  /// The text itself.
  let text: TextColumn

  /// Made once a version, before any of its pages is written.
  public init(_ rendered: RenderedVersion, of resolution: ResolutionParts, _ stencils: PageStencils) {
    self.stencils = stencils
    self.rendered = rendered
    self.resolution = resolution
    let whole = Address.resolution(rendered.language.tag, resolution.context.slug)
    markdown = rendered.markdown(on: whole, of: resolution.context.slug)
    fullTitle = rendered.version.fullTitle
    citation = Citation(rendered, title: fullTitle, of: resolution.context, stencils.frame)
    description = rendered.version.description(limit: 160)
    let status = rendered.version.head.status ?? resolution.context.status
    facts = "\(Facts(status: status.map { stencils.frame.phrases[$0.phrase] }, citation: citation))"
    notice = TranslationNotice.stencil(rendered, resolution.context, stencils.frame)
    text = TextColumn(rendered, markdown, stencils.provisions)
  }

  /// Writes the text on another page about the resolution.
  func markdown(on page: Address) -> MarkdownHTML {
    markdown.moved(to: page, from: .resolution(rendered.language.tag, resolution.context.slug))
  }

  /// The citation of the whole text in the form of a file beside its page.
  public func write(_ format: CitationFormat, to bytes: inout [UInt8]) { citation.write(format, to: &bytes) }
}
