public import Resolutions

/// `/fr/about/`: a page of the publisher's own, which is no resolution.
public struct OwnPage: Sendable {
  /// Its name in addresses, the same in all languages.
  public let slug: Slug
  /// What its author wrote.
  public let text: PlainPage
  /// Where its links lead.
  public let links: ResolvedLinks
  /// The languages it exists in.
  public let languages: [LanguageTag]

  /// `/fr/about/`
  public var address: Address { .page(text.language, slug) }
}
