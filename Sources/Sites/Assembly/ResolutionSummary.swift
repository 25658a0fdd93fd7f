public import Resolutions

/// What of a resolution outlives its pages: enough for indexes, the sitemap and links from other resolutions.
public struct ResolutionSummary: Sendable {
  /// Whose summary it is.
  public let slug: Slug
  let sourceLanguage: LanguageTag
  let reference: String?
  let date: PartialDate?
  let status: Head.Status?
  /// Neutral keys, from the source version.
  let institutionKey: String?
  let subjectKeys: [String]
  let versions: [Version]
  /// The languages of all versions, by their own names.
  let languages: [SiteLanguage]
  /// All anchors of the source version, joined by line breaks: one allocation however many there are.
  let anchors: String

  /// One language version.
  public struct Version: Sendable {
    let language: LanguageTag
    let title: String
    let institution: String?
    let subjects: [String]
    let names: [NamePlaces]

    /// Whether a name that it lists occurs in it, so that there is an index of names in its language.
    public var hasNames: Bool { names.contains { !$0.provisions.isEmpty } }
  }

  /// Nil where the resolution does not exist in the language.
  public func version(in language: LanguageTag) -> Version? { versions.first { $0.language == language } }

  /// The version to show in an index: in the reader's language, or the source.
  func best(for language: LanguageTag) -> Version {
    version(in: language) ?? version(in: sourceLanguage) ?? versions[0]
  }

  func has(_ anchor: Anchor) -> Bool {
    anchors.split(separator: "\n").contains { $0 == anchor.rawValue }
  }
}
