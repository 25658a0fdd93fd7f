public import Markup
public import Resolutions

/// One language in which a resolution exists, seen from a page about that resolution.
public struct VersionLink: Sendable {
  public let language: SiteLanguage
  /// What that version says of itself; nil for the original.
  public let translation: Head.Translation?

  public init(language: SiteLanguage, translation: Head.Translation?) {
    self.language = language
    self.translation = translation
  }
}

/// What all pages about one resolution share, in whatever language.
public final class ResolutionContext: Sendable {
  public let slug: Slug
  /// The language of the version from which all ids come.
  public let sourceLanguage: SiteLanguage
  /// Every language in which it exists, by their own names, the page's own included.
  public let versions: [VersionLink]
  /// The languages of all versions, in the same order.
  public let languages: [SiteLanguage]
  /// Facts of the source version; a translation's head overrides them.
  public let reference: String?
  public let date: PartialDate?
  public let status: Head.Status?

  public init(
    slug: Slug, sourceLanguage: SiteLanguage, versions: [VersionLink], reference: String?, date: PartialDate?,
    status: Head.Status?
  ) {
    self.slug = slug
    self.sourceLanguage = sourceLanguage
    self.versions = versions
    languages = versions.map(\.language)
    self.reference = reference
    self.date = date
    self.status = status
  }
}

/// A version made ready for templates: its text, its links resolved, its facts completed from the source version.
public final class RenderedVersion: Sendable {
  public let version: LanguageVersion
  public let language: SiteLanguage
  /// Writes the version's Markdown.
  public let markdown: MarkdownHTML
  /// The short title.
  public let title: String
  public let institution: String?
  public let translation: Head.Translation?
  public let translator: String?

  public init(
    version: LanguageVersion, language: SiteLanguage, markdown: MarkdownHTML, title: String, institution: String?,
    translation: Head.Translation?, translator: String?
  ) {
    self.version = version
    self.language = language
    self.markdown = markdown
    self.title = title
    self.institution = institution
    self.translation = translation
    self.translator = translator
  }
}

/// `/fr/2019-2610-kazakhstan/`: the whole text in one language.
public struct ResolutionPage: Sendable {
  public let frame: SiteFrame
  public let context: ResolutionContext
  public let rendered: RenderedVersion

  public init(frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
  }

  public var address: Address { .resolution(rendered.language.tag, context.slug) }
}

/// `/kk/2019-2610-kazakhstan/parallel/`: a translation beside the original, provision by provision.
public struct ParallelPage: Sendable {
  public let frame: SiteFrame
  public let context: ResolutionContext
  public let rendered: RenderedVersion

  public init(frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
  }

  public var address: Address { .parallel(rendered.language.tag, context.slug) }
}

/// `/kk/2019-2610-kazakhstan/rec_B/`: one provision to share, and its compact form to embed.
public struct ProvisionPage: Sendable {
  public let frame: SiteFrame
  public let context: ResolutionContext
  public let rendered: RenderedVersion
  public let place: PlacedProvision
  /// The provisions before and after it in the text, of the same rank.
  public let previous: PlacedProvision?
  public let next: PlacedProvision?

  public init(
    frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion, place: PlacedProvision,
    previous: PlacedProvision?, next: PlacedProvision?
  ) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
    self.place = place
    self.previous = previous
    self.next = next
  }

  public var provision: Provision { place.provision }
  public var address: Address { .provision(rendered.language.tag, context.slug, provision.anchor) }
}

/// `/2019-2610-kazakhstan/`: all languages of a resolution; a script takes the reader to the best one.
public struct NeutralPage: Sendable {
  /// The source language's frame.
  public let frame: SiteFrame
  public let context: ResolutionContext
  /// The full title in each language, in the order of `context.versions`.
  public let titles: [String]

  public init(frame: SiteFrame, context: ResolutionContext, titles: [String]) {
    self.frame = frame
    self.context = context
    self.titles = titles
  }

  public var address: Address { .neutral(context.slug) }
}
