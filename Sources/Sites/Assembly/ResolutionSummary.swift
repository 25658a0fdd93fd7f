package import Resolutions

/// What of a resolution outlives its pages: enough for indexes, the sitemap and links from other resolutions.
package struct ResolutionSummary: Sendable {
  package let slug: Slug
  package let sourceLanguage: LanguageTag
  package let reference: String?
  package let date: PartialDate?
  package let status: Head.Status?
  /// Neutral keys, from the source version.
  package let institutionKey: String?
  package let subjectKeys: [String]
  package let versions: [Version]
  /// All anchors of the source version, joined by line breaks: one allocation however many there are.
  package let anchors: String

  /// One language version.
  package struct Version: Sendable {
    package let language: LanguageTag
    package let title: String
    package let institution: String?
    package let subjects: [String]
    package let names: [NamePlaces]

    /// Whether a name that it lists occurs in it, so that there is an index of names in its language.
    package var hasNames: Bool { names.contains { !$0.provisions.isEmpty } }
  }

  package func version(in language: LanguageTag) -> Version? { versions.first { $0.language == language } }

  /// The version to show in an index: in the reader's language, or the source.
  package func best(for language: LanguageTag) -> Version {
    version(in: language) ?? version(in: sourceLanguage) ?? versions[0]
  }

  package func has(_ anchor: Anchor) -> Bool {
    anchors.split(separator: "\n").contains { $0 == anchor.rawValue }
  }
}
