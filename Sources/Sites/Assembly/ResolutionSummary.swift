public import Resolutions

/// What of a resolution outlives its pages: enough for indexes, the sitemap and links from other resolutions.
public struct ResolutionSummary: Sendable {
  public let slug: Slug
  public let sourceLanguage: LanguageTag
  public let reference: String?
  public let date: PartialDate?
  public let status: Head.Status?
  /// Neutral keys, from the source version.
  public let institutionKey: String?
  public let subjectKeys: [String]
  public let versions: [Version]
  /// The languages of all versions, by their own names.
  public let languages: [SiteLanguage]
  /// All anchors of the source version, joined by line breaks: one allocation however many there are.
  public let anchors: String

  /// One language version.
  public struct Version: Sendable {
    public let language: LanguageTag
    public let title: String
    public let institution: String?
    public let subjects: [String]
    public let names: [NamePlaces]

    /// Whether a name that it lists occurs in it, so that there is an index of names in its language.
    public var hasNames: Bool { names.contains { !$0.provisions.isEmpty } }
  }

  public func version(in language: LanguageTag) -> Version? { versions.first { $0.language == language } }

  /// The version to show in an index: in the reader's language, or the source.
  public func best(for language: LanguageTag) -> Version {
    version(in: language) ?? version(in: sourceLanguage) ?? versions[0]
  }

  public func has(_ anchor: Anchor) -> Bool {
    anchors.split(separator: "\n").contains { $0 == anchor.rawValue }
  }
}
