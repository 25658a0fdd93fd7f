public import Resolutions

/// What Content holds, by name only: known before any file is read.
public struct Inventory: Sendable, Hashable {
  /// The languages of the site, sorted by tag.
  public let languages: [LanguageTag]
  /// The resolutions with the languages each exists in, both sorted.
  public let resolutions: [(slug: Slug, languages: [LanguageTag])]
  /// Pages that are no resolutions, with the languages each exists in, both sorted.
  public let pages: [(slug: Slug, languages: [LanguageTag])]
  /// Files of `Content/static/`, by their path there.
  public let staticFiles: Set<StaticPath>
  private let bySlug: [Slug: [LanguageTag]]
  private let pagesBySlug: [Slug: [LanguageTag]]
  private let earlier: [Slug: [(slug: Slug, languages: [LanguageTag])]]

  /// Made once a build, from the names of folders and files; languages, resolutions and pages are sorted already.
  public init(
    languages: [LanguageTag], resolutions: [(slug: Slug, languages: [LanguageTag])],
    pages: [(slug: Slug, languages: [LanguageTag])] = [], staticFiles: Set<StaticPath>
  ) {
    self.languages = languages
    self.resolutions = resolutions
    self.pages = pages
    self.staticFiles = staticFiles
    pagesBySlug = Dictionary(pages.map { ($0.slug, $0.languages) }) { first, _ in first }
    earlier = Dictionary(grouping: resolutions.filter { $0.slug.current != nil }) { $0.slug.current ?? $0.slug }
    bySlug = Dictionary(resolutions.map { ($0.slug, $0.languages) }) { first, _ in first }
  }

  /// The languages a resolution exists in; nil where there is no such resolution.
  public func languages(of slug: Slug) -> [LanguageTag]? { bySlug[slug] }

  /// The earlier versions of a resolution, the newest first, with the languages each exists in.
  public func earlierVersions(of slug: Slug) -> [(slug: Slug, languages: [LanguageTag])] {
    (earlier[slug] ?? []).reversed()
  }

  /// The languages a page exists in that is no resolution; nil where there is no such page.
  public func languages(ofPage slug: Slug) -> [LanguageTag]? { pagesBySlug[slug] }

  /// The same without some versions.
  public func keeping(_ isKept: (Slug, LanguageTag) -> Bool) -> Inventory {
    let kept = resolutions.map { slug, languages in (slug: slug, languages: languages.filter { isKept(slug, $0) }) }
    return Inventory(
      languages: languages, resolutions: kept.filter { !$0.languages.isEmpty }, pages: pages, staticFiles: staticFiles)
  }

  /// Whether they hold the same names.
  public static func == (a: Self, b: Self) -> Bool {
    a.languages == b.languages && a.bySlug == b.bySlug && a.pagesBySlug == b.pagesBySlug
      && a.staticFiles == b.staticFiles
  }

  /// Hashes all names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(languages)
    hasher.combine(bySlug)
    hasher.combine(pagesBySlug)
    hasher.combine(staticFiles)
  }

  /// All slugs, for suggestions.
  public var slugs: [String] { (resolutions + pages).map(\.slug.rawValue) }
}
