public import Resolutions

/// One language in which a resolution exists, seen from a page about that resolution.
public struct VersionLink: Sendable {
  /// The one in which that version is written.
  public let language: SiteLanguage
  /// What that version says of itself; nil for the original.
  public let translation: Head.Translation?

  init(language: SiteLanguage, translation: Head.Translation?) {
    self.language = language
    self.translation = translation
  }
}

/// What all pages about one resolution share, in whatever language.
public final class ResolutionContext: Sendable {
  /// What its addresses in all languages have in common.
  public let slug: Slug
  /// The language of the version from which all ids come.
  public let sourceLanguage: SiteLanguage
  /// Every language in which it exists, by their own names, the page's own included.
  public let versions: [VersionLink]
  /// The languages of all versions, in the same order.
  public let languages: [SiteLanguage]
  /// Facts of the source version; a translation's head overrides them.
  public let reference: String?
  /// Nil where the source version's head gives none.
  public let date: PartialDate?
  /// Nil where the source version's head gives none.
  public let status: Head.Status?

  init(
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
  /// The version as it was read.
  public let version: LanguageVersion
  /// Its language, with all that pages need to know of it.
  public let language: SiteLanguage
  /// Where its links and images lead within the site.
  public let links: ResolvedLinks
  /// The short title.
  public let title: String
  /// Whose resolution it is, as its head or else the source version's says; nil where neither does.
  public let institution: String?
  /// What its head says of it; nil for the source version.
  public let translation: Head.Translation?
  /// Who made it, as its head says; nil where it does not.
  public let translator: String?

  init(
    version: LanguageVersion, language: SiteLanguage, links: ResolvedLinks, title: String, institution: String?,
    translation: Head.Translation?, translator: String?
  ) {
    self.version = version
    self.language = language
    self.links = links
    self.title = title
    self.institution = institution
    self.translation = translation
    self.translator = translator
  }
}

/// `/fr/2019-2610-kazakhstan/`: the whole text in one language.
public struct ResolutionPage: Sendable {
  /// What pages in its language share.
  public let frame: SiteFrame
  /// What pages about its resolution share.
  public let context: ResolutionContext
  /// The version.
  public let rendered: RenderedVersion
  /// `/fr/2019-2610-kazakhstan/`
  public let address: Address

  /// Made once a version.
  public init(frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
    address = .resolution(rendered.language.tag, context.slug)
  }
}

/// `/kk/2019-2610-kazakhstan/parallel/`: a translation beside the original, provision by provision.
public struct ParallelPage: Sendable {
  /// What pages in the translation's language share.
  public let frame: SiteFrame
  /// What pages about its resolution share.
  public let context: ResolutionContext
  /// The translation.
  public let rendered: RenderedVersion
  /// The translation beside the source version.
  public let alignment: Alignment
  /// `/kk/2019-2610-kazakhstan/parallel/`
  public let address: Address

  /// Made once a translation.
  public init(frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion, alignment: Alignment) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
    self.alignment = alignment
    address = .parallel(rendered.language.tag, context.slug)
  }
}

/// `/kk/2019-2610-kazakhstan/rec_B/`: one provision to share, and its compact form to embed.
public struct ProvisionPage: Sendable {
  /// What pages in its language share.
  public let frame: SiteFrame
  /// What pages about its resolution share.
  public let context: ResolutionContext
  /// The version that the provision stands in.
  public let rendered: RenderedVersion
  /// The provision with all it belongs to, for its full name.
  public let place: PlacedProvision
  /// The provisions before and after it in the text, of the same rank.
  public let previous: PlacedProvision?
  /// Nil for the last one of its rank.
  public let next: PlacedProvision?

  /// Made once a provision of each version, where the site has such pages.
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

  /// The one that it shows.
  public var provision: Provision { place.provision }
  /// `/kk/2019-2610-kazakhstan/rec_B/`
  public var address: Address { .provision(rendered.language.tag, context.slug, provision.anchor) }
}

/// `/2019-2610-kazakhstan/`: all languages of a resolution; a script takes the reader to the best one.
public struct NeutralPage: Sendable {
  /// The source language's frame.
  public let frame: SiteFrame
  /// What pages about its resolution share.
  public let context: ResolutionContext
  /// The full title in each language, in the order of `context.versions`.
  public let titles: [String]

  /// Made once a resolution.
  public init(frame: SiteFrame, context: ResolutionContext, titles: [String]) {
    self.frame = frame
    self.context = context
    self.titles = titles
  }

  /// `/2019-2610-kazakhstan/`
  public var address: Address { .neutral(context.slug) }
}
