package import Markup
package import Resolutions

/// One language in which a resolution exists, seen from a page about that resolution.
package struct VersionLink: Sendable {
  package let language: SiteLanguage
  /// What that version says of itself; nil for the original.
  package let translation: Head.Translation?

  package init(language: SiteLanguage, translation: Head.Translation?) {
    self.language = language
    self.translation = translation
  }
}

/// What all pages about one resolution share, in whatever language.
package final class ResolutionContext: Sendable {
  package let slug: Slug
  /// The language of the version from which all ids come.
  package let sourceLanguage: SiteLanguage
  /// Every language in which it exists, by their own names, the page's own included.
  package let versions: [VersionLink]
  /// The languages of all versions, in the same order.
  package let languages: [SiteLanguage]
  /// Facts of the source version; a translation's head overrides them.
  package let reference: String?
  package let date: PartialDate?
  package let status: Head.Status?

  package init(
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
package final class RenderedVersion: Sendable {
  package let version: LanguageVersion
  package let language: SiteLanguage
  /// Writes the version's Markdown.
  package let markdown: MarkdownHTML
  /// The short title.
  package let title: String
  package let institution: String?
  package let translation: Head.Translation?
  package let translator: String?

  package init(
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
package struct ResolutionPage: Sendable {
  package let frame: SiteFrame
  package let context: ResolutionContext
  package let rendered: RenderedVersion

  package init(frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
  }

  package var address: Address { .resolution(rendered.language.tag, context.slug) }
}

/// `/kk/2019-2610-kazakhstan/parallel/`: a translation beside the original, provision by provision.
package struct ParallelPage: Sendable {
  package let frame: SiteFrame
  package let context: ResolutionContext
  package let rendered: RenderedVersion

  package init(frame: SiteFrame, context: ResolutionContext, rendered: RenderedVersion) {
    self.frame = frame
    self.context = context
    self.rendered = rendered
  }

  package var address: Address { .parallel(rendered.language.tag, context.slug) }
}

/// `/kk/2019-2610-kazakhstan/rec_B/`: one provision to share, and its compact form to embed.
package struct ProvisionPage: Sendable {
  package let frame: SiteFrame
  package let context: ResolutionContext
  package let rendered: RenderedVersion
  package let place: PlacedProvision
  /// The provisions before and after it in the text, of the same rank.
  package let previous: PlacedProvision?
  package let next: PlacedProvision?

  package init(
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

  package var provision: Provision { place.provision }
  package var address: Address { .provision(rendered.language.tag, context.slug, provision.anchor) }
}

/// `/2019-2610-kazakhstan/`: all languages of a resolution; a script takes the reader to the best one.
package struct NeutralPage: Sendable {
  /// The source language's frame.
  package let frame: SiteFrame
  package let context: ResolutionContext
  /// The full title in each language, in the order of `context.versions`.
  package let titles: [String]

  package init(frame: SiteFrame, context: ResolutionContext, titles: [String]) {
    self.frame = frame
    self.context = context
    self.titles = titles
  }

  package var address: Address { .neutral(context.slug) }
}
