public import Diagnostics
public import Resolutions
public import Sites

/// A site as its files are now, without its pages.
public struct SiteSurvey: Sendable {
  /// Everything that a check would say, sorted by place.
  public let diagnostics: [Diagnostic]
  /// By slug.
  public let resolutions: [ResolutionState]
}

/// What there is of a resolution.
public struct ResolutionState: Sendable {
  /// The resolution's.
  public let slug: Slug
  /// The short title of the source version.
  public let title: String
  /// The versions that are part of the site, by language tag.
  public let versions: [Version]

  /// What there is of it in one language.
  public struct Version: Sendable {
    /// The one that it is written in.
    public let language: LanguageTag
    /// Whether all addresses come from it.
    public let isSource: Bool
    /// What its head says of who stands behind it; nil where it says nothing.
    public let translation: Head.Translation?
    /// Whether it is not to be published yet.
    public let isDraft: Bool
  }

  init(_ resolution: AssembledResolution) {
    slug = resolution.context.slug
    guard resolution.isPublished else {
      (title, versions) = (resolution.original.title, [])
      return
    }
    let source = resolution.original.language.tag
    title = resolution.original.title
    versions = resolution.versions.map { version in
      Version(
        language: version.language.tag, isSource: version.language.tag == source,
        translation: version.text.head.translation,
        isDraft: version.text.head.isDraft || resolution.original.text.head.isDraft)
    }
  }
}
