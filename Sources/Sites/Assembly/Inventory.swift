public import Resolutions

/// What Content holds, by name only: known before any file is read.
public struct Inventory: Sendable, Hashable {
  /// The languages of the site, sorted by tag.
  public let languages: [LanguageTag]
  /// The resolutions with the languages each exists in, both sorted.
  public let resolutions: [(slug: Slug, languages: [LanguageTag])]
  /// Files of `Content/static/`, by their path there.
  public let staticFiles: Set<StaticPath>
  private let bySlug: [Slug: [LanguageTag]]

  /// Made once a build, from the names of folders and files; languages and resolutions are sorted already.
  public init(
    languages: [LanguageTag], resolutions: [(slug: Slug, languages: [LanguageTag])], staticFiles: Set<StaticPath>
  ) {
    self.languages = languages
    self.resolutions = resolutions
    self.staticFiles = staticFiles
    bySlug = Dictionary(resolutions.map { ($0.slug, $0.languages) }) { first, _ in first }
  }

  /// The languages a resolution exists in; nil where there is no such resolution.
  public func languages(of slug: Slug) -> [LanguageTag]? { bySlug[slug] }

  /// Whether they hold the same names.
  public static func == (a: Self, b: Self) -> Bool {
    a.languages == b.languages && a.bySlug == b.bySlug && a.staticFiles == b.staticFiles
  }

  /// Hashes all names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(languages)
    hasher.combine(bySlug)
    hasher.combine(staticFiles)
  }

  /// All slugs, for suggestions.
  public var slugs: [String] { resolutions.map(\.slug.rawValue) }
}
