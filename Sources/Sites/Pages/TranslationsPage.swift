internal import Resolutions

/// `/fr/translations/`: for a team, how far the translations into a language have come, and what is to be done.
public struct TranslationsPage: Sendable {
  /// What pages in its language share.
  public let frame: SiteFrame
  /// The languages that have such a page, by their own names.
  public let languages: [SiteLanguage]
  /// Newest first.
  public let texts: [Text]

  /// One resolution.
  public struct Text: Sendable {
    /// The resolution's.
    public let slug: Slug
    /// Of the translation.
    public let title: String
    /// The language of the original.
    public let source: SiteLanguage
    /// Of the translation.
    public let findings: TranslationFindings
  }

  /// `/fr/translations/`
  public var address: Address { .translations(frame.language.tag) }
}

extension SiteFrame {
  fileprivate func site(_ tag: LanguageTag) -> SiteLanguage {
    languages.first { $0.tag == tag } ?? LanguageFacts.language(tag)
  }
}

extension SitePages {
  /// The page for a language; nil where it has no translations, or the site has no such pages.
  public func translations(_ frame: SiteFrame) -> TranslationsPage? {
    guard frame.configuration.hasStatusPages else { return nil }
    let tag = frame.language.tag
    let texts = listed.compactMap { listing -> TranslationsPage.Text? in
      guard let version = listing.version(in: tag), let findings = version.findings else { return nil }
      return TranslationsPage.Text(
        slug: listing.slug, title: version.title, source: frame.site(listing.sourceLanguage), findings: findings)
    }
    guard !texts.isEmpty else { return nil }
    return TranslationsPage(
      frame: frame, languages: frame.languages.filter { translated.contains($0.tag) }, texts: texts)
  }
}
