internal import Markup
internal import Resolutions
public import Sites

/// What all pages about one resolution share, as finished markup: made once a resolution.
public final class ResolutionParts: Sendable {
  let context: ResolutionContext
  /// The links to the whole text in all its languages.
  let alternates: HTML?

  /// Made once a resolution, before any of its pages is written.
  public init(_ context: ResolutionContext, _ configuration: SiteConfiguration) {
    self.context = context
    alternates = DocumentHead.alternates(
      context.languages, anyLanguage: .neutral(context.slug), configuration
    ) { .resolution($0, context.slug) }
  }
}

/// What all pages about one version share: made once a version.
public final class VersionParts: Sendable {
  /// Of the version's language.
  public let stencils: PageStencils
  /// The version, with its links as the page of the whole text prints them.
  public let rendered: RenderedVersion
  let resolution: ResolutionParts
  /// As plain text.
  public let fullTitle: String
  /// Of the whole text.
  let citation: Citation
  /// What the text says first, for those who only see the page's name.
  let description: String

  /// Made once a version, before any of its pages is written.
  public init(_ rendered: RenderedVersion, of resolution: ResolutionParts, _ stencils: PageStencils) {
    self.stencils = stencils
    self.rendered = rendered
    self.resolution = resolution
    fullTitle = rendered.version.fullTitle
    citation = Citation(rendered, title: fullTitle, of: resolution.context, stencils.frame)
    description = rendered.version.description(limit: 160)
  }

  /// `cite.bib`, `cite.ris` and `cite.json` beside the page of the whole text.
  public var citationFiles: [CitationFile] {
    CitationFile.all(citation, beside: .resolution(rendered.language.tag, resolution.context.slug))
  }
}
