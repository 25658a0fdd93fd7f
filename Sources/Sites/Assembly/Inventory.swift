package import Resolutions

/// What Content holds, by name only: known before any file is read.
package struct Inventory: Sendable {
  /// The languages of the site, sorted by tag.
  package let languages: [LanguageTag]
  /// The resolutions with the languages each exists in, both sorted.
  package let resolutions: [(slug: Slug, languages: [LanguageTag])]
  /// Files of `Content/static/`, by their path there.
  package let staticFiles: Set<String>
  private let bySlug: [Slug: [LanguageTag]]

  package init(
    languages: [LanguageTag], resolutions: [(slug: Slug, languages: [LanguageTag])], staticFiles: Set<String>
  ) {
    self.languages = languages
    self.resolutions = resolutions
    self.staticFiles = staticFiles
    bySlug = Dictionary(resolutions.map { ($0.slug, $0.languages) }) { first, _ in first }
  }

  /// The languages a resolution exists in; nil where there is no such resolution.
  package func languages(of slug: Slug) -> [LanguageTag]? { bySlug[slug] }

  /// All slugs, for suggestions.
  package var slugs: [String] { resolutions.map(\.slug.rawValue) }
}
